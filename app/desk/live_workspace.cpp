// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/live_workspace.h"

#include "app/desk/desk.h"

#include <QPointer>

namespace tilsyn::app {

using workspace::Subscription;

LiveWorkspace::LiveWorkspace(Desk& desk, workspace::Changes first, QObject* parent)
    : QObject(parent), desk_(desk), snapshot_(std::make_shared<workspace::Snapshot>(workspace::apply({}, first))) {}

template <class... Args>
Subscription LiveWorkspace::add(Listeners<Args...> LiveWorkspace::*list, std::function<void(Args...)> listener) {
    const int id = nextListener_++;
    (this->*list).emplace(id, std::move(listener));
    return {nullptr, [self = QPointer<LiveWorkspace>(this), list, id](void*) {
                if (self) (self.data()->*list).erase(id);
            }};
}

Subscription LiveWorkspace::subscribe(std::function<void(const workspace::SnapshotPtr&)> onSnapshot) {
    onSnapshot(snapshot_);
    return add(&LiveWorkspace::snapshotListeners_, std::move(onSnapshot));
}

Subscription LiveWorkspace::subscribeMedia(std::function<void(const workspace::MediaIn&)> onMedia) {
    if (mediaStart_) onMedia(*mediaStart_);
    return add(&LiveWorkspace::mediaListeners_, std::move(onMedia));
}

void LiveWorkspace::take(workspace::Changes changes) {
    pending_.insert(pending_.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
    if (flushQueued_) return;
    flushQueued_ = true;
    QMetaObject::invokeMethod(this, &LiveWorkspace::flush, Qt::QueuedConnection);
}

void LiveWorkspace::flush() {
    flushQueued_ = false;
    snapshot_ = std::make_shared<workspace::Snapshot>(workspace::apply(*snapshot_, std::exchange(pending_, {})));
    // A listener may add or drop listeners: walk over a copy, skip who is gone.
    const auto listeners = snapshotListeners_;
    for (const auto& [id, listener] : listeners)
        if (snapshotListeners_.contains(id)) listener(snapshot_);
}

void LiveWorkspace::take(const workspace::MediaIn& message) {
    if (const auto* start = std::get_if<workspace::MediaStart>(&message)) mediaStart_ = *start;
    if (const auto* stop = std::get_if<workspace::MediaStop>(&message); stop != nullptr && stop->release) {
        mediaStart_.reset();
        lastStats_.reset();
    }
    const auto listeners = mediaListeners_;
    for (const auto& [id, listener] : listeners)
        if (mediaListeners_.contains(id)) listener(message);
}

void LiveWorkspace::dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) {
    desk_.dispatch(std::move(command), std::move(onStored));
}

void LiveWorkspace::perform(domain::LiveCommand command) {
    if (const auto* start = std::get_if<domain::StartCall>(&command)) {
        const auto* visit = workspace::findVisit(*snapshot_, start->visit);
        if (visit == nullptr || workspace::callObstacle(*snapshot_, *visit)) return;
        const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
        desk_.startCall(*visit, *patient, workspace::stageOf(*snapshot_, *visit));
        return;
    }
    desk_.perform(std::move(command));
}

void LiveWorkspace::saveDraft(domain::VisitDraft draft) {
    take({workspace::DraftChanged{draft.visit, draft}});
    desk_.saveDraft(std::move(draft));
}

void LiveWorkspace::refresh() {
    desk_.refresh();
}

Subscription LiveWorkspace::review(domain::CommandId command,
                                   std::function<void(Result<workspace::OutboxReview>)> onReview) {
    return desk_.review(std::move(command), std::move(onReview));
}

void LiveWorkspace::decide(workspace::OutboxDecision decision, std::function<void(Status)> onDone) {
    desk_.decide(std::move(decision), std::move(onDone));
}

Subscription LiveWorkspace::open(domain::PatientId patient, domain::Purpose purpose,
                                 std::function<void(Result<workspace::PatientView>)> onView) {
    return desk_.open(std::move(patient), purpose, std::move(onView));
}

void LiveWorkspace::revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged) {
    desk_.revealNumber(std::move(patient), std::move(onLogged));
}

void LiveWorkspace::media(workspace::MediaOut message) {
    if (const auto* stats = std::get_if<workspace::MediaStats>(&message)) lastStats_ = *stats;
    desk_.media(std::move(message));
}

} // namespace tilsyn::app

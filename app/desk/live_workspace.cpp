// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/live_workspace.h"

#include "app/desk/day_work.h"
#include "app/desk/desk.h"
#include "base/random.h"
#include "workspace/ladders.h"

#include <QPointer>

namespace tilsyn::app {

using workspace::Subscription;

namespace {

std::vector<DelayTarget> delayTargets(const workspace::Snapshot& s, const std::vector<domain::DelayNotice>& notices) {
    std::vector<DelayTarget> targets;
    for (const auto& notice : notices) {
        const auto* visit = workspace::findVisit(s, notice.visit);
        const auto* patient = visit != nullptr ? workspace::findPatient(s, visit->patient) : nullptr;
        if (patient != nullptr) targets.push_back({*visit, patient->id, patient->language, notice.minutes});
    }
    return targets;
}

} // namespace

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
    const auto before = std::exchange(
        snapshot_, std::make_shared<workspace::Snapshot>(workspace::apply(*snapshot_, std::exchange(pending_, {}))));
    noteLadders(*before);
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

namespace {

domain::CommandId newCommandId() {
    return domain::CommandId(newUuid());
}

} // namespace

/// A call that nobody answers begins a ladder, and ringing again is a step of it, without anybody writing it down. When
/// that cannot be stored the desk has said so; F9 is there all the same.
void LiveWorkspace::noteLadders(const workspace::Snapshot& before) {
    for (auto& command : workspace::laddersFromRoom(before, *snapshot_, newCommandId))
        desk_.dispatch(std::move(command), [](const Status&) {});
}

void LiveWorkspace::dispatch(domain::DurableCommand command, std::function<void(Status)> onStored) {
    std::optional<domain::MoveVisit> move;
    if (const auto* outcome = std::get_if<domain::RecordOutcome>(&command))
        move = workspace::followingMove(*snapshot_, *outcome, newCommandId());
    desk_.dispatch(std::move(command), std::move(onStored));
    if (move) desk_.dispatch(std::move(*move), [](const Status&) {});
}

void LiveWorkspace::perform(domain::LiveCommand command) {
    if (const auto* start = std::get_if<domain::StartCall>(&command)) {
        const auto* visit = workspace::findVisit(*snapshot_, start->visit);
        if (visit == nullptr || workspace::callObstacle(*snapshot_, *visit)) return;
        const auto* patient = workspace::findPatient(*snapshot_, visit->patient);
        // A promise to call again is kept as a call of its own: the visit begins anew on this desk.
        auto stage = workspace::stageOf(*snapshot_, *visit);
        if (!domain::isOpen(stage)) stage = domain::Planned{};
        desk_.startCall(*visit, *patient, std::move(stage));
        return;
    }
    if (const auto* takeOver = std::get_if<domain::TakeOver>(&command)) {
        if (const auto* visit = workspace::findVisit(*snapshot_, takeOver->visit))
            desk_.takeOver(*visit, takeOver->from);
        return;
    }
    if (const auto* release = std::get_if<domain::Release>(&command)) {
        if (const auto* visit = workspace::findVisit(*snapshot_, release->visit)) desk_.release(*visit);
        return;
    }
    if (performForTheDay(command)) return;
    desk_.perform(std::move(command));
}

/// What is about the day needs the visit, the patient's language or the break as the picture has them.
bool LiveWorkspace::performForTheDay(const domain::LiveCommand& command) {
    if (const auto* extend = std::get_if<domain::ExtendVisit>(&command)) {
        if (const auto* visit = workspace::findVisit(*snapshot_, extend->visit)) desk_.extend(*visit, extend->by);
        return true;
    }
    if (const auto* preview = std::get_if<domain::PreviewDelays>(&command)) {
        desk_.delays(delayTargets(*snapshot_, preview->notices), false);
        return true;
    }
    if (const auto* tell = std::get_if<domain::TellDelays>(&command)) {
        desk_.delays(delayTargets(*snapshot_, tell->notices), true);
        return true;
    }
    const auto* begin = std::get_if<domain::BeginBreak>(&command);
    const auto* end = std::get_if<domain::EndBreak>(&command);
    if (begin == nullptr && end == nullptr) return false;
    auto pause = workspace::findBreak(*snapshot_, begin != nullptr ? begin->id : end->id);
    if (!pause || (begin != nullptr ? pause->begun.has_value() : !pause->begun || pause->over)) return true;
    desk_.recordBreak(std::move(*pause), begin != nullptr);
    return true;
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

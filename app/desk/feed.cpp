// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/feed.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tilsyn::app {

using store::Priority;

DeskFeed::DeskFeed(std::shared_ptr<DeskCore> core, Landed onLanded, DayTold onDay)
    : core_(std::move(core)), onLanded_(std::move(onLanded)), onDay_(std::move(onDay)) {}

void DeskFeed::readDrafts() {
    core_->parts.store.post(Priority::normal,
                            [self = std::weak_ptr(core_), grant = core_->outboxGrant](store::Store& store) {
                                const auto drafts = store.loadDrafts(grant);
                                const auto core = self.lock();
                                if (!core) return;
                                if (!drafts) return core->tellStorage(drafts.error());
                                workspace::Changes changes;
                                for (const auto& draft : *drafts)
                                    changes.push_back(workspace::DraftChanged{draft.visit, draft});
                                if (!changes.empty()) core->sinks.changes(std::move(changes));
                            });
}

/// No more is kept on this machine than today's work needs.
void DeskFeed::forgetOldDays() {
    const auto today = core_->parts.profile.zone.local(core_->parts.clock.now()).date;
    core_->parts.store.post(Priority::import, [self = std::weak_ptr(core_), today](store::Store& store) {
        const auto forgotten = store.forgetBefore(today);
        if (const auto core = self.lock(); core && !forgotten) core->tellStorage(forgotten.error());
    });
}

/// Others on this machine have files of their own: what waits there is a number and nothing more.
void DeskFeed::countOthers() {
    core_->parts.store.post(Priority::import,
                            [self = std::weak_ptr(core_), who = core_->parts.user](store::Store& store) {
                                const auto others = store.waitingForOthers(who);
                                if (const auto core = self.lock(); core && others)
                                    core->sinks.changes({workspace::OthersWaiting{*others}});
                            });
}

/// The row has left the outbox, and the stored day is older than that: a start without a line before the next pull must
/// not show the visit as if nothing had been done.
void DeskFeed::keepLanded(const domain::RecordOutcome& outcome) {
    const auto& parts = core_->parts;
    if (!outcome.draft.outcome) return;
    const auto date = parts.profile.zone.local(outcome.visit.start).date;
    auto job = [self = std::weak_ptr(core_), grant = core_->dayGrant, date, visit = outcome.visit.id,
                stage = domain::stageAfter(*outcome.draft.outcome)](store::Store& store) {
        auto day = store.loadDay(grant, date);
        if (!day || !*day) return;
        const auto found = std::ranges::find((*day)->visits, visit, &domain::Visit::id);
        if (found == (*day)->visits.end() || !domain::isOpen(found->stage)) return;
        found->stage = stage;
        const auto saved = store.saveDay(**day);
        if (const auto core = self.lock(); core && !saved) core->tellStorage(saved.error());
    };
    parts.store.post(Priority::normal, std::move(job));
}

void DeskFeed::start() {
    const auto& parts = core_->parts;
    readDrafts();
    countOthers();
    core_->audit(store::Activity::openDay, domain::Purpose::list, {});
    forgetOldDays();
    pump_ = std::make_unique<sync::OutboxPump>(
        parts.io.get_executor(), core_->authorised, core_->outboxRows, parts.clock,
        sync::PumpOptions{.fhir = parts.profile.fhir},
        [this](workspace::Changes changes) { takeOutbox(std::move(changes)); },
        [this](const domain::DurableCommand& command) {
            onLanded_(command);
            if (const auto* outcome = std::get_if<domain::RecordOutcome>(&command)) keepLanded(*outcome);
            puller_->refreshNow();
        });
    puller_ = std::make_unique<sync::Puller>(
        parts.io.get_executor(), core_->authorised, core_->days, parts.clock,
        sync::PullerOptions{.fhir = parts.profile.fhir, .zone = parts.profile.zone}, core_->dayGrant,
        [this](workspace::Changes changes) {
            const bool online = std::ranges::any_of(changes, [](const workspace::Change& change) {
                const auto* connection = std::get_if<workspace::ConnectionChanged>(&change);
                return connection != nullptr && connection->connection.link == workspace::Link::online;
            });
            if (online) {
                pump_->wake();
                if (live_) live_->retryNow();
            }
            for (const auto& change : changes)
                if (const auto* loaded = std::get_if<workspace::DayLoaded>(&change); loaded != nullptr && loaded->day)
                    onDay_(*loaded->day);
            core_->sinks.changes(std::move(changes));
        });
    live_ = std::make_unique<sync::LiveFeed>(
        parts.io.get_executor(), core_->authorised, parts.clock,
        sync::LiveOptions{.fhir = parts.profile.fhir, .zone = parts.profile.zone, .owner = parts.user.staff.value()},
        [this](bool live) { puller_->setLive(live); }, [this] { puller_->nudge(); });
    pump_->start();
    puller_->start();
    live_->start();
}

void DeskFeed::stop() {
    live_.reset();
    puller_.reset();
    pump_.reset();
}

void DeskFeed::refresh() {
    if (puller_) puller_->refreshNow();
    wakePump();
}

void DeskFeed::wakePump() {
    if (pump_) pump_->wake();
}

/// What waits in the outbox is how the visit stands for this user, until the server has refused it.
void DeskFeed::takeOutbox(workspace::Changes changes) {
    workspace::Changes more;
    for (const auto& change : changes) {
        const auto* outbox = std::get_if<workspace::OutboxChanged>(&change);
        if (outbox == nullptr) continue;
        if (std::exchange(waiting_, outbox->items.size()) != outbox->items.size()) countOthers();
        for (const auto& item : outbox->items) {
            if (!item.outcome) continue;
            const bool refused =
                item.state == workspace::OutboxState::rejected || item.state == workspace::OutboxState::conflict;
            std::optional<domain::VisitStage> stage;
            if (!refused) stage = domain::stageAfter(*item.outcome);
            more.push_back(workspace::StageChanged{item.visit, std::move(stage)});
        }
    }
    std::move(more.begin(), more.end(), std::back_inserter(changes));
    core_->sinks.changes(std::move(changes));
}

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include "workspace/ladders.h"

#include <algorithm>

namespace tilsyn::workspace {
namespace {

void take(Snapshot& s, const SignedIn& change) {
    s.user = change.user;
}

/// What waits for the server, unless it has refused it.
void layOver(Snapshot& s) {
    for (const auto& item : s.outbox) {
        if (item.state == OutboxState::rejected || item.state == OutboxState::conflict) {
            // It counts no longer; others of the same visit lay themselves over again.
            if (item.ladder) s.localLadders.erase(item.visit);
            if (item.start) s.localTimes.erase(item.visit);
            s.closedCallAgain.erase(item.closedTask);
        }
    }
    for (const auto& item : s.outbox) {
        if (item.state == OutboxState::rejected || item.state == OutboxState::conflict) continue;
        if (item.ladder) {
            const auto [known, fresh] = s.localLadders.try_emplace(item.visit, *item.ladder);
            if (!fresh) known->second = domain::merged(known->second, *item.ladder);
        }
        if (item.start && item.end) s.localTimes[item.visit] = {*item.start, *item.end};
        if (!item.closedTask.empty()) s.closedCallAgain.insert(item.closedTask);
    }
}

void take(Snapshot& s, const DayLoaded& change) {
    s.day = change.day;
    std::erase_if(s.claims, [](const auto& entry) { return entry.second.kind == ClaimNotice::Kind::ours; });
    // A finished stage at the server overrules what we kept for the time being, unless she is calling again, but never
    // what this user has signed and the server has not judged yet: pending is shown as pending.
    std::erase_if(s.localStages, [&](const auto& entry) {
        const auto* pending = outboxItemOf(s, entry.first);
        const bool unjudged = pending != nullptr && pending->outcome &&
                              (pending->state == OutboxState::waiting || pending->state == OutboxState::sending);
        if (unjudged) return false;
        const auto* visit = findVisit(s, entry.first);
        if (visit == nullptr) return true;
        return !domain::isOpen(visit->stage) && !(visit->callAgain && domain::isOpen(entry.second));
    });
    s.localLadders.clear();
    s.localTimes.clear();
    s.closedCallAgain.clear();
    layOver(s);
    // What the server says of a break counts once it says as much as we know.
    if (!s.day) return;
    for (const auto& shift : s.day->shifts)
        for (const auto& pause : shift.breaks) {
            const auto local = s.localBreaks.find(pause.id);
            if (local != s.localBreaks.end() && pause.begun.has_value() == local->second.begun.has_value() &&
                pause.over.has_value() == local->second.over.has_value())
                s.localBreaks.erase(local);
        }
}

void take(Snapshot& s, const ConnectionChanged& change) {
    s.connection = change.connection;
}

void take(Snapshot& s, const OutboxChanged& change) {
    s.outbox = change.items;
    layOver(s);
}

void take(Snapshot& s, const RoomChanged& change) {
    s.room = change.room;
}

void take(Snapshot& s, const WaitingChanged& change) {
    if (change.room) {
        s.waiting[change.visit] = *change.room;
    } else {
        s.waiting.erase(change.visit);
    }
}

void take(Snapshot& s, const StageChanged& change) {
    if (change.stage) {
        s.localStages[change.visit] = *change.stage;
    } else {
        s.localStages.erase(change.visit);
    }
}

void take(Snapshot& s, const DraftChanged& change) {
    if (change.draft) {
        s.drafts[change.visit] = *change.draft;
    } else {
        s.drafts.erase(change.visit);
    }
}

void take(Snapshot& s, const ClaimNoticed& change) {
    if (change.notice) {
        s.claims[change.visit] = *change.notice;
    } else {
        s.claims.erase(change.visit);
    }
}

void take(Snapshot& s, const StorageChanged& change) {
    s.storageProblem = change.problem;
}

void take(Snapshot& s, const DelayLinesChanged& change) {
    s.delayLines = change.lines;
}

void take(Snapshot& s, const BreakChanged& change) {
    s.localBreaks[change.pause.id] = change.pause;
}

void take(Snapshot& s, const DayNoticeChanged& change) {
    s.dayNotice = change.notice;
}

void take(Snapshot& s, const ClockChecked& change) {
    s.serverAhead = change.serverAhead;
}

void take(Snapshot& s, const OthersWaiting& change) {
    s.othersWaiting = change.count;
}

} // namespace

OutboxItem itemOf(const domain::DurableCommand& command) {
    auto face = domain::faceOf(command);
    OutboxItem item;
    item.id = std::move(face.id);
    item.visit = std::move(face.visit);
    item.kind = face.kind;
    item.since = item.at = face.at;
    if (const auto* record = std::get_if<domain::RecordOutcome>(&command)) item.outcome = record->draft.outcome;
    if (const auto* step = std::get_if<domain::ClimbLadder>(&command)) item.ladder = step->ladder;
    if (const auto* move = std::get_if<domain::MoveVisit>(&command)) {
        item.start = move->start;
        item.end = move->end;
    }
    if (const auto* close = std::get_if<domain::CloseCallAgain>(&command); close != nullptr && close->visit.callAgain)
        item.closedTask = close->visit.callAgain->task;
    return item;
}

Snapshot apply(Snapshot snapshot, const Changes& changes) {
    for (const auto& change : changes) std::visit([&](const auto& c) { take(snapshot, c); }, change);
    ++snapshot.revision;
    return snapshot;
}

const OutboxItem* outboxItemOf(const Snapshot& snapshot, const domain::VisitId& visit) {
    const auto found = std::find_if(snapshot.outbox.rbegin(), snapshot.outbox.rend(),
                                    [&](const OutboxItem& item) { return item.visit == visit; });
    return found == snapshot.outbox.rend() ? nullptr : &*found;
}

const domain::Visit* findVisit(const Snapshot& snapshot, const domain::VisitId& id) {
    if (!snapshot.day) return nullptr;
    const auto& visits = snapshot.day->visits;
    const auto found = std::ranges::find_if(visits, [&](const domain::Visit& v) { return v.id == id; });
    return found == visits.end() ? nullptr : &*found;
}

const domain::VisitStage& stageOf(const Snapshot& snapshot, const domain::Visit& visit) {
    const auto local = snapshot.localStages.find(visit.id);
    return local == snapshot.localStages.end() ? visit.stage : local->second;
}

std::vector<domain::PlannedBreak> breaksOf(const Snapshot& snapshot, const domain::Shift& shift) {
    auto breaks = shift.breaks;
    for (auto& pause : breaks) {
        const auto local = snapshot.localBreaks.find(pause.id);
        if (local == snapshot.localBreaks.end()) continue;
        pause.begun = local->second.begun;
        pause.over = local->second.over;
    }
    return breaks;
}

std::optional<domain::PlannedBreak> findBreak(const Snapshot& snapshot, const std::string& id) {
    if (!snapshot.day) return std::nullopt;
    for (const auto& shift : snapshot.day->shifts)
        for (auto& pause : breaksOf(snapshot, shift))
            if (pause.id == id) return pause;
    return std::nullopt;
}

const domain::Patient* findPatient(const Snapshot& snapshot, const domain::PatientId& id) {
    if (!snapshot.day) return nullptr;
    const auto& patients = snapshot.day->patients;
    auto found = patients.find(id);
    for (int hops = 0; hops < 5 && found != patients.end() && found->second.replacedBy; ++hops) {
        const auto next = patients.find(*found->second.replacedBy);
        if (next == patients.end()) break;
        found = next;
    }
    return found == patients.end() ? nullptr : &found->second;
}

Hand handOf(const Snapshot& snapshot, const domain::Visit& visit) {
    const auto notice = snapshot.claims.find(visit.id);
    if (notice != snapshot.claims.end() && notice->second.kind == ClaimNotice::Kind::ours) return Hand::ours;
    if (visit.claimedBy.empty()) return Hand::nobody;
    if (visit.claimedBy == snapshot.user.staff) return Hand::ours;
    const auto& stage = stageOf(snapshot, visit);
    const bool busyWithIt = std::holds_alternative<domain::Ringing>(stage) ||
                            std::holds_alternative<domain::InCall>(stage) ||
                            std::holds_alternative<domain::WrapUp>(stage);
    return busyWithIt ? Hand::takenFromUs : Hand::colleague;
}

std::optional<domain::CallObstacle> callObstacle(const Snapshot& snapshot, const domain::Visit& visit) {
    const auto& stage = stageOf(snapshot, visit);
    if (std::holds_alternative<domain::Cancelled>(stage)) return domain::CallObstacle::cancelled;
    if (!domain::isOpen(stage) && callAgainOf(snapshot, visit) == nullptr) return domain::CallObstacle::alreadyFinished;
    const auto* patient = findPatient(snapshot, visit.patient);
    if (patient == nullptr) return domain::CallObstacle::noPatient;
    if (patient->deceased) return domain::CallObstacle::patientDeceased;
    return std::nullopt;
}

Snapshot withoutPatients(const Snapshot& snapshot) {
    Snapshot veiled;
    veiled.revision = snapshot.revision;
    veiled.user = snapshot.user;
    veiled.connection = snapshot.connection;
    if (!snapshot.room) return veiled;
    const auto& room = *snapshot.room;
    auto bare = std::make_shared<domain::RoomState>();
    bare->phase = room.phase;
    bare->since = room.since;
    bare->locked = room.locked;
    bare->microphoneMuted = room.microphoneMuted;
    bare->cameraOff = room.cameraOff;
    bare->callStarted = room.callStarted;
    bare->callEnded = room.callEnded;
    bare->line = room.line;
    bare->roster = room.roster;
    for (auto& person : bare->roster) person.name.clear();
    veiled.room = std::move(bare);
    return veiled;
}

} // namespace tilsyn::workspace

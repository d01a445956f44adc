// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"

#include "workspace/ladders.h"

#include <algorithm>

namespace tilsyn::panels {

const domain::Visit* openVisit(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
    if (!selection.open || !selection.visit) return nullptr;
    return workspace::findVisit(snapshot, *selection.visit);
}

bool isLive(domain::RoomPhase phase) {
    return phase != domain::RoomPhase::ended && phase != domain::RoomPhase::failed;
}

const domain::RoomState* liveRoom(const workspace::Snapshot& snapshot) {
    return snapshot.room && isLive(snapshot.room->phase) ? snapshot.room.get() : nullptr;
}

const domain::RoomState* roomOf(const workspace::Snapshot& snapshot, const domain::VisitId& visit) {
    return snapshot.room && snapshot.room->visit == visit ? snapshot.room.get() : nullptr;
}

bool showsPicture(const workspace::Snapshot& snapshot) {
    const auto* room = liveRoom(snapshot);
    return room != nullptr && room->phase != domain::RoomPhase::booking &&
           room->phase != domain::RoomPhase::provisioning;
}

bool showsOutcome(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
    const auto* visit = openVisit(snapshot, selection);
    if (visit == nullptr || liveRoom(snapshot) != nullptr) return false;
    const auto& stage = workspace::stageOf(snapshot, *visit);
    const auto draft = snapshot.drafts.find(visit->id);
    const bool drafted = draft != snapshot.drafts.end();
    if (std::holds_alternative<domain::WrapUp>(stage)) {
        // Nobody answered and the ladder goes on: it is too early to say how the visit went, unless she says it.
        const auto ladder = workspace::ladderOf(snapshot, *visit);
        const bool climbing = ladder && domain::phaseOf(*ladder) == domain::LadderPhase::climbing;
        const auto* room = roomOf(snapshot, visit->id);
        const bool held = (room != nullptr && room->callStarted) || (drafted && draft->second.callStarted);
        return !climbing || held || (drafted && draft->second.outcome);
    }
    return domain::isOpen(stage) && draft != snapshot.drafts.end() && draft->second.outcome.has_value();
}

domain::VisitDraft draftOf(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    domain::VisitDraft draft;
    draft.visit = visit.id;
    if (const auto known = snapshot.drafts.find(visit.id); known != snapshot.drafts.end()) {
        draft = known->second;
    } else {
        for (std::size_t i = 0; i < visit.checklist.size(); ++i)
            if (visit.checklist[i].ticked) draft.ticked.insert(i);
    }
    if (const auto* room = roomOf(snapshot, visit.id)) {
        if (room->callStarted && !draft.callStarted) draft.callStarted = room->callStarted;
        if (room->callEnded) draft.callEnded = room->callEnded;
    }
    return draft;
}

const domain::Visit* nextVisit(const workspace::Snapshot& snapshot, const domain::Visit* after) {
    if (!snapshot.day) return nullptr;
    const auto later = [&](const domain::Visit& v) {
        return after == nullptr || v.start > after->start || (v.start == after->start && v.id > after->id);
    };
    const domain::Visit* best = nullptr;
    for (const auto& visit : snapshot.day->visits) {
        if (visit.owner != snapshot.user.staff || !later(visit) || workspace::callObstacle(snapshot, visit)) continue;
        if (best == nullptr || visit.start < best->start || (visit.start == best->start && visit.id < best->id))
            best = &visit;
    }
    return best;
}

std::vector<const domain::Participant*> allWaiting(const domain::RoomState& room) {
    std::vector<const domain::Participant*> found;
    for (const auto& participant : room.roster)
        if (participant.waiting) found.push_back(&participant);
    std::ranges::stable_sort(found, {}, [](const domain::Participant* each) { return each->since; });
    return found;
}

const domain::Participant* waiting(const domain::RoomState& room) {
    const auto all = allWaiting(room);
    return all.empty() ? nullptr : all.front();
}

const domain::WaitingRoom* waitingRoom(const workspace::Snapshot& snapshot, const domain::VisitId& visit) {
    const auto found = snapshot.waiting.find(visit);
    return found == snapshot.waiting.end() ? nullptr : &found->second;
}

int waitingCount(const workspace::Snapshot& snapshot) {
    return static_cast<int>(
        std::ranges::count_if(snapshot.waiting, [](const auto& entry) { return !entry.second.people.empty(); }));
}

const domain::VisitId* longestWaiting(const workspace::Snapshot& snapshot) {
    const domain::VisitId* longest = nullptr;
    std::optional<Instant> since;
    for (const auto& [visit, room] : snapshot.waiting) {
        if (room.people.empty() || (since && *since <= room.people.front().since)) continue;
        since = room.people.front().since;
        longest = &visit;
    }
    return longest;
}

std::optional<domain::LiveCommand> callCommand(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    if (const auto* room = liveRoom(snapshot)) {
        const bool silent = room->phase == domain::RoomPhase::open && waiting(*room) == nullptr;
        if (room->visit == visit.id && silent) return domain::RingAgain{};
        return std::nullopt;
    }
    if (workspace::callObstacle(snapshot, visit)) return std::nullopt;
    return domain::StartCall{visit.id};
}

bool namesHidden(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
    return selection.open || liveRoom(snapshot) != nullptr;
}

bool cameByLink(const domain::RoomState& room, const domain::Participant& person) {
    return !person.self && !person.host && !room.label.empty() && person.name.ends_with(room.label);
}

QString nameInRoom(const workspace::Snapshot& snapshot, const domain::RoomState& room,
                   const domain::Participant& person) {
    const auto* patient = workspace::findPatient(snapshot, room.patient);
    if (patient != nullptr && !person.waiting && cameByLink(room, person))
        return QString::fromStdString(patient->name.given + " " + patient->name.family);
    return QString::fromStdString(person.name);
}

} // namespace tilsyn::panels

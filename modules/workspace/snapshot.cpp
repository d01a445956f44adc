// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include <algorithm>

namespace tilsyn::workspace {
namespace {

void take(Snapshot& s, const SignedIn& change) {
    s.user = change.user;
}

void take(Snapshot& s, const DayLoaded& change) {
    s.day = change.day;
    // A finished stage at the server overrules what we kept for the time being.
    std::erase_if(s.localStages, [&](const auto& entry) {
        const auto* visit = findVisit(s, entry.first);
        return visit == nullptr || !domain::isOpen(visit->stage);
    });
}

void take(Snapshot& s, const ConnectionChanged& change) {
    s.connection = change.connection;
}

void take(Snapshot& s, const OutboxChanged& change) {
    s.outbox = change.items;
}

void take(Snapshot& s, const RoomChanged& change) {
    s.room = change.room;
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

void take(Snapshot& s, const StorageChanged& change) {
    s.storageProblem = change.problem;
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
    return item;
}

Snapshot apply(Snapshot snapshot, const Changes& changes) {
    for (const auto& change : changes) std::visit([&](const auto& c) { take(snapshot, c); }, change);
    ++snapshot.revision;
    return snapshot;
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

std::optional<domain::CallObstacle> callObstacle(const Snapshot& snapshot, const domain::Visit& visit) {
    const auto& stage = stageOf(snapshot, visit);
    if (std::holds_alternative<domain::Cancelled>(stage)) return domain::CallObstacle::cancelled;
    if (!domain::isOpen(stage)) return domain::CallObstacle::alreadyFinished;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ladders.h"

#include <algorithm>
#include <tuple>

namespace tilsyn::workspace {
namespace {

using namespace domain;

bool isOurs(const Snapshot& s, const Visit& visit) {
    return visit.owner == s.user.staff || std::ranges::find(s.user.teams, visit.team) != s.user.teams.end();
}

bool isLive(const Snapshot& s, const VisitId& visit) {
    return s.room && s.room->visit == visit && s.room->phase != RoomPhase::ended && s.room->phase != RoomPhase::failed;
}

std::vector<LadderStep> planFor(const Snapshot& s, const Visit& visit) {
    const auto* patient = findPatient(s, visit.patient);
    const auto& stated = visit.series && !visit.series->ladder.empty()    ? visit.series->ladder
                         : patient != nullptr && !patient->ladder.empty() ? patient->ladder
                                                                          : defaultLadder();
    return possibleSteps(stated, patient != nullptr ? meansFor(*patient) : LadderMeans{});
}

ClimbLadder commandFor(const Snapshot& s, const Visit& visit, Ladder ladder, CommandId id, Instant at) {
    ClimbLadder command;
    command.id = std::move(id);
    command.visit = visit;
    command.ladder = std::move(ladder);
    command.by = s.user.staff;
    command.byName = s.user.name;
    command.at = at;
    return command;
}

/// When the first contact of `second` was really over.
std::optional<Instant> firstEnded(const Snapshot& s, const Visit& second) {
    const auto* first = second.follows.empty() ? nullptr : findVisit(s, second.follows);
    if (first == nullptr) return std::nullopt;
    const auto& stage = stageOf(s, *first);
    if (const auto* wrapUp = std::get_if<WrapUp>(&stage)) {
        const auto draft = s.drafts.find(first->id);
        const bool held = (draft != s.drafts.end() && draft->second.callStarted) ||
                          (s.room && s.room->visit == first->id && s.room->callStarted);
        return held ? std::optional(wrapUp->endedAt) : std::nullopt;
    }
    if (std::holds_alternative<Done>(stage)) return first->heldUntil.value_or(first->end);
    return std::nullopt;
}

} // namespace

std::optional<Ladder> ladderOf(const Snapshot& s, const Visit& visit) {
    const auto local = s.localLadders.find(visit.id);
    if (local == s.localLadders.end()) return visit.ladder;
    return visit.ladder ? merged(*visit.ladder, local->second) : local->second;
}

bool isOpenLadder(const Snapshot& s, const Visit& visit, const Ladder& ladder) {
    return phaseOf(ladder) != LadderPhase::ended && isOpen(stageOf(s, visit));
}

const CallAgainTask* callAgainOf(const Snapshot& s, const Visit& visit) {
    if (!visit.callAgain || s.closedCallAgain.contains(visit.callAgain->task)) return nullptr;
    // A visit that is still open is called anyway; an outcome that waits for the server has kept the promise.
    const auto local = s.localStages.find(visit.id);
    if (local != s.localStages.end() && !isOpen(local->second)) return nullptr;
    return &*visit.callAgain;
}

Instant startOf(const Snapshot& s, const Visit& visit) {
    const auto moved = s.localTimes.find(visit.id);
    return moved == s.localTimes.end() ? visit.start : moved->second.start;
}

std::optional<Instant> secondContactDue(const Snapshot& s, const Visit& visit) {
    if (visit.follows.empty() || !isOpen(stageOf(s, visit))) return std::nullopt;
    const auto ended = firstEnded(s, visit);
    if (!ended) return std::nullopt;
    const auto* first = findVisit(s, visit.follows);
    const bool writing = std::holds_alternative<WrapUp>(stageOf(s, *first));
    return writing ? secondContact(*ended, visit.againAfter) : startOf(s, visit);
}

std::vector<Reminder> reminders(const Snapshot& s, Instant now) {
    std::vector<Reminder> all;
    if (!s.day) return all;
    for (const auto& visit : s.day->visits) {
        if (!isOurs(s, visit) || isLive(s, visit.id)) continue;
        if (const auto ladder = ladderOf(s, visit); ladder && isOpenLadder(s, visit, *ladder)) {
            const auto due = dueAt(*ladder);
            all.push_back({ReminderKind::ladder, visit.id, due, !due || isDue(*ladder, now)});
            continue;
        }
        if (const auto* again = callAgainOf(s, visit))
            all.push_back({ReminderKind::callAgain, visit.id, again->due, again->due <= now});
        else if (const auto due = secondContactDue(s, visit))
            all.push_back({ReminderKind::secondContact, visit.id, due, *due <= now});
    }
    std::ranges::stable_sort(all, {}, [](const Reminder& r) { return r.due.value_or(Instant::min()); });
    return all;
}

std::optional<Instant> nextReminder(const std::vector<Reminder>& reminders) {
    std::optional<Instant> next;
    for (const auto& each : reminders)
        if (!each.isDue && each.due && (!next || *each.due < *next)) next = each.due;
    return next;
}

ClimbLadder beginLadder(const Snapshot& s, const Visit& visit, CommandId id, Instant at) {
    Ladder ladder;
    ladder.since = at;
    ladder.startedBy = s.user.staff;
    ladder.startedByName = s.user.name;
    ladder.steps = planFor(s, visit);
    return commandFor(s, visit, std::move(ladder), std::move(id), at);
}

Result<ClimbLadder> climb(const Snapshot& s, const Visit& visit, StepResult result, std::string note,
                          std::optional<PhysicalOrder> order, CommandId id, Instant at) {
    auto ladder = ladderOf(s, visit);
    if (!ladder) return fail(ErrorKind::rejected, "no ladder has been begun", "workspace.ladder");
    LadderRecord record;
    record.id = id;
    record.step = result == StepResult::ordered ? ladder->steps.size() - 1 : currentStep(*ladder).value_or(0);
    record.result = result;
    record.at = at;
    record.by = s.user.staff;
    record.byName = s.user.name;
    record.note = std::move(note);
    auto climbed = withRecord(std::move(*ladder), record);
    if (!climbed) return fail(climbed.error());
    auto command = commandFor(s, visit, std::move(*climbed), std::move(id), at);
    command.record = std::move(record);
    command.order = std::move(order);
    return command;
}

std::vector<ClimbLadder> laddersFromRoom(const Snapshot& before, const Snapshot& after,
                                         const std::function<CommandId()>& newId) {
    if (!after.room) return {};
    const auto& room = *after.room;
    const auto* visit = findVisit(after, room.visit);
    if (visit == nullptr) return {};
    const bool same = before.room && before.room->visit == room.visit;
    const auto known = same ? before.room->stages : std::vector<StageReached>{};
    std::vector<ClimbLadder> commands;
    const auto ladder = ladderOf(after, *visit);
    const auto step = ladder ? currentStep(*ladder) : std::nullopt;
    const bool ringing = step && ladder->steps[*step].kind == LadderStepKind::ringAgain;
    for (const auto& stage : room.stages) {
        if (stage.stage != InviteStage::noAnswer || std::ranges::find(known, stage) != known.end()) continue;
        if (!ladder) {
            commands.push_back(beginLadder(after, *visit, newId(), stage.at));
        } else if (ringing) {
            if (auto made = climb(after, *visit, StepResult::notReached, {}, {}, newId(), stage.at))
                commands.push_back(std::move(*made));
        }
        break; // one ring at a time
    }
    const bool came = room.callStarted && !(same && before.room->callStarted);
    if (came && ringing && commands.empty())
        if (auto made = climb(after, *visit, StepResult::reached, {}, {}, newId(), *room.callStarted))
            commands.push_back(std::move(*made));
    return commands;
}

std::optional<MoveVisit> followingMove(const Snapshot& s, const RecordOutcome& outcome, CommandId id) {
    const bool held = outcome.draft.outcome == OutcomeKind::held || outcome.draft.outcome == OutcomeKind::partly;
    if (!held || !s.day) return std::nullopt;
    const auto& visits = s.day->visits;
    const auto second = std::ranges::find_if(visits, [&](const Visit& v) { return v.follows == outcome.visit.id; });
    if (second == visits.end() || !isOpen(stageOf(s, *second))) return std::nullopt;
    const auto start = secondContact(outcome.draft.callEnded.value_or(outcome.at), second->againAfter);
    if (start == startOf(s, *second)) return std::nullopt;
    return MoveVisit{std::move(id), *second,        start,     start + (second->end - second->start),
                     outcome.by,    outcome.byName, outcome.at};
}

} // namespace tilsyn::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "workspace/snapshot.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// What is promised to patients beside the plan: ladders of unanswered calls, second contacts, promises to call again.
// Pure functions of the snapshot; what waits in the outbox is laid over what the server said.
namespace tilsyn::workspace {

/// The ladder that the user sees: the server's with our own steps on it; nothing if there is none.
std::optional<domain::Ladder> ladderOf(const Snapshot& snapshot, const domain::Visit& visit);
/// Runs and needs somebody: not over, and its visit is open.
bool isOpenLadder(const Snapshot& snapshot, const domain::Visit& visit, const domain::Ladder& ladder);
/// The promise to call again that is still to be kept; null if there is none.
const domain::CallAgainTask* callAgainOf(const Snapshot& snapshot, const domain::Visit& visit);
/// When the visit begins: our own move of it counts before the server knows of it.
Instant startOf(const Snapshot& snapshot, const domain::Visit& visit);
/// When a second contact is due, once its first one is over; nothing before that and for every other visit.
std::optional<Instant> secondContactDue(const Snapshot& snapshot, const domain::Visit& visit);

enum class ReminderKind { ladder, callAgain, secondContact };

/// Something that must not be forgotten.
struct Reminder {
    ReminderKind kind = ReminderKind::ladder;
    domain::VisitId visit;
    std::optional<Instant> due; ///< nothing: a ladder that waits for its outcome
    bool isDue = false;         ///< it is time, or it is high time to write the outcome
    friend bool operator==(const Reminder&, const Reminder&) = default;
};

/// Of this user's visits and her teams', the most urgent first; a visit whose call runs is left out.
std::vector<Reminder> reminders(const Snapshot& snapshot, Instant now);
/// When the next one becomes due; nothing if none will.
std::optional<Instant> nextReminder(const std::vector<Reminder>& reminders);

/// Begins the ladder of a visit that nobody answered: the steps of its series, else of its patient, else the house's.
domain::ClimbLadder beginLadder(const Snapshot& snapshot, const domain::Visit& visit, domain::CommandId id, Instant at);
/// Notes a step of the ladder. `order` goes with result `ordered` and takes the step for the visit; all other results
/// are of the step that is next. kind rejected when that is no step now.
Result<domain::ClimbLadder> climb(const Snapshot& snapshot, const domain::Visit& visit, domain::StepResult result,
                                  std::string note, std::optional<domain::PhysicalOrder> order, domain::CommandId id,
                                  Instant at);

/// What a live call says about ladders, seen from one picture to the next: nobody answered (begin one, or the step
/// "ring again" was in vain), or she rang again and they came.
std::vector<domain::ClimbLadder> laddersFromRoom(const Snapshot& before, const Snapshot& after,
                                                 const std::function<domain::CommandId()>& newId);

/// The second contact follows the first one's real end: what to send beside this outcome; nothing if it is no first
/// contact, was not held, or the time is the same.
std::optional<domain::MoveVisit> followingMove(const Snapshot& snapshot, const domain::RecordOutcome& outcome,
                                               domain::CommandId id);

} // namespace tilsyn::workspace

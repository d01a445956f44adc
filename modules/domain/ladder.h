// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::domain {

// What is done when a patient does not answer: a row of steps, each due some time after the one before, which is over
// only when the visit has an outcome. All rules are pure; instants are UTC, so that a day with 23 or 25 hours neither
// drops nor repeats a step.

enum class LadderStepKind { ringAgain, phone, relative, keyHolder, physicalVisit };

/// Stable code ("ring-again"); `ladderStepFromCode` is its inverse.
std::string_view code(LadderStepKind kind);
std::optional<LadderStepKind> ladderStepFromCode(std::string_view code);

struct LadderStep {
    LadderStepKind kind = LadderStepKind::ringAgain;
    Duration wait{}; ///< after the step before it was done, or after the call that nobody answered
    friend bool operator==(const LadderStep&, const LadderStep&) = default;
};

enum class StepResult {
    notReached, ///< tried, and nothing is known of the patient
    reached,    ///< the patient is accounted for: spoken to, or somebody has told how they are
    ordered     ///< a physical visit is ordered
};
std::string_view code(StepResult result);
std::optional<StepResult> stepResultFromCode(std::string_view code);

/// Somebody has done a step.
struct LadderRecord {
    CommandId id; ///< what makes it count once
    std::size_t step = 0;
    StepResult result = StepResult::notReached;
    Instant at;
    StaffId by;
    std::string byName;
    std::string note;
    friend bool operator==(const LadderRecord&, const LadderRecord&) = default;
};

/// One visit's ladder. It belongs to the team, so that it outlives a change of shift.
struct Ladder {
    std::string task;    ///< Task.id, empty until the server has it
    std::string version; ///< ETag text
    Instant since;       ///< when the call went unanswered
    StaffId startedBy;
    std::string startedByName;
    std::vector<LadderStep> steps;
    std::vector<LadderRecord> records; ///< by time, then by id
    std::optional<OutcomeKind> outcome;
    friend bool operator==(const Ladder&, const Ladder&) = default;
};

enum class LadderPhase {
    climbing,        ///< a step is next
    awaitingOutcome, ///< the patient is accounted for or a visit is ordered: what remains is to write the outcome
    ended            ///< has an outcome, and nothing else ends it
};

/// Ring again after five minutes, twice, then the patient's phone, a relative, the neighbour with a key, a visit.
const std::vector<LadderStep>& defaultLadder();

/// What can be done for a patient: steps for which there is nobody to call are left out, and a physical visit is always
/// the last one, so that no ladder leads nowhere.
struct LadderMeans {
    bool phone = false;
    bool relative = false;
    bool keyHolder = false;
};
std::vector<LadderStep> possibleSteps(const std::vector<LadderStep>& wanted, const LadderMeans& means);

LadderPhase phaseOf(const Ladder& ladder);
/// The step that is next; nothing unless climbing.
std::optional<std::size_t> currentStep(const Ladder& ladder);
/// When it is due; nothing unless climbing.
std::optional<Instant> dueAt(const Ladder& ladder);
/// Also when the last thing done lies in the future by more than a minute: some clock is wrong, and too early does less
/// harm than never.
bool isDue(const Ladder& ladder, Instant now);

/// Adds what was done. The current step can be done, and a visit can be ordered at any time before; the same record
/// again changes nothing. kind rejected for anything else: a ladder that is over, a step out of turn, a visit "not
/// reached".
Result<Ladder> withRecord(Ladder ladder, const LadderRecord& record);

/// What both sides know, in whatever order it is put together.
Ladder merged(Ladder server, const Ladder& ours);

/// Why our record cannot stand beside what others did meanwhile.
enum class LadderClash {
    ended,        ///< the visit has an outcome
    clarified,    ///< somebody knows how the patient is, before our attempt or against our order
    visitOrdered, ///< somebody has sent for a visit already, and we send for one more or say there is no need
};
std::optional<LadderClash> clash(const Ladder& server, const LadderRecord& ours);

/// The outcome that what was done speaks for; the clinician may choose another.
struct LadderSuggestion {
    OutcomeKind outcome = OutcomeKind::noAnswer;
    Modality modality = Modality::none;
    Reason reason = Reason::noReply;
    friend bool operator==(const LadderSuggestion&, const LadderSuggestion&) = default;
};
LadderSuggestion suggestion(const Ladder& ladder);

enum class OrderPriority { routine, urgent, asap };
/// As FHIR has it: "routine", "urgent", "asap".
std::string_view code(OrderPriority priority);
std::optional<OrderPriority> priorityFromCode(std::string_view code);

/// Somebody is to go there.
struct PhysicalOrder {
    TeamId team;
    std::string teamName;
    OrderPriority priority = OrderPriority::urgent;
    Instant due;
    std::string text;
    friend bool operator==(const PhysicalOrder&, const PhysicalOrder&) = default;
};

} // namespace tilsyn::domain

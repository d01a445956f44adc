// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tilsyn::domain {

enum class OutcomeKind { held, partly, noAnswer, cancelledByPatient, cancelledByUs, technicalFailure, movedToPhysical };

/// How the contact really took place; settlement and statistics depend on it (a video visit that became a telephone
/// call is reported as the latter).
enum class Modality { video, phone, none };

/// Why an outcome is not "held". The codes are ours (`docs/glossary.md`); the words are the interface's.
enum class Reason {
    none,
    patientUnwell,
    patientDeclined,
    patientAway,
    noReply,
    soundOrPicture,
    lineLost,
    deviceFault,
    colleagueAbsent,
    needsHands, ///< something must be done that cannot be done over video
    other
};

/// The reasons that make sense for an outcome, in the order in which they are offered. Empty: none is asked for.
const std::vector<Reason>& reasonsFor(OutcomeKind kind);

/// Stable code used on the wire and in files ("no-answer"); `fromCode` is its inverse.
std::string_view code(OutcomeKind kind);
std::string_view code(Modality modality);
std::string_view code(Reason reason);
std::optional<OutcomeKind> outcomeFromCode(std::string_view code);
std::optional<Modality> modalityFromCode(std::string_view code);
std::optional<Reason> reasonFromCode(std::string_view code);

struct NoFollowUp {
    friend bool operator==(const NoFollowUp&, const NoFollowUp&) = default;
};
/// Call the patient again; a Task for the own team.
struct CallAgain {
    Instant due;
    friend bool operator==(const CallAgain&, const CallAgain&) = default;
};
/// Something for a team to do.
struct TeamTask {
    std::string text;
    TeamId team;
    std::string teamName;
    Instant due;
    friend bool operator==(const TeamTask&, const TeamTask&) = default;
};
using FollowUp = std::variant<NoFollowUp, CallAgain, TeamTask>;

/// How the clinician made sure, at first contact, whom she talks to (Normen fact sheet 54).
enum class IdentityMethod { known, electronicId, shownId, vouchedByRelative };
std::string_view code(IdentityMethod method);
std::optional<IdentityMethod> identityFromCode(std::string_view code);

struct IdentityConfirmation {
    IdentityMethod method;
    bool informed; ///< the patient was told how the video visit works and what is noted
    Instant at;
    friend bool operator==(const IdentityConfirmation&, const IdentityConfirmation&) = default;
};

/// What the clinician has entered so far for one visit: autosaved, survives everything, becomes a `RecordOutcome`.
struct VisitDraft {
    VisitId visit;
    std::optional<OutcomeKind> outcome;
    Modality modality = Modality::video;
    Reason reason = Reason::none;
    std::string note;
    std::set<std::size_t> ticked; ///< indexes into the visit's checklist
    std::optional<int> minutesWithPatient;
    std::optional<int> minutesWrapUp;
    FollowUp followUp;
    std::optional<IdentityConfirmation> identity;
    std::optional<Instant> callStarted; ///< both in the room
    std::optional<Instant> callEnded;
    friend bool operator==(const VisitDraft&, const VisitDraft&) = default;
};

/// Why a draft cannot be completed yet. Empty: it can.
enum class DraftGap { outcomeMissing, reasonMissing, taskTextMissing, taskTeamMissing, minutesImpossible };
std::vector<DraftGap> gaps(const VisitDraft& draft);

} // namespace tilsyn::domain

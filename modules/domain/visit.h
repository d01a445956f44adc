// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/ladder.h"
#include "domain/outcome.h"
#include "domain/series.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tilsyn::domain {

// The life of a visit: each stage carries what only that stage has, so an impossible state does not compile.
struct Planned {
    friend bool operator==(const Planned&, const Planned&) = default;
};
struct Ringing { ///< a room is being made ready or the patient has been invited
    Instant since;
    friend bool operator==(const Ringing&, const Ringing&) = default;
};
struct InCall { ///< patient and clinician are both in the room
    Instant since;
    friend bool operator==(const InCall&, const InCall&) = default;
};
struct WrapUp { ///< the call is over, the outcome is not yet recorded
    Instant endedAt;
    friend bool operator==(const WrapUp&, const WrapUp&) = default;
};
struct Done {
    OutcomeKind outcome; ///< held or partly
    friend bool operator==(const Done&, const Done&) = default;
};
struct Missed {
    OutcomeKind outcome; ///< noAnswer or technicalFailure
    friend bool operator==(const Missed&, const Missed&) = default;
};
struct Cancelled {
    std::string reason; ///< as the server words it, may be empty
    friend bool operator==(const Cancelled&, const Cancelled&) = default;
};
struct MovedToPhysical {
    friend bool operator==(const MovedToPhysical&, const MovedToPhysical&) = default;
};
using VisitStage = std::variant<Planned, Ringing, InCall, WrapUp, Done, Missed, Cancelled, MovedToPhysical>;

struct ChecklistItem {
    std::string text;
    std::optional<Instant> ticked;
    friend bool operator==(const ChecklistItem&, const ChecklistItem&) = default;
};

/// The promise to call a patient again (Task of code `call-again`), not yet kept.
struct CallAgainTask {
    std::string task; ///< Task.id
    std::string version;
    Instant due;
    std::string text;
    friend bool operator==(const CallAgainTask&, const CallAgainTask&) = default;
};

/// One planned contact over video (FHIR Appointment with its checklist Task).
struct Visit {
    VisitId id;
    PatientId patient;
    Instant start;
    Instant end;
    std::string purpose;      ///< Appointment.serviceType text: "Medisin", "Tømme kateterpose"
    std::string description;  ///< Appointment.description, may be empty
    std::string worthKnowing; ///< Appointment.comment: what the last colleague wants the next to know
    std::vector<ChecklistItem> checklist;
    std::string checklistTask; ///< Task.id of the checklist, empty if there is none
    std::string checklistVersion;
    StaffId owner; ///< the practitioner whose list it stands in
    std::string ownerName;
    TeamId team;
    std::string teamName;
    StaffId claimedBy; ///< who has taken it in hand (Task code `claim`); empty: nobody
    std::string claimedByName;
    std::optional<Instant> claimedSince;
    std::string claimTask; ///< Task.id of the claim, empty if there is none
    int touch = 1;         ///< this is contact `touch` of `touches` that belong to one task
    int touches = 1;
    VisitId follows;                  ///< the first contact that this one comes after; empty: none
    std::optional<Instant> heldFrom;  ///< when the contact really began and ended (Encounter.period)
    std::optional<Instant> heldUntil; ///< only with `heldFrom`
    Duration againAfter{};            ///< of a second contact: how long after the first one's end
    std::optional<Series> series;     ///< the order that it is one of
    std::optional<Ladder> ladder;     ///< begun when nobody answered
    std::optional<CallAgainTask> callAgain;
    VisitStage stage;
    std::string version; ///< ETag text of the Appointment
    friend bool operator==(const Visit&, const Visit&) = default;
};

/// What happens to a visit. Illegal transitions give kind rejected and change nothing.
struct RingingStarted {
    Instant at;
};
struct PatientEntered {
    Instant at;
};
struct CallEnded {
    Instant at;
};
struct RingingGivenUp {};
struct OutcomeRecorded {
    OutcomeKind outcome;
};
using VisitEvent = std::variant<RingingStarted, PatientEntered, CallEnded, RingingGivenUp, OutcomeRecorded>;

/// The one state machine of visits: list, call, patient page and figures all rest on it.
Result<VisitStage> advance(const VisitStage& stage, const VisitEvent& event);

/// The stage that a recorded outcome leads to.
VisitStage stageAfter(OutcomeKind outcome);

/// When a second contact begins: so long after the first one's real end, on a whole minute and never before it is due.
Instant secondContact(Instant firstEnded, Duration after);

/// True while no outcome has been recorded and the visit has not been cancelled.
bool isOpen(const VisitStage& stage);

/// Why a visit cannot be called now; nothing if it can.
enum class CallObstacle { alreadyFinished, cancelled, patientDeceased, noPatient };

} // namespace tilsyn::domain

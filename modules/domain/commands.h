// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/ladder.h"
#include "domain/outcome.h"
#include "domain/shift.h"
#include "domain/visit.h"

#include <string>
#include <string_view>
#include <variant>

namespace tilsyn::domain {

/// Record how a visit went. Self-contained: it holds all that the server must be told, as signed by the clinician, so
/// that it can be sent days later without the cache.
struct RecordOutcome {
    CommandId id;
    Visit visit;      ///< as it was when signed: version = base version for If-Match
    VisitDraft draft; ///< complete (`gaps` is empty)
    StaffId by;
    std::string byName;
    Instant at;
    std::string amends{}; ///< DocumentReference of a colleague's note that ours is added to; empty: none
};

/// Begin the ladder of a visit that nobody answered, or note a step of it. Lands beside what colleagues have done
/// meanwhile, unless that contradicts it.
struct ClimbLadder {
    CommandId id;
    Visit visit;
    Ladder ladder;                      ///< as the clinician saw it, with `record` in it
    std::optional<LadderRecord> record; ///< nothing: it is only begun; its id is the command's
    std::optional<PhysicalOrder> order; ///< goes with a record of result `ordered`
    StaffId by;
    std::string byName;
    Instant at;
};

/// Give a visit another time: the second contact follows the first one's real end.
struct MoveVisit {
    CommandId id;
    Visit visit; ///< as it was, with the version that it was seen in
    Instant start;
    Instant end;
    StaffId by;
    std::string byName;
    Instant at;
};

/// A promise to call again has been kept, or what became of it is known.
struct CloseCallAgain {
    CommandId id;
    Visit visit; ///< with its `callAgain`
    StepResult result = StepResult::reached;
    std::string note;
    StaffId by;
    std::string byName;
    Instant at;
};

/// Meaningful later as well as now: goes to the outbox first, to the server when it can.
using DurableCommand = std::variant<RecordOutcome, ClimbLadder, MoveVisit, CloseCallAgain>;

const CommandId& idOf(const DurableCommand& command);

enum class CommandKind { recordOutcome, climbLadder, moveVisit, closeCallAgain };
/// Stable code for files ("record-outcome").
std::string_view code(CommandKind kind);

/// What every durable command says of itself, whatever it is about: enough to queue, order, show and audit it.
struct CommandFace {
    CommandKind kind;
    CommandId id;
    VisitId visit;
    PatientId patient;
    StaffId by;
    Instant at;              ///< when it was signed
    std::string baseVersion; ///< of the visit that it was based on, for If-Match
};
CommandFace faceOf(const RecordOutcome& command);
CommandFace faceOf(const ClimbLadder& command);
CommandFace faceOf(const MoveVisit& command);
CommandFace faceOf(const CloseCallAgain& command);
CommandFace faceOf(const DurableCommand& command);

// Meaningful now or never; a failure is visible at once in the room's state.
struct StartCall {
    VisitId visit;
};
struct RingAgain {};
struct Admit {
    ParticipantId participant;
};
struct TurnAway {
    ParticipantId participant;
};
struct SetMicrophone {
    bool muted;
};
struct SetCamera {
    bool off;
};
struct SetLocked {
    bool locked;
};
/// Says something in the chat beside the call.
struct SendChat {
    std::string text;
};
struct EndCall {};
/// Forget an ended or failed room, so that the next can begin.
struct DismissRoom {};
/// Take a visit in hand that `from` has, as the user was shown.
struct TakeOver {
    VisitId visit;
    StaffId from;
};
/// Give back a visit that one has in hand and does not call.
struct Release {
    VisitId visit;
};
/// More time for a visit: its planned end, and the booking of its room if it is being held.
struct ExtendVisit {
    VisitId visit;
    Duration by = std::chrono::minutes(10);
};
/// What these patients would be told; an empty list puts the matter aside.
struct PreviewDelays {
    std::vector<DelayNotice> notices;
};
/// Tell them. Who was told the same already is left alone.
struct TellDelays {
    std::vector<DelayNotice> notices;
};
struct BeginBreak {
    std::string id; ///< PlannedBreak::id
};
struct EndBreak {
    std::string id;
};
using LiveCommand =
    std::variant<StartCall, RingAgain, Admit, TurnAway, SetMicrophone, SetCamera, SetLocked, EndCall, DismissRoom,
                 TakeOver, Release, ExtendVisit, PreviewDelays, TellDelays, BeginBreak, EndBreak, SendChat>;

} // namespace tilsyn::domain

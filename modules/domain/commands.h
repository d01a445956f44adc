// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
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

/// Meaningful later as well as now: goes to the outbox first, to the server when it can.
using DurableCommand = std::variant<RecordOutcome>;

const CommandId& idOf(const DurableCommand& command);

enum class CommandKind { recordOutcome };
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
struct EndCall {};
/// Forget an ended or failed room, so that the next can begin.
struct DismissRoom {};
using LiveCommand =
    std::variant<StartCall, RingAgain, Admit, TurnAway, SetMicrophone, SetCamera, SetLocked, EndCall, DismissRoom>;

} // namespace tilsyn::domain

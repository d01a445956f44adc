// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commands.h"

namespace tilsyn::domain {

const CommandId& idOf(const DurableCommand& command) {
    return std::visit([](const auto& c) -> const CommandId& { return c.id; }, command);
}

std::string_view code(CommandKind kind) {
    switch (kind) {
    case CommandKind::recordOutcome: return "record-outcome";
    case CommandKind::climbLadder: return "climb-ladder";
    case CommandKind::moveVisit: return "move-visit";
    case CommandKind::closeCallAgain: return "close-call-again";
    }
    return "unknown";
}

CommandFace faceOf(const RecordOutcome& c) {
    return {CommandKind::recordOutcome, c.id, c.visit.id, c.visit.patient, c.by, c.at, c.visit.version};
}

CommandFace faceOf(const ClimbLadder& c) {
    return {CommandKind::climbLadder, c.id, c.visit.id, c.visit.patient, c.by, c.at, c.ladder.version};
}

CommandFace faceOf(const MoveVisit& c) {
    return {CommandKind::moveVisit, c.id, c.visit.id, c.visit.patient, c.by, c.at, c.visit.version};
}

CommandFace faceOf(const CloseCallAgain& c) {
    const auto version = c.visit.callAgain ? c.visit.callAgain->version : std::string();
    return {CommandKind::closeCallAgain, c.id, c.visit.id, c.visit.patient, c.by, c.at, version};
}

CommandFace faceOf(const DurableCommand& command) {
    return std::visit([](const auto& c) { return faceOf(c); }, command);
}

} // namespace tilsyn::domain

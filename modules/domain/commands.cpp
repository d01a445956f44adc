// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commands.h"

namespace tilsyn::domain {

const CommandId& idOf(const DurableCommand& command) {
    return std::visit([](const auto& c) -> const CommandId& { return c.id; }, command);
}

std::string_view code(CommandKind kind) {
    switch (kind) {
    case CommandKind::recordOutcome: return "record-outcome";
    }
    return "unknown";
}

CommandFace faceOf(const RecordOutcome& c) {
    return {CommandKind::recordOutcome, c.id, c.visit.id, c.visit.patient, c.by, c.at, c.visit.version};
}

CommandFace faceOf(const DurableCommand& command) {
    return std::visit([](const auto& c) { return faceOf(c); }, command);
}

} // namespace tilsyn::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "workspace/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::store {

/// A command that the server has not confirmed yet.
struct OutboxRow {
    domain::DurableCommand command;
    workspace::OutboxItem item; ///< state, since when, tries, problem, as the panels show it
    domain::PatientId patient;  ///< rows of one patient go out in order
    std::string baseVersion;    ///< for If-Match
    std::optional<Instant> notBefore;
};

/// All that waits, oldest first. A row that cannot be understood stays in the file and is counted, never dropped.
struct OutboxRows {
    std::vector<OutboxRow> rows;
    int unreadable = 0;
};

/// What the pump found out about a row.
struct OutboxMark {
    domain::CommandId id;
    workspace::OutboxState state = workspace::OutboxState::waiting;
    int tries = 0;
    std::optional<Instant> notBefore;
    std::string problem; ///< without patient data
    Instant at;
};

} // namespace tilsyn::store

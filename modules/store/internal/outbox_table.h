// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/internal/database.h"
#include "store/outbox.h"

namespace tilsyn::store {

/// Commands that the server has not confirmed.
class OutboxTable {
public:
    explicit OutboxTable(Database& database) : database_(database) {}
    /// False when a command with this id is there already.
    bool add(const domain::DurableCommand& command, Instant now);
    OutboxRows of(const domain::StaffId& staff);
    std::optional<domain::DurableCommand> find(const domain::CommandId& id);
    /// False when there is no such row.
    bool mark(const OutboxMark& mark);
    bool remove(const domain::CommandId& id);
    int countOfOthers(const domain::StaffId& staff);

private:
    Database& database_;
};

} // namespace tilsyn::store

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
    /// It is on its way this very moment.
    bool isSending(const domain::CommandId& id);
    /// False when there is no such row.
    bool mark(const OutboxMark& mark);
    bool remove(const domain::CommandId& id);
    /// Out of the queue, with the reason, and still whole.
    void moveToWithdrawn(const domain::CommandId& id, const std::string& reason, Instant now);
    /// The same row with another content, waiting from now on.
    void replace(const domain::DurableCommand& command, Instant now);
    /// Waiting without a pause; its tries stay.
    void rest(const domain::CommandId& id, Instant now);
    int count();
    int countOfOthers(const domain::StaffId& staff);

private:
    Database& database_;
};

} // namespace tilsyn::store

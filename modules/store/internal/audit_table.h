// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit.h"
#include "store/internal/database.h"

namespace tilsyn::store {

/// The look-up log. Each row's hash covers the row and the hash before it; the head row says where the chain ends.
class AuditTable {
public:
    AuditTable(Database& database, std::string workstation)
        : database_(database), workstation_(std::move(workstation)) {}
    /// Within a transaction of the caller's, so that it stands or falls with what it tells of.
    void add(const AuditEntry& entry);
    AuditVerdict verify();
    std::vector<AuditRecord> newest(int limit);

private:
    Database& database_;
    std::string workstation_;
};

} // namespace tilsyn::store

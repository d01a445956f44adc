// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"
#include "store/internal/database.h"

#include <vector>

namespace tilsyn::store {

/// What was typed and not yet signed, one row a visit.
class DraftTable {
public:
    explicit DraftTable(Database& database) : database_(database) {}
    void put(const domain::VisitDraft& draft, const domain::StaffId& staff, Instant now);
    Result<std::vector<domain::VisitDraft>> of(const domain::StaffId& staff);
    void remove(const domain::VisitId& visit);

private:
    Database& database_;
};

} // namespace tilsyn::store

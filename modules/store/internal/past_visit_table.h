// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "store/internal/database.h"
#include "store/store.h"

#include <optional>
#include <set>

namespace tilsyn::store {

/// One row a patient: the last contacts as the server has them.
class PastVisitTable {
public:
    explicit PastVisitTable(Database& database) : database_(database) {}
    void put(const domain::PatientId& patient, const PastVisits& past);
    Result<std::optional<PastVisits>> get(const domain::PatientId& patient);
    void keepOnly(const std::set<domain::PatientId>& kept);

private:
    Database& database_;
};

} // namespace tilsyn::store

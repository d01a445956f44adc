// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "store/internal/database.h"

#include <optional>
#include <set>
#include <utility>

namespace tilsyn::store {

/// Patients as the server last gave them.
class PatientTable {
public:
    explicit PatientTable(Database& database) : database_(database) {}
    void put(const domain::Patient& patient, Instant asOf);
    Result<std::optional<std::pair<domain::Patient, Instant>>> get(const domain::PatientId& id);
    void keepOnly(const std::set<domain::PatientId>& kept);

private:
    Database& database_;
};

} // namespace tilsyn::store

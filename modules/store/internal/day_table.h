// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/internal/database.h"
#include "workspace/snapshot.h"

#include <chrono>
#include <optional>
#include <set>

namespace tilsyn::store {

/// Whole days as one body each: the record that paints the list at a start.
class DayTable {
public:
    explicit DayTable(Database& database) : database_(database) {}
    void put(const workspace::Day& day);
    Result<std::optional<workspace::Day>> get(std::chrono::year_month_day date);
    /// When any of the days was last fetched.
    std::optional<Instant> newestAsOf();
    void removeBefore(std::chrono::year_month_day date);
    /// Patients of every day that is left.
    std::set<domain::PatientId> patients();

private:
    Database& database_;
};

} // namespace tilsyn::store

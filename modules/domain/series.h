// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ladder.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::domain {

/// The order that a visit is one of (FHIR ServiceRequest with occurrenceTiming): "every weekday at 08:10". What cannot
/// be told in these terms is left out, and nothing is said of it.
struct Series {
    enum class Unit { day, week, month };
    std::string id;
    std::array<bool, 7> days{};              ///< Monday first; all false: not tied to weekdays
    std::vector<std::chrono::minutes> times; ///< after local midnight, sorted
    int every = 1;                           ///< "every second week" is 2
    Unit unit = Unit::day;
    std::optional<std::chrono::year_month_day> until;
    std::vector<LadderStep> ladder; ///< what to do when nobody answers; empty: not stated here
    friend bool operator==(const Series&, const Series&) = default;
};

} // namespace tilsyn::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "triage/rule.h"

#include <chrono>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// A value that a trend may be computed from: exact, plausible, not in conflict, not withdrawn.
struct TrendValue {
    Instant at;
    std::chrono::sys_days day; ///< in the patient's zone
    Decimal value;
    std::size_t item; ///< the caller's number for where it came from
};

/// A rule that holds at a value.
struct Trend {
    std::size_t item;
    std::string detail; ///< the arithmetic, for people who want to check it
    int count = 0;      ///< T_HYPO_REPEAT: how many low values
};

/// All values at which the rule holds. `values` are of the rule's measure, in order of time. A day is represented by
/// its first value, but for repeated low glucose, CAT and PHQ-9, where every value counts.
std::vector<Trend> trends(const RuleSetting& setting, const std::vector<TrendValue>& values);

} // namespace tilsyn::triage

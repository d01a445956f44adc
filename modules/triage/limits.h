// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "triage/quantity.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// The limits of one patient for one measure from a moment on. Each of the four may be absent; without an inner one
/// there is no yellow on that side, without an outer one no red. Who may set them is not this module's business
/// (Helsedirektoratet's guide leaves values to the treating doctor).
struct Limits {
    Measure measure = Measure::spo2;
    std::optional<Decimal> critLow;  ///< L2
    std::optional<Decimal> warnLow;  ///< L1
    std::optional<Decimal> warnHigh; ///< H1
    std::optional<Decimal> critHigh; ///< H2
    std::string unit;                ///< empty: the canonical one
    std::optional<Instant> validFrom;

    bool any() const { return critLow || warnLow || warnHigh || critHigh; }
};

/// Why a row of limits must not be used; empty if it may. Broken order, a foreign unit or a limit that no plausible
/// value can pass make the whole row unusable: half a band would judge one side and be silent on the other.
std::string problemOf(const Limits& limits);

/// Which band a value lies in. The limit itself belongs to the milder band, as low and high of FHIR's referenceRange
/// include their values. Of a value with a comparator the worst band that the true value can be in.
Why band(const Limits& limits, const Decimal& value, Comparator comparator);

/// All rows that a patient has ever had, also the unusable ones: for their time there are no limits.
class LimitsHistory {
public:
    void add(Limits limits);
    /// The row that is valid at that moment: the latest `validFrom` (inclusive), of equal ones the one added last.
    /// Null if there is none, it is unusable, or it holds no limit.
    const Limits* at(Measure measure, Instant moment) const;

private:
    struct Row {
        Limits limits;
        bool usable;
    };
    std::map<Measure, std::vector<Row>> rows_;
};

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/colour.h"

#include <string_view>
#include <vector>

namespace tilsyn::triage {

/// Why an item has its colour. Codes, not words: interfaces translate them.
enum class Reason {
    inRange,
    warnLow,
    warnHigh,
    critLow,
    critHigh,
    noLimits,
    noTrend,
    implausible,
    unitMismatch,
    absent,
    absentTechnical,
    notEvaluable,
    clock,
    noTime,
    withdrawn,
    lateRed,
    conflict,
    correctedUp,
    correctedDown,
    answerMapped,
    answerMissing,
    answerUnmapped,
    item9,
    weightGain,
    weightLoss,
    spo2Drop,
    catRise,
    hypoRepeat,
    phqRise
};

/// What else is to be known of an item; no colour comes from it.
enum class Tag { late, extra, preliminary, statusUnknown, dateOnly, fromIssued, unitFromText, duplicate, persisting };

/// `CRIT_LOW`, `T_WEIGHT_GAIN`, …
std::string_view name(Reason reason);
std::string_view name(Tag tag);

/// One reason and the colour that it gives; none for a remark.
struct Why {
    Reason reason;
    Colour colour = Colour::none;
    friend bool operator==(const Why&, const Why&) = default;
};

/// The worst colour among the reasons.
Colour worst(const std::vector<Why>& reasons);
/// Worst first, each reason once; equal ones stay in their order.
std::vector<Why> worstFirst(std::vector<Why> reasons);

} // namespace tilsyn::triage

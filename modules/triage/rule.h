// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/measure.h"
#include "triage/reason.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::triage {

/// Rules over several days, switched on per patient.
enum class Rule { weightGain, weightLoss, spo2Drop, catRise, hypoRepeat, phqRise, persist };

/// `T_WEIGHT_GAIN`, …
std::string_view name(Rule rule);
/// In any case.
std::optional<Rule> parseRule(std::string_view name);
/// Nothing for `T_PERSIST`, which goes over all measures and colours none.
std::optional<Measure> measureOf(Rule rule);
Reason reasonOf(Rule rule);
/// How much further a value must have moved after an acknowledgement to be raised again before three days have passed.
Decimal worsening(Rule rule);

/// A rule as it is switched on, with its parameters; those not given have the rule's own value.
struct RuleSetting {
    Rule rule = Rule::weightGain;
    Colour colour = Colour::yellow;
    std::optional<Decimal> threshold; ///< kilograms, points, or the glucose that counts as low
    std::optional<int> days;          ///< how far back
    std::optional<int> least;         ///< days with values, or low values, that it takes
    std::optional<Decimal> baseline;  ///< CAT at the beginning of the programme

    Decimal limit() const;
    int window() const;
    int count() const;
};

/// The rule with its own colour: red for a gain of weight (ESC), yellow for the others.
RuleSetting standard(Rule rule);

} // namespace tilsyn::triage

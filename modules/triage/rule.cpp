// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/rule.h"

#include <array>

namespace tilsyn::triage {
namespace {

struct Facts {
    std::string_view name;
    std::optional<Measure> measure;
    Reason reason;
    Colour colour;
    std::string_view threshold;
    std::string_view worsening;
    int days;
    int least;
};

/// Sources: weight, more than 2 kg in 3 days (European Society of Cardiology, self-care of heart failure); loss of
/// weight mirrors it (over-diuresis, our inference); saturation 4 points under the week's median (our proposal); CAT,
/// 2 points are the smallest important difference (Kon 2014); repeated glucose under 3.9 (American Diabetes
/// Association, level 1); PHQ-9, 5 points are a clinically important change (Kroenke 2012).
const std::array<Facts, 7>& table() {
    static const std::array<Facts, 7> all{{
        {"T_WEIGHT_GAIN", Measure::weight, Reason::weightGain, Colour::red, "2.0", "0.5", 3, 1},
        {"T_WEIGHT_LOSS", Measure::weight, Reason::weightLoss, Colour::yellow, "2.0", "0.5", 3, 1},
        {"T_SPO2_DROP", Measure::spo2, Reason::spo2Drop, Colour::yellow, "4", "2", 7, 3},
        {"T_CAT_RISE", Measure::cat, Reason::catRise, Colour::yellow, "2", "2", 0, 1},
        {"T_HYPO_REPEAT", Measure::glucose, Reason::hypoRepeat, Colour::yellow, "3.9", "1", 7, 2},
        {"T_PHQ_RISE", Measure::phq9, Reason::phqRise, Colour::yellow, "5", "5", 0, 1},
        {"T_PERSIST", std::nullopt, Reason::noTrend, Colour::yellow, "0", "0", 3, 1},
    }};
    return all;
}

const Facts& facts(Rule rule) {
    return table()[static_cast<std::size_t>(rule)];
}

} // namespace

std::string_view name(Rule rule) {
    return facts(rule).name;
}

std::optional<Rule> parseRule(std::string_view name) {
    for (std::size_t i = 0; i < table().size(); ++i)
        if (sameWord(name, table()[i].name)) return static_cast<Rule>(i);
    return std::nullopt;
}

std::optional<Measure> measureOf(Rule rule) {
    return facts(rule).measure;
}

Reason reasonOf(Rule rule) {
    return facts(rule).reason;
}

Decimal worsening(Rule rule) {
    return Decimal::parse(facts(rule).worsening).value_or(Decimal());
}

Decimal RuleSetting::limit() const {
    return threshold.value_or(Decimal::parse(facts(rule).threshold).value_or(Decimal()));
}

int RuleSetting::window() const {
    return days.value_or(facts(rule).days);
}

int RuleSetting::count() const {
    return least.value_or(facts(rule).least);
}

RuleSetting standard(Rule rule) {
    RuleSetting setting;
    setting.rule = rule;
    setting.colour = facts(rule).colour;
    return setting;
}

} // namespace tilsyn::triage

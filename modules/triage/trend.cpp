// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/trend.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::triage {
namespace {

using Values = std::vector<TrendValue>;

Values firstOfEachDay(const Values& values) {
    Values days;
    for (const auto& value : values)
        if (days.empty() || days.back().day != value.day) days.push_back(value);
    return days;
}

/// Those of the days before `days[index]`, as far back as the rule looks, the nearest first.
Values preceding(const Values& days, std::size_t index, int window) {
    Values before;
    const auto first = days[index].day - std::chrono::days(window);
    for (auto i = index; i-- > 0 && days[i].day >= first;) before.push_back(days[i]);
    return before;
}

/// Exact, also between the two middle ones of an even number.
Decimal median(std::vector<Decimal> values) {
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    return (values[middle - 1] + values[middle]).half();
}

/// More than so many kilograms away from the extreme of the days before: strictly more, as the guideline says.
std::vector<Trend> weight(const RuleSetting& setting, const Values& days) {
    std::vector<Trend> found;
    const bool gain = setting.rule == Rule::weightGain;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto& today = days[i];
        const auto before = preceding(days, i, setting.window());
        if (before.empty()) continue;
        const auto& base = gain ? *std::ranges::min_element(before, {}, &TrendValue::value)
                                : *std::ranges::max_element(before, {}, &TrendValue::value);
        const auto change = gain ? today.value - base.value : base.value - today.value;
        if (change > setting.limit())
            found.push_back({today.item, fmt::format("{} kg, {} kg before: {} > {}", today.value.text(),
                                                     base.value.text(), change.text(), setting.limit().text())});
    }
    return found;
}

std::vector<Trend> saturation(const RuleSetting& setting, const Values& days) {
    std::vector<Trend> found;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto& today = days[i];
        std::vector<Decimal> before;
        for (const auto& one : preceding(days, i, setting.window())) before.push_back(one.value);
        if (before.size() < static_cast<std::size_t>(setting.count()) || before.empty()) continue;
        const auto usual = median(before);
        if (today.value <= usual - setting.limit())
            found.push_back({today.item, fmt::format("{} %, median {} %: {} or more lower", today.value.text(),
                                                     usual.text(), setting.limit().text())});
    }
    return found;
}

std::vector<Trend> catRise(const RuleSetting& setting, const Values& values) {
    std::vector<Trend> found;
    for (const auto& today : values) {
        const auto baseline = setting.baseline.value_or(values.front().value);
        if (today.value >= baseline + setting.limit())
            found.push_back({today.item, fmt::format("{}, baseline {}", today.value.text(), baseline.text())});
    }
    return found;
}

std::vector<Trend> phqRise(const RuleSetting& setting, const Values& values) {
    std::vector<Trend> found;
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i].value >= values[i - 1].value + setting.limit())
            found.push_back(
                {values[i].item, fmt::format("{}, {} before", values[i].value.text(), values[i - 1].value.text())});
    return found;
}

/// Low values of the calendar days up to and including each one's own.
std::vector<Trend> lowGlucose(const RuleSetting& setting, const Values& values) {
    std::vector<Trend> found;
    Values low;
    for (const auto& today : values) {
        if (today.value >= setting.limit()) continue;
        low.push_back(today);
        const auto first = today.day - std::chrono::days(setting.window() - 1);
        const auto count = std::ranges::count_if(low, [&](const TrendValue& one) { return one.day >= first; });
        if (count >= setting.count())
            found.push_back(
                {today.item,
                 fmt::format("{} values under {} in {} days", count, setting.limit().text(), setting.window()),
                 static_cast<int>(count)});
    }
    return found;
}

} // namespace

std::vector<Trend> trends(const RuleSetting& setting, const std::vector<TrendValue>& values) {
    switch (setting.rule) {
    case Rule::weightGain:
    case Rule::weightLoss: return weight(setting, firstOfEachDay(values));
    case Rule::spo2Drop: return saturation(setting, firstOfEachDay(values));
    case Rule::catRise: return catRise(setting, values);
    case Rule::hypoRepeat: return lowGlucose(setting, values);
    case Rule::phqRise: return phqRise(setting, values);
    case Rule::persist: return {};
    }
    return {};
}

} // namespace tilsyn::triage

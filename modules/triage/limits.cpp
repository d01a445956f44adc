// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/limits.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

std::vector<Decimal> inOrder(const Limits& limits) {
    std::vector<Decimal> all;
    for (const auto* limit : {&limits.critLow, &limits.warnLow, &limits.warnHigh, &limits.critHigh})
        if (*limit) all.push_back(**limit);
    return all;
}

/// The worst that is above `value`: an interval without an upper end reaches beyond every limit.
Why above(const Limits& limits, const Decimal& value) {
    if (limits.critHigh) return {Reason::critHigh, Colour::red};
    if (limits.critLow && value < *limits.critLow) return {Reason::critLow, Colour::red};
    if (limits.warnHigh) return {Reason::warnHigh, Colour::yellow};
    if (limits.warnLow && value < *limits.warnLow) return {Reason::warnLow, Colour::yellow};
    return {Reason::inRange, Colour::green};
}

Why below(const Limits& limits, const Decimal& value) {
    if (limits.critLow) return {Reason::critLow, Colour::red};
    if (limits.critHigh && value > *limits.critHigh) return {Reason::critHigh, Colour::red};
    if (limits.warnLow) return {Reason::warnLow, Colour::yellow};
    if (limits.warnHigh && value > *limits.warnHigh) return {Reason::warnHigh, Colour::yellow};
    return {Reason::inRange, Colour::green};
}

} // namespace

std::string problemOf(const Limits& limits) {
    const auto& known = facts(limits.measure);
    const auto& aliases = known.aliases;
    if (!limits.unit.empty() && limits.unit != known.unit &&
        std::ranges::find(aliases, std::string_view(limits.unit)) == aliases.end())
        return "the unit is not the measure's";
    const auto all = inOrder(limits);
    if (std::ranges::adjacent_find(all, std::greater_equal()) != all.end()) return "the limits are not in order";
    for (const auto& limit : all)
        if (limit < known.least || limit > known.greatest) return "a limit lies outside the plausible range";
    return {};
}

Why band(const Limits& limits, const Decimal& value, Comparator comparator) {
    if (comparator == Comparator::above) return above(limits, value);
    if (comparator == Comparator::below) return below(limits, value);
    if (limits.critLow && value < *limits.critLow) return {Reason::critLow, Colour::red};
    if (limits.critHigh && value > *limits.critHigh) return {Reason::critHigh, Colour::red};
    if (limits.warnLow && value < *limits.warnLow) return {Reason::warnLow, Colour::yellow};
    if (limits.warnHigh && value > *limits.warnHigh) return {Reason::warnHigh, Colour::yellow};
    return {Reason::inRange, Colour::green};
}

void LimitsHistory::add(Limits limits) {
    const bool usable = problemOf(limits).empty() && limits.any();
    auto& rows = rows_[limits.measure];
    rows.push_back({std::move(limits), usable});
}

const Limits* LimitsHistory::at(Measure measure, Instant moment) const {
    const auto found = rows_.find(measure);
    if (found == rows_.end()) return nullptr;
    const Row* latest = nullptr;
    for (const auto& row : found->second) {
        if (row.limits.validFrom && *row.limits.validFrom > moment) continue;
        if (!latest || row.limits.validFrom >= latest->limits.validFrom) latest = &row;
    }
    return latest && latest->usable ? &latest->limits : nullptr;
}

} // namespace tilsyn::triage

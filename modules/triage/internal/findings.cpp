// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/findings.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

/// Worse by at least the rule's step: higher for a gain, lower for a loss or a drop, one more for a count.
bool worse(const TrendFinding& now, const TrendFinding& handled) {
    const auto step = worsening(now.rule);
    switch (now.rule) {
    case Rule::weightGain:
    case Rule::catRise:
    case Rule::phqRise: return now.value >= handled.value + step;
    case Rule::weightLoss:
    case Rule::spo2Drop: return now.value <= handled.value - step;
    case Rule::hypoRepeat: return now.count > handled.count;
    case Rule::persist: break;
    }
    return false;
}

} // namespace

bool Findings::repeatsHandled(const TrendFinding& finding) const {
    const TrendFinding* last = nullptr;
    for (const auto& one : all_)
        if (one.rule == finding.rule && one.handled && (!last || one.handled->at >= last->handled->at)) last = &one;
    if (!last) return false;
    return !worse(finding, *last) && finding.day < last->handledOn + std::chrono::days(3);
}

/// An acknowledged item is not reopened by a yellow trend that is found in it later, only by a red one.
void Findings::raise(TrendFinding& finding, const Item& item) const {
    const bool history = !item.open() && !item.correctedSinceShown() && finding.colour < Colour::red;
    finding.raised = !repeatsHandled(finding) && !history;
    finding.open = finding.fresh = finding.raised;
}

void Findings::update(const RuleSetting& setting, const std::vector<TrendValue>& values,
                      const std::vector<Item>& items) {
    for (auto& finding : all_)
        if (finding.rule == setting.rule) finding.holds = finding.fresh = false;
    for (const auto& trend : trends(setting, values)) {
        const auto value = std::ranges::find(values, trend.item, &TrendValue::item);
        TrendFinding now{.rule = setting.rule,
                         .item = trend.item,
                         .colour = setting.colour,
                         .detail = trend.detail,
                         .count = trend.count,
                         .value = value->value,
                         .day = value->day,
                         .handled = std::nullopt};
        const auto known = std::ranges::find_if(
            all_, [&](const TrendFinding& one) { return one.rule == now.rule && one.item == now.item; });
        if (known == all_.end()) {
            raise(now, items[now.item]);
            all_.push_back(std::move(now));
            continue;
        }
        known->holds = true;
        known->detail = now.detail;
        known->day = now.day;
        if (known->open || now.value == known->value) {
            // What was acknowledged keeps its count, so that one more is seen as one more.
            if (known->open) known->count = now.count;
            if (known->open) known->value = now.value;
            continue;
        }
        raise(now, items[now.item]); // the value of the item was corrected
        if (!now.raised) continue;
        now.handled = known->handled;
        now.handledOn = known->handledOn;
        *known = std::move(now);
    }
}

std::vector<Why> Findings::reasons(std::size_t item, bool onlyOpen) const {
    std::vector<Why> out;
    for (const auto& one : all_) {
        if (one.item != item || !one.holds) continue;
        const bool colours = one.raised && (one.open || !onlyOpen);
        out.push_back({reasonOf(one.rule), colours ? one.colour : Colour::none});
    }
    return out;
}

bool Findings::freshRed(std::size_t item) const {
    return std::ranges::any_of(all_, [&](const TrendFinding& one) {
        return one.item == item && one.fresh && one.open && one.colour == Colour::red;
    });
}

void Findings::handle(TrendFinding& finding, const Handled& handled, std::chrono::sys_days day) {
    if (keepsOpen(handled.outcome)) return;
    finding.open = finding.fresh = false;
    finding.handled = handled;
    finding.handledOn = day;
}

void Findings::forget(std::size_t item) {
    std::erase_if(all_, [&](const TrendFinding& one) { return one.item == item; });
}

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/judge.h"

namespace tilsyn::triage {
namespace {

constexpr auto lateAfter = std::chrono::hours(48);

/// A red that arrives more than two days late is history where something newer is known, and is shown yellow; alone it
/// is the latest that anybody knows, and stays red (our rule: no red is silent for having travelled slowly).
void softenLate(std::vector<Why>& reasons) {
    bool softened = false;
    for (auto& why : reasons) {
        if ((why.reason != Reason::critLow && why.reason != Reason::critHigh) || why.colour != Colour::red) continue;
        why.colour = Colour::yellow;
        softened = true;
    }
    if (softened) reasons.insert(reasons.begin(), {Reason::lateRed, Colour::yellow});
}

} // namespace

Why Judge::byLimits(const Content& content, Instant at) const {
    if (const auto* limits = limits_.at(*content.measure, at))
        return band(*limits, *content.quantity.value, content.quantity.comparator);
    if (withRule_.contains(*content.measure)) return {Reason::noTrend, Colour::green};
    return {Reason::noLimits, Colour::grey};
}

std::vector<Why> Judge::alone(const Content& content, const Version& version, bool paired,
                              const Instant* limitsAt) const {
    auto reasons = content.fixed;
    const auto& special = content.quantity.special;
    reasons.insert(reasons.end(), special.begin(), special.end());
    if (paired && !content.quantity.has(Reason::implausible)) reasons.push_back({Reason::implausible, Colour::yellow});
    if (!version.effective.at) {
        reasons.push_back({Reason::noTime, Colour::grey});
    } else if (version.clock) {
        reasons.push_back({Reason::clock, Colour::grey});
    } else if (content.banded && content.measure && content.quantity.judgeable() && !paired) {
        reasons.push_back(byLimits(content, limitsAt ? *limitsAt : *version.effective.at));
    }
    return reasons;
}

std::vector<Why> Judge::reasons(const Item& item, const Resource& resource, bool newer, const Instant* limitsAt) const {
    if (item.withdrawn) return {{Reason::withdrawn, Colour::grey}};
    const auto& version = resource.current();
    auto reasons = alone(item.content, version, item.paired, limitsAt);
    if (newer && version.effective.at && resource.firstReceived - *version.effective.at > lateAfter)
        softenLate(reasons);
    if (item.conflict) reasons.push_back({Reason::conflict, Colour::none});
    if (correctedUp(item, resource)) reasons.push_back({Reason::correctedUp, Colour::none});
    return reasons;
}

bool Judge::correctedUp(const Item& item, const Resource& resource) const {
    const auto* before = resource.before();
    const auto* was = before ? before->content(item.content.name) : nullptr;
    if (!was) return false;
    const auto colour = [&](const Content& content, const Version& version) {
        return worst(alone(content, version, false, nullptr));
    };
    return colour(item.content, resource.current()) > colour(*was, *before);
}

bool Judge::evaluable(const Item& item, const Resource& resource) {
    const auto& version = resource.current();
    return !item.withdrawn && !item.lead && item.content.banded && item.content.measure && version.effective.at &&
           !version.clock && item.content.quantity.judgeable() && !item.paired;
}

bool Judge::feedsTrends(const Item& item, const Resource& resource) {
    return evaluable(item, resource) && item.content.quantity.exact() && !item.conflict;
}

} // namespace tilsyn::triage

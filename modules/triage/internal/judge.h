// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/internal/holdings.h"
#include "triage/internal/item.h"
#include "triage/limits.h"

#include <set>
#include <vector>

namespace tilsyn::triage {

/// Judges one item by what the patient's limits say, before any trend.
class Judge {
public:
    Judge(const LimitsHistory& limits, std::set<Measure> withRule) : limits_(limits), withRule_(std::move(withRule)) {}

    /// Reasons and their colours with the limits that were valid at `limitsAt` (null: when it was measured). `newer`:
    /// a later value of the measure could be judged.
    std::vector<Why> reasons(const Item& item, const Resource& resource, bool newer, const Instant* limitsAt) const;

    /// Whether the current version is worse than the one before it, both judged alone.
    bool correctedUp(const Item& item, const Resource& resource) const;

    /// The value took part in a judgement by bands: it is known, plausible, and of a known time.
    static bool evaluable(const Item& item, const Resource& resource);
    /// A trend may be computed from it.
    static bool feedsTrends(const Item& item, const Resource& resource);

private:
    Why byLimits(const Content& content, Instant at) const;
    std::vector<Why> alone(const Content& content, const Version& version, bool paired, const Instant* limitsAt) const;

    const LimitsHistory& limits_;
    std::set<Measure> withRule_;
};

} // namespace tilsyn::triage

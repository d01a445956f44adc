// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/acknowledgement.h"
#include "triage/internal/item.h"
#include "triage/trend.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// A rule that held at an item.
struct TrendFinding {
    Rule rule;
    std::size_t item;
    Colour colour;
    std::string detail;
    int count;
    Decimal value;
    std::chrono::sys_days day; ///< of the item
    bool holds = true;         ///< it does now
    bool raised = true;        ///< it colours its item; not if it only repeats what was acknowledged
    bool open = true;
    bool fresh = false; ///< raised in the last pass
    std::optional<Handled> handled;
    std::chrono::sys_days handledOn{}; ///< the patient's day on which it was
};

/// All that the trend rules have found. A finding stays open until somebody acknowledges it, also if later data make it
/// false; after that the rule is raised again only for a value that is worse by the rule's own step, or on the third
/// calendar day and later.
class Findings {
public:
    /// What the rule says of the values as they are now; `values` in order of time.
    void update(const RuleSetting& setting, const std::vector<TrendValue>& values, const std::vector<Item>& items);

    /// What colours that item: of the open ones, or of all that were raised and still hold. Those that hold without
    /// being raised are named without a colour.
    std::vector<Why> reasons(std::size_t item, bool onlyOpen) const;
    bool freshRed(std::size_t item) const;

    void handle(TrendFinding& finding, const Handled& handled, std::chrono::sys_days day);
    /// Its line was taken over by another copy of the same measurement.
    void forget(std::size_t item);

    std::vector<TrendFinding>& all() { return all_; }
    const std::vector<TrendFinding>& all() const { return all_; }

private:
    bool repeatsHandled(const TrendFinding& finding) const;
    void raise(TrendFinding& finding, const Item& item) const;

    std::vector<TrendFinding> all_;
};

} // namespace tilsyn::triage

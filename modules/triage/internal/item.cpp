// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/item.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

bool has(const std::vector<Why>& reasons, Reason reason) {
    return std::ranges::find(reasons, reason, &Why::reason) != reasons.end();
}

void add(std::vector<Why>& reasons, Reason reason) {
    if (!has(reasons, reason)) reasons.push_back({reason, Colour::none});
}

/// A red value that has moved further beyond its limit, or to the other side of the band.
bool further(const Content& before, const Content& now, const std::vector<Why>& reasons) {
    const auto& was = before.quantity;
    const auto& is = now.quantity;
    if (!was.value || !is.value) return false;
    if (was.comparator != Comparator::none || is.comparator != Comparator::none) return !before.sameAs(now);
    if (has(reasons, Reason::critLow)) return *is.value < *was.value;
    return has(reasons, Reason::critHigh) && *is.value > *was.value;
}

} // namespace

void Item::adopt(const Judgement& judgement) {
    colour_ = judgement.colour;
    reasons_ = judgement.reasons;
    shown_ = content;
}

bool Item::beyondHandled(const Judgement& judgement) const {
    if (judgement.colour > colour_) return true;
    return judgement.newRedTrend || (judgement.corrected && judgement.colour == Colour::red && shown_ &&
                                     further(*shown_, content, judgement.reasons));
}

void Item::show(const Judgement& judgement) {
    const bool before = wasWithdrawn_;
    wasWithdrawn_ = withdrawn;
    if (!shown_) {
        adopt(judgement);
        open_ = !withdrawn;
        return;
    }
    if (withdrawn) {
        if (before) return;
        // Red and yellow that nobody has handled must be looked at before they go.
        open_ = open_ && colour_ >= Colour::yellow;
        adopt(judgement);
        return;
    }
    if (before && !(handled_ && judgement.colour <= colour_)) {
        adopt(judgement);
        open_ = true;
        return;
    }
    if (!open_) {
        if (!beyondHandled(judgement)) return;
        adopt(judgement);
        if (judgement.corrected) add(reasons_, Reason::correctedUp);
        open_ = true;
        return;
    }
    if (judgement.colour >= colour_)
        adopt(judgement);
    else if (judgement.corrected)
        add(reasons_, Reason::correctedDown);
}

void Item::handle(const Handled& handled) {
    if (keepsOpen(handled.outcome)) return;
    handled_ = handled;
    open_ = false;
}

void Item::reopen() {
    open_ = true;
}

void Item::settle(std::vector<Why> rest) {
    if (!open_) return;
    reasons_ = std::move(rest);
    colour_ = worst(reasons_);
}

void Item::takeOver(const Item& other) {
    open_ = other.open_;
    colour_ = other.colour_;
    reasons_ = other.reasons_;
    shown_ = other.shown_;
    handled_ = other.handled_;
    wasWithdrawn_ = false;
}

} // namespace tilsyn::triage

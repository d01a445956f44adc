// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "triage/colour.h"

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::triage {

/// What somebody acknowledges: a resource's items, the findings of a rule, or a missed slot.
struct Target {
    enum class Kind { ref, rule, slot };
    Kind kind = Kind::ref;
    std::string text;
};

/// Bound to the version that was on the screen.
struct Acknowledge {
    Target target;
    std::optional<std::string> version;
    std::string outcome;
    std::string note;
    std::string by;
};

/// Taking an acknowledgement back; the first one stays in the history.
struct Reopen {
    Target target;
    std::string reason;
    std::string by;
};

/// An acknowledgement that was accepted.
struct Handled {
    Instant at;
    std::string outcome;
    std::string by;
};

/// Whether the code is one of those that say what was done about it.
bool knownOutcome(std::string_view outcome);
/// `cannot-reach` is recorded, but nothing has been done yet: the item stays open.
bool keepsOpen(std::string_view outcome);

/// Why an acknowledgement of that colour is not enough, empty if it is: red needs an outcome and a note, yellow an
/// outcome, the rest one key (our rule, so that no red is closed without a word).
std::string_view missingFor(Colour colour, const Acknowledge& acknowledge);

/// What the second of two people is told; empty if it is the same outcome again, which changes nothing.
std::string alreadyHandled(const Handled& first, const Acknowledge& second);

} // namespace tilsyn::triage

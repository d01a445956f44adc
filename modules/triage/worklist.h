// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "triage/colour.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// Whose a row is, seen by the one who looks at the list.
enum class Ownership { mine, unowned, others };

/// One patient on the worklist, as far as its order goes.
struct WorklistRow {
    std::string key; ///< of the patient: the last word where all else is equal
    Colour colour = Colour::none;
    Ownership ownership = Ownership::unowned;
    bool first = false;           ///< persisting, or raised again
    std::optional<Instant> since; ///< when the colour became known, not when it was measured; unknown comes first
    int red = 0;
    int yellow = 0;
    std::string family;
    std::string given;
};

/// How names are put in order.
enum class NameOrder {
    danish,   ///< æ ø å last, aa is å
    norwegian ///< æ ø å last
};

/// The rows' numbers in the order of the list: colour, whose it is, persisting first, oldest, most red, most yellow,
/// name, key. Total, so that two desks see the same list.
std::vector<std::size_t> inOrder(const std::vector<WorklistRow>& rows, NameOrder names);

/// A text whose bytes compare as the names do: without regard to case and accents; ä as æ, ö as ø.
std::string sortKey(std::string_view name, NameOrder order);

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace tilsyn::triage {

/// What a value, a finding, a missed slot or a patient looks like on the worklist, mildest first. The order is the
/// worklist's (red, yellow, blue, grey, green): the guideline's traffic light (Helsedirektoratet, digital home
/// follow-up), with blue for a report that did not come and grey for what could not be judged.
enum class Colour { none, green, grey, blue, yellow, red };

/// `RED`, `YELLOW`, `BLUE`, `GREY`, `GREEN`, `NONE`.
std::string_view name(Colour colour);
/// The same words in any case, but for `NONE`.
std::optional<Colour> parseColour(std::string_view word);

/// Equal but for the case of ASCII letters.
bool sameWord(std::string_view a, std::string_view b);

} // namespace tilsyn::triage

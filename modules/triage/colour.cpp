// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/colour.h"

#include <algorithm>

namespace tilsyn::triage {

std::string_view name(Colour colour) {
    switch (colour) {
    case Colour::none: return "NONE";
    case Colour::green: return "GREEN";
    case Colour::grey: return "GREY";
    case Colour::blue: return "BLUE";
    case Colour::yellow: return "YELLOW";
    case Colour::red: return "RED";
    }
    return "GREY";
}

std::optional<Colour> parseColour(std::string_view word) {
    for (const auto colour : {Colour::green, Colour::grey, Colour::blue, Colour::yellow, Colour::red})
        if (sameWord(word, name(colour))) return colour;
    return std::nullopt;
}

bool sameWord(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace tilsyn::triage

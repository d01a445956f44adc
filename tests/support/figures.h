// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

namespace tilsyn::tests {

/// One line of the table that `./test faults` prints: what was measured, what it should be, what it is.
template <class Value>
void printFigure(std::string_view name, std::string_view goal, const Value& result, std::string_view seed = "-") {
    std::puts(fmt::format("figure: {} | {} | {} | {}", name, goal, result, seed).c_str());
    std::fflush(stdout);
}

} // namespace tilsyn::tests

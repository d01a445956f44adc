// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/person_numbers.h"

#include <fmt/format.h>

#include <span>

namespace tilsyn::region {

namespace {

/// Modulus 11 over the digits; 10 is no digit.
std::optional<int> control(std::string_view digits, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
    const int rest = (11 - sum % 11) % 11;
    return rest == 10 ? std::nullopt : std::optional(rest);
}

std::string dayMonthYear(std::chrono::year_month_day date, unsigned monthOffset) {
    return fmt::format("{:02}{:02}{:02}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()) + monthOffset, static_cast<int>(date.year()) % 100);
}

} // namespace

std::optional<std::string> syntheticNorwegianNumber(std::chrono::year_month_day born, int serial) {
    static constexpr int first[] = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    static constexpr int second[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    std::string number = dayMonthYear(born, 80) + fmt::format("{:03}", serial);
    const auto k1 = control(number, first);
    if (!k1) return std::nullopt;
    number += static_cast<char>('0' + *k1);
    const auto k2 = control(number, second);
    if (!k2) return std::nullopt;
    return number + static_cast<char>('0' + *k2);
}

std::string danishTestNumber(std::chrono::year_month_day born, bool male, int variant) {
    const int last = 2 * (variant % 5) + (male ? 1 : 0);
    return dayMonthYear(born, 0) + "999" + std::to_string(last);
}

} // namespace tilsyn::region

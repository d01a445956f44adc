// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/http_date.h"

#include "base/time_text.h"

#include <array>
#include <string>

namespace tilsyn::http {

std::optional<Instant> parseHttpDate(std::string_view text) {
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (text.size() != 29 || !text.ends_with(" GMT") || text.substr(3, 2) != ", ") return std::nullopt;
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (text.substr(8, 3) != months[month]) continue;
        const auto number = std::to_string(month + 1);
        const auto iso = std::string(text.substr(12, 4)) + "-" + (number.size() == 1 ? "0" : "") + number + "-" +
                         std::string(text.substr(5, 2)) + "T" + std::string(text.substr(17, 8)) + "Z";
        if (const auto parsed = parseInstant(iso)) return *parsed;
    }
    return std::nullopt;
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/http_server.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace tilsyn::region {

namespace {
constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
} // namespace

std::string httpDate(Instant instant) {
    using namespace std::chrono;
    const auto day = floor<std::chrono::days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(instant - day));
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[weekday(day).c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

std::optional<Instant> parseHttpDate(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != 29) return std::nullopt;
    const auto figure = [&](std::size_t at, std::size_t length) {
        int value = -1;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    for (unsigned i = 0; i < months.size(); ++i) {
        if (text.substr(8, 3) != months[i]) continue;
        const year_month_day date(year(figure(12, 4)), month(i + 1), day(static_cast<unsigned>(figure(5, 2))));
        if (!date.ok()) return std::nullopt;
        return sys_days(date) + hours(figure(17, 2)) + minutes(figure(20, 2)) + seconds(figure(23, 2));
    }
    return std::nullopt;
}

} // namespace tilsyn::region

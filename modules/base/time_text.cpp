// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"

#include <date/tz.h>
#include <fmt/format.h>

namespace tilsyn {
namespace {

using namespace std::chrono;

/// Reads exactly `digits` decimal digits at `at`, or nothing.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool at(std::string_view text, std::size_t position, char wanted) {
    return position < text.size() && text[position] == wanted;
}

tl::unexpected<Error> notATime() {
    return fail(ErrorKind::malformed, "not an ISO 8601 date-time with seconds and offset", "time");
}

date::year_month_day toDateLib(year_month_day ymd) {
    return date::year{static_cast<int>(ymd.year())} / static_cast<unsigned>(ymd.month()) /
           static_cast<unsigned>(ymd.day());
}

} // namespace

Result<year_month_day> parseDate(std::string_view text) {
    const auto y = number(text, 0, 4);
    const auto m = number(text, 5, 2);
    const auto d = number(text, 8, 2);
    if (text.size() != 10 || !y || !m || !d || text[4] != '-' || text[7] != '-')
        return fail(ErrorKind::malformed, "not a date of the form YYYY-MM-DD", "time");
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return fail(ErrorKind::malformed, "a date that the calendar does not have", "time");
    return date;
}

std::string formatDate(year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Result<Instant> parseInstant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return notATime();
    const auto date = parseDate(text.substr(0, 10));
    const auto h = number(text, 11, 2);
    const auto m = number(text, 14, 2);
    const auto s = number(text, 17, 2);
    if (!date || !h || !m || !s || text[13] != ':' || text[16] != ':' || *h > 23 || *m > 59 || *s > 60)
        return notATime();
    std::size_t next = 19;
    int fraction = 0;
    if (at(text, next, '.')) {
        int scale = 100;
        for (++next; next < text.size() && text[next] >= '0' && text[next] <= '9'; ++next, scale /= 10)
            fraction += (text[next] - '0') * scale;
    }
    minutes offset{0};
    if (at(text, next, 'Z') || at(text, next, 'z')) {
        ++next;
    } else if (at(text, next, '+') || at(text, next, '-')) {
        const auto oh = number(text, next + 1, 2);
        const auto om = number(text, next + 4, 2);
        if (!oh || !om || !at(text, next + 3, ':') || *oh > 14 || *om > 59) return notATime();
        offset = hours(*oh) + minutes(*om);
        if (text[next] == '-') offset = -offset;
        next += 6;
    } else {
        return notATime();
    }
    if (next != text.size()) return notATime();
    return Instant(sys_days(*date)) + hours(*h) + minutes(*m) + seconds(*s) + milliseconds(fraction) - offset;
}

std::string formatInstant(Instant instant) {
    const auto days = floor<std::chrono::days>(instant);
    const hh_mm_ss<milliseconds> time(instant - days);
    auto text = fmt::format("{}T{:02}:{:02}:{:02}", formatDate(year_month_day(days)), time.hours().count(),
                            time.minutes().count(), time.seconds().count());
    if (time.subseconds().count() != 0) text += fmt::format(".{:03}", time.subseconds().count());
    return text + "Z";
}

Result<Zone> Zone::byName(std::string_view name) {
    try {
        date::locate_zone(name);
        return Zone(std::string(name));
    } catch (const std::exception&) {
        return fail(ErrorKind::notFound, "time zone unknown to this machine", "time");
    }
}

LocalTime Zone::local(Instant instant) const {
    const auto info = date::locate_zone(name_)->get_info(date::floor<std::chrono::seconds>(instant));
    const auto local = instant + info.offset;
    const auto days = floor<std::chrono::days>(local);
    const hh_mm_ss<seconds> time(floor<seconds>(local - days));
    return LocalTime{year_month_day(days), duration_cast<minutes>(info.offset), static_cast<int>(time.hours().count()),
                     static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count())};
}

Instant Zone::instant(year_month_day ymd, int hour, int minute, int second) const {
    const auto local = date::local_days(toDateLib(ymd)) + hours(hour) + minutes(minute) + seconds(second);
    const auto info = date::locate_zone(name_)->get_info(local);
    if (info.result == date::local_info::nonexistent) return Instant(info.first.end);
    return Instant(local.time_since_epoch() - info.first.offset);
}

std::string Zone::format(Instant instant) const {
    const auto t = local(instant);
    const auto offset = t.offset.count();
    const auto size = offset < 0 ? -offset : offset;
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", formatDate(t.date), t.hour, t.minute, t.second,
                       offset < 0 ? '-' : '+', size / 60, size % 60);
}

int isoWeek(year_month_day ymd) {
    // The week belongs to the year that its Thursday lies in.
    const sys_days today(ymd);
    const unsigned fromMonday = weekday(today).iso_encoding() - 1;
    const year_month_day thursday(today - days(fromMonday) + days(3));
    const sys_days newYear(thursday.year() / January / 1);
    return static_cast<int>((sys_days(thursday) - newYear).count() / 7) + 1;
}

} // namespace tilsyn

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn {

/// Reads an ISO 8601 date-time with seconds (fractions allowed, cut to milliseconds) and an offset: `Z` or `+01:00`.
/// A text without an offset is malformed: guessing a zone is how visits move by an hour.
Result<Instant> parseInstant(std::string_view text);

/// `2026-03-03T06:55:00Z`; milliseconds only when there are any.
std::string formatInstant(Instant instant);

/// `2026-03-03`, proleptic Gregorian, a date of the real calendar.
Result<std::chrono::year_month_day> parseDate(std::string_view text);
std::string formatDate(std::chrono::year_month_day date);

/// A wall-clock reading in some zone.
struct LocalTime {
    std::chrono::year_month_day date;
    std::chrono::minutes offset; ///< east of UTC
    int hour;
    int minute;
    int second;
    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// An IANA time zone from the machine's tzdata.
class Zone {
public:
    /// kind notFound for a name that tzdata does not know.
    static Result<Zone> byName(std::string_view name);

    const std::string& name() const { return name_; }
    LocalTime local(Instant instant) const;
    /// The instant of a wall-clock time. In the gap of spring it is the first moment after the gap; in autumn's doubled
    /// hour it is the first of the two.
    Instant instant(std::chrono::year_month_day date, int hour, int minute, int second = 0) const;
    /// `2026-03-03T07:55:00+01:00`
    std::string format(Instant instant) const;

private:
    explicit Zone(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

/// ISO 8601 week number (1..53; weeks start on Monday) as rosters use it.
int isoWeek(std::chrono::year_month_day date);

} // namespace tilsyn

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// Local dates, both included.
struct Pause {
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;
};

/// When reports are expected: on days of the week, or every so many days, at one or more times of the day.
struct Schedule {
    std::vector<std::chrono::weekday> weekdays;
    int everyDays = 0; ///< 0: by days of the week
    std::vector<TimeOfDay> times;
    std::chrono::minutes grace{60};
    std::chrono::year_month_day from;
    std::optional<std::chrono::year_month_day> to;
    std::vector<Pause> pauses;
};

/// One moment by which a report is expected.
struct Slot {
    Instant opens; ///< a report after this moment and up to the deadline is in time
    Instant deadline;
    std::chrono::year_month_day day;
    bool paused = false;
};

/// No schedule of a person's follow-up needs more.
inline constexpr std::size_t mostSlots = 20'000;

/// Every slot since `from` up to the first that is not paused and whose deadline lies after `now`, in their order; the
/// paused ones too. Deadlines are wall times: in the gap of spring the first moment after it, in autumn's doubled hour
/// the first of the two; two wall times that fall on one instant are one slot. Nothing if there would be more than
/// `mostSlots`.
std::optional<std::vector<Slot>> slotsUntil(const Schedule& schedule, const Zone& zone, Instant now);

} // namespace tilsyn::triage

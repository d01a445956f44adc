// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/schedule.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

using namespace std::chrono;

bool expected(const Schedule& schedule, sys_days day) {
    if (schedule.everyDays > 0) return (day - sys_days(schedule.from)).count() % schedule.everyDays == 0;
    return std::ranges::find(schedule.weekdays, weekday(day)) != schedule.weekdays.end();
}

bool isPaused(const Schedule& schedule, sys_days day) {
    return std::ranges::any_of(
        schedule.pauses, [&](const Pause& pause) { return sys_days(pause.from) <= day && day <= sys_days(pause.to); });
}

/// Deadlines of one day, each instant once.
std::vector<Instant> deadlines(const Schedule& schedule, const Zone& zone, sys_days day) {
    std::vector<Instant> all;
    for (const auto& time : schedule.times) all.push_back(zone.instant(year_month_day(day), time.hour, time.minute));
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::optional<std::vector<Slot>> slotsUntil(const Schedule& schedule, const Zone& zone, Instant now) {
    std::vector<Slot> slots;
    if (schedule.times.empty() || (schedule.everyDays <= 0 && schedule.weekdays.empty())) return slots;
    const sys_days first(schedule.from);
    // A pause without end, or a schedule that has not begun: the next slot may be far away, but not endlessly so.
    const auto horizon = std::max(first, floor<days>(now)) + days(std::max(schedule.everyDays, 7)) + days(366);
    const auto last = schedule.to ? std::min(sys_days(*schedule.to), horizon) : horizon;
    auto opens = zone.instant(schedule.from, 0, 0);
    for (auto day = first; day <= last; day += days(1)) {
        if (!expected(schedule, day)) continue;
        const bool paused = isPaused(schedule, day);
        for (const auto deadline : deadlines(schedule, zone, day)) {
            // The wall time of another day can fall on the same instant only where a zone skips a whole day.
            if (!slots.empty() && deadline <= slots.back().deadline) continue;
            slots.push_back({opens, deadline, year_month_day(day), paused});
            opens = deadline;
            if (deadline > now && !paused) return slots;
            if (slots.size() > mostSlots) return std::nullopt;
        }
    }
    return slots;
}

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/slot_states.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

using Outcomes = std::vector<std::optional<Served>>;

/// The latest slot that the report comes too late for and that nobody served: of the report's own local day, or with
/// its grace still running.
std::optional<std::size_t> missedBefore(const std::vector<Slot>& slots, const Outcomes& served,
                                        const ReportTime& report, std::chrono::year_month_day day,
                                        std::chrono::minutes grace) {
    for (auto i = slots.size(); i-- > 0;) {
        const auto& slot = slots[i];
        if (slot.deadline >= report.at || slot.paused || served[i]) continue;
        if (slot.day == day || report.at <= slot.deadline + grace) return i;
        if (slot.deadline + grace + std::chrono::days(2) < report.at) break;
    }
    return std::nullopt;
}

std::optional<std::size_t> windowOf(const std::vector<Slot>& slots, Instant at) {
    const auto found = std::ranges::lower_bound(slots, at, {}, &Slot::deadline);
    if (found == slots.end() || at <= found->opens) return std::nullopt;
    return static_cast<std::size_t>(found - slots.begin());
}

/// The first slot of that day that nobody served.
std::optional<std::size_t> openOnDay(const std::vector<Slot>& slots, const Outcomes& served,
                                     std::chrono::year_month_day day) {
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i].day == day && !slots[i].paused && !served[i]) return i;
    return std::nullopt;
}

Served serve(const std::vector<Slot>& slots, Outcomes& served, const ReportTime& report, const Zone& zone,
             std::chrono::minutes grace) {
    const auto day = zone.local(report.at).date;
    if (report.dateOnly) {
        if (const auto slot = openOnDay(slots, served, day)) return *(served[*slot] = Served::inTime);
    } else if (const auto slot = missedBefore(slots, served, report, day, grace)) {
        return *(served[*slot] = Served::late);
    }
    const auto slot = windowOf(slots, report.at);
    if (!slot || slots[*slot].paused || served[*slot]) return Served::extra;
    return *(served[*slot] = Served::inTime);
}

SlotState stateOf(const Slot& slot, std::optional<Served> served, std::chrono::minutes grace, Instant now,
                  std::size_t missesBefore) {
    if (served) return *served == Served::inTime ? SlotState::fulfilled : SlotState::late;
    if (now <= slot.deadline + grace) return SlotState::due;
    return missesBefore == 0 ? SlotState::overdue : SlotState::overdueRepeat;
}

} // namespace

std::string_view name(SlotState state) {
    switch (state) {
    case SlotState::fulfilled: return "FULFILLED";
    case SlotState::late: return "LATE";
    case SlotState::due: return "DUE";
    case SlotState::overdue: return "OVERDUE";
    case SlotState::overdueRepeat: return "OVERDUE_REPEAT";
    }
    return "OVERDUE";
}

ScheduleView statesOf(const Schedule& schedule, const std::vector<Slot>& slots, const std::vector<ReportTime>& reports,
                      const Zone& zone, Instant now) {
    ScheduleView view;
    Outcomes served(slots.size());
    for (const auto& report : reports) view.reports.push_back(serve(slots, served, report, zone, schedule.grace));
    std::size_t misses = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].paused) {
            misses = 0;
            continue;
        }
        const auto state = stateOf(slots[i], served[i], schedule.grace, now, misses);
        const bool missed = state == SlotState::overdue || state == SlotState::overdueRepeat;
        misses = missed ? misses + 1 : 0;
        view.slots.push_back({slots[i], state, false});
    }
    bool later = false;
    for (auto row = view.slots.rbegin(); row != view.slots.rend(); ++row) {
        row->laterFulfilled = later;
        later = later || row->state == SlotState::fulfilled || row->state == SlotState::late;
    }
    return view;
}

} // namespace tilsyn::triage

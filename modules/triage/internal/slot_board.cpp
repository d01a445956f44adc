// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/slot_board.h"

#include <algorithm>

namespace tilsyn::triage {

SlotsNow slotsNow(const std::vector<Schedule>& schedules, const std::vector<Report>& reports, const Zone& zone,
                  Instant now) {
    SlotsNow out;
    out.perReport.resize(reports.size());
    std::vector<ReportTime> times;
    for (const auto& report : reports) times.push_back({report.at, report.dateOnly});
    for (const auto& schedule : schedules) {
        const auto slots = slotsUntil(schedule, zone, now);
        if (!slots) continue; // refused when the case was read
        const auto view = statesOf(schedule, *slots, times, zone, now);
        out.rows.insert(out.rows.end(), view.slots.begin(), view.slots.end());
        for (std::size_t i = 0; i < view.reports.size(); ++i) out.perReport[i].push_back(view.reports[i]);
    }
    std::ranges::stable_sort(out.rows, {}, [](const SlotRow& row) { return row.slot.deadline; });
    return out;
}

bool isMissed(SlotState state) {
    return state == SlotState::overdue || state == SlotState::overdueRepeat;
}

std::string SlotBoard::acknowledge(const Acknowledge& request, Instant at, const std::vector<SlotRow>& rows) {
    const auto deadline = parseInstant(request.target.text);
    auto colour = Colour::none;
    for (const auto& row : rows)
        if (deadline && row.slot.deadline == *deadline && isMissed(row.state))
            colour = std::max(colour, row.state == SlotState::overdue ? Colour::blue : Colour::yellow);
    if (colour == Colour::none) return "NOT_OVERDUE";
    if (const auto first = handled_.find(*deadline); first != handled_.end())
        return alreadyHandled(first->second, request);
    if (const auto missing = missingFor(colour, request); !missing.empty()) return std::string(missing);
    if (!keepsOpen(request.outcome)) handled_[*deadline] = {at, request.outcome, request.by};
    return {};
}

std::string SlotBoard::reopen(const Reopen& request) {
    const auto deadline = parseInstant(request.target.text);
    return deadline && handled_.erase(*deadline) > 0 ? std::string() : "NOT_ACKNOWLEDGED";
}

Colour SlotBoard::colour(const std::vector<SlotRow>& rows, const std::function<bool(Instant)>& redBefore) const {
    auto colour = Colour::none;
    for (const auto& row : rows) {
        if (!isMissed(row.state) || row.laterFulfilled || handled_.contains(row.slot.deadline)) continue;
        const bool yellow = row.state == SlotState::overdueRepeat || redBefore(row.slot.deadline);
        colour = std::max(colour, yellow ? Colour::yellow : Colour::blue);
    }
    return colour;
}

} // namespace tilsyn::triage

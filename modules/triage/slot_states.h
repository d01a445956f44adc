// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/schedule.h"

#include <string_view>
#include <vector>

namespace tilsyn::triage {

enum class SlotState { fulfilled, late, due, overdue, overdueRepeat };

/// `FULFILLED`, `LATE`, `DUE`, `OVERDUE`, `OVERDUE_REPEAT`.
std::string_view name(SlotState state);

/// When a report was made. A report that names only its day is in time on that whole day.
struct ReportTime {
    Instant at;
    bool dateOnly = false;
};

enum class Served { inTime, late, extra };

struct SlotRow {
    Slot slot;
    SlotState state = SlotState::due;
    bool laterFulfilled = false; ///< a later slot of the schedule was: this one's miss no longer counts
};

struct ScheduleView {
    std::vector<SlotRow> slots;  ///< without the paused ones
    std::vector<Served> reports; ///< what each report did, in the order given
};

/// What became of the slots. One report serves one slot: on the local day of a missed deadline, or inside its grace,
/// that one and late; otherwise the one whose window holds it; if that has been served it is extra. The second miss in
/// a row and every further one is a repeat; a pause or a late report breaks the row. `reports` are in order of their
/// time.
ScheduleView statesOf(const Schedule& schedule, const std::vector<Slot>& slots, const std::vector<ReportTime>& reports,
                      const Zone& zone, Instant now);

} // namespace tilsyn::triage

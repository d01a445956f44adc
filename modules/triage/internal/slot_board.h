// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/acknowledgement.h"
#include "triage/case.h"
#include "triage/internal/reports.h"
#include "triage/slot_states.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// The slots of all schedules at one moment.
struct SlotsNow {
    std::vector<SlotRow> rows;                  ///< in order of their deadlines
    std::vector<std::vector<Served>> perReport; ///< for each report, what it did in each schedule
};

SlotsNow slotsNow(const std::vector<Schedule>& schedules, const std::vector<Report>& reports, const Zone& zone,
                  Instant now);

bool isMissed(SlotState state);

/// Which missed slots somebody has acknowledged, and what the others make of the patient.
class SlotBoard {
public:
    /// Empty, or why it was not accepted.
    std::string acknowledge(const Acknowledge& request, Instant at, const std::vector<SlotRow>& rows);
    std::string reopen(const Reopen& request);

    /// The worst colour of the missed slots that count: not those acknowledged, nor those before a served one. Blue for
    /// the first miss in a row; yellow for the next ones, and at once where the patient was red before it
    /// (`redBefore`).
    Colour colour(const std::vector<SlotRow>& rows, const std::function<bool(Instant)>& redBefore) const;

private:
    std::map<Instant, Handled> handled_;
};

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/day_clock.h"
#include "panels/visits/internal/visits_model.h"
#include "workspace/snapshot.h"

// What the day's clock adds to the list: estimates in the rows, rows for breaks, and the figures below.
namespace tilsyn::panels {

/// The estimated start where it differs by three minutes or more, what the patient was told of it, and the mark of the
/// one who is next.
void addEstimate(VisitRow& row, const workspace::Snapshot& snapshot, const domain::Visit& visit,
                 const domain::DayClock& clock, bool brief, const Zone& zone);

/// Her own breaks, and with `others` the colleagues who are on one now.
QList<VisitRow> breakRows(const workspace::Snapshot& snapshot, const domain::DayClock& clock, bool others,
                          const Zone& zone);

/// Figures and what the clock asks for, finished down to their words.
DayFigures dayFigures(const workspace::Snapshot& snapshot, const domain::DayClock& clock, Instant now,
                      const Zone& zone);

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/day_clock.h"
#include "workspace/snapshot.h"

#include <vector>

// The day of the signed-in user against the clock, seen alike by every panel. Pure functions of the snapshot.
namespace tilsyn::panels {

/// Her working day as the roster has it; null if the server does not say.
const domain::Shift* ownShift(const workspace::Snapshot& snapshot);

/// The rest of her own day from what is known now.
domain::DayClock dayClockOf(const workspace::Snapshot& snapshot, Instant now);

/// What this visit's patient was told last; null if nothing.
const domain::DelayTold* lastTold(const workspace::Snapshot& snapshot, const domain::VisitId& visit);

/// Whom to tell now: whose visit is due within the next three quarters of an hour, will be late by five minutes or
/// more, and who have not been told as much already. In the order of the day.
std::vector<domain::DelayNotice> delaysToTell(const workspace::Snapshot& snapshot, const domain::DayClock& clock,
                                              Instant now);

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"
#include "domain/visit.h"

#include <vector>

namespace tilsyn::rooms {

/// What a step of the room means for its visit; either side may be null (no room). Feed each to `domain::advance` and
/// publish the result as `workspace::StageChanged`. Pure.
/// A call that ends before the patient came in gives `RingingGivenUp` if nobody had been invited yet, and `CallEnded`
/// if somebody had: an attempt to reach a patient has an outcome to record.
std::vector<domain::VisitEvent> visitEvents(const domain::RoomState* before, const domain::RoomState* after);

} // namespace tilsyn::rooms

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/internal/holdings.h"
#include "triage/internal/item.h"

#include <vector>

namespace tilsyn::triage {

/// What items say about each other, computed anew from what is known: duplicates, conflicts, and pairs of a systolic
/// and a diastolic pressure that cannot both be true. `members` are the numbers of all items of one measure, or of both
/// pressures.
void compareNeighbours(std::vector<Item>& items, const std::vector<Resource>& resources,
                       const std::vector<std::size_t>& members);

} // namespace tilsyn::triage

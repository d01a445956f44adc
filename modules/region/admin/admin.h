// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/faults.h"
#include "region/server/region.h"

namespace tilsyn::region {

class HttpServer;

/// The tests' own door: the oracle's view, the clock, scripted faults. `publicServer` is where streams are dropped.
void installAdmin(Region& region, ShiftedClock& clock, Faults& faults, HttpServer& publicServer);

} // namespace tilsyn::region

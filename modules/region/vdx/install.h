// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pexip/registry.h"
#include "region/server/region.h"
#include "region/vdx/booking.h"

#include <memory>

namespace tilsyn::region {

/// Serves the booking API under `/vdx/v2` and the short links under `/m`; rooms that are provisioned appear in `rooms`.
/// On the admin port: `POST /provisioning {"problem":"text"}` lets the next room fail.
std::shared_ptr<vdx::Booking> installVdx(Region& region, std::shared_ptr<pexip::RoomRegistry> rooms);

} // namespace tilsyn::region

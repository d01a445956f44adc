// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/delivery/invitations.h"
#include "region/server/region.h"

#include <memory>

namespace tilsyn::region {

/// Serves the delivery adapter (docs/protocols/delivery.md) and, with simulation on, the practice patients behind it:
/// `POST /behaviour` and `GET /patients` on the admin port.
std::shared_ptr<delivery::Invitations> installDelivery(Region& region);

} // namespace tilsyn::region

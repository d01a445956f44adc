// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/delivery/invitations.h"
#include "region/server/region.h"

#include <memory>

namespace tilsyn::region {

/// Serves the patient's page: `/patient/<key>` and what it loads and asks (`/patient/<key>/events`, `…/stage`), and
/// `/portal/` where a booking's portal link leads. No sign-in: the key in the link is the patient's.
void installPatientPage(Region& region, std::shared_ptr<delivery::Invitations> invitations);

} // namespace tilsyn::region

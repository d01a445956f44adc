// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/pexip/rooms.h"
#include "region/server/region.h"

#include <memory>

namespace tilsyn::region {

/// Serves the conference client API v2 under `/api/client/v2` and makes the rooms of the command line. On the admin
/// port: `POST /rooms` makes a room `{"alias","hostPin","guestPin","reception","identityProviders":[{"name","uuid",
/// "redirectUrl","ssoToken"}],"destinations":{"address":"answers|refuses|silent"}}`, `DELETE /rooms/{alias}` ends one.
Result<std::shared_ptr<pexip::Rooms>> installPexip(Region& region);

} // namespace tilsyn::region

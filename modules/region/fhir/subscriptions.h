// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/outcome.h"
#include "region/fhir/store.h"
#include "region/server/region.h"

namespace tilsyn::region {

/// What this server can promise: a criterion of its own search, the channel `websocket`, no payload.
FhirResult<void> validateSubscription(const Json& resource);

/// FHIR R4 Subscriptions over WebSocket (https://hl7.org/fhir/R4/subscription.html): a Subscription that was written as
/// `requested` becomes `active`, at its `end` it becomes `off`; `/fhir/websocket` takes `bind <id>`, answers
/// `bound <id>` and sends `ping <id>` when a write has met the criteria, once for all writes of one commit. `store`
/// must outlive the region's parts.
void installSubscriptions(Region& region, FhirStore& store);

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/interactions.h"

namespace tilsyn::region {

struct BundleRights {
    bool read;
    bool write;
};

/// Carries out a transaction (all or nothing, nothing pending is left after a refusal) or a batch (entry by entry).
/// Commits what it did.
FhirResult<Json> processBundle(Interactions& fhir, Json bundle, const BundleRights& rights);

} // namespace tilsyn::region

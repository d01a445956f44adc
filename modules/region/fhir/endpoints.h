// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/store.h"
#include "region/server/region.h"

#include <memory>

namespace tilsyn::region {

/// Serves FHIR R4 below /fhir from a store. Role `fhir-reader` reads, `fhir-writer` writes; /metadata is open.
void installFhir(Region& region, std::shared_ptr<FhirStore> store);

/// What /fhir/metadata says.
Json capabilityStatement(const std::string& base, const Clock& clock);

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/outcome.h"
#include "region/fhir/store.h"

#include <functional>

namespace tilsyn::region {

/// The rules of R4 for what the product writes: types, required members, code lists, dates, order of periods.
FhirResult<void> validate(const Json& resource, std::string_view expectedType);

/// Every reference to a resource of this server must find one.
FhirResult<void> validateReferences(const Json& resource, const FhirStore& store, std::string_view base);

/// Calls for every `reference` text at any depth; what it gives back takes its place.
void rewriteReferences(Json& value, const std::function<std::string(std::string_view)>& replace);

} // namespace tilsyn::region

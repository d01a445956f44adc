// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

/// One resource of a page, as text: reading it may fail without harm to the others.
struct EntryDto {
    std::string type; ///< resourceType
    std::string id;
    std::string text;
    std::string status; ///< entry.response.status of a transaction's answer ("201 Created")
};

struct BundleDto {
    std::string kind; ///< Bundle.type
    std::string next; ///< address of the next page, empty on the last one
    std::vector<EntryDto> entries;
    std::vector<workspace::Rejection> rejections; ///< entries without resourceType, id or end
};

/// kind malformed, in words, for HTML, no JSON, a cut text, another resourceType. An entry that is broken in itself
/// becomes a rejection.
Result<BundleDto> parseBundle(std::string_view bytes);

/// The words of an OperationOutcome (severity error or fatal first); empty when it is none. They are the server's and
/// may be shown, not logged.
std::string outcomeText(std::string_view bytes);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/workspace.h"

#include <string_view>
#include <vector>

namespace tilsyn::fhir {

struct History {
    std::vector<workspace::PastVisit> visits; ///< newest first, at most five
    /// A contact was held before: she who called has made sure whom she talked to.
    bool identityConfirmedBefore = false;
    std::vector<workspace::Rejection> rejections;
};

/// Reads the answer to `searchHistory`. kind malformed when the page as a whole is none.
Result<History> parseHistory(std::string_view bytes);

} // namespace tilsyn::fhir

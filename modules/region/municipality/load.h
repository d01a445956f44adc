// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/store.h"

#include <filesystem>

namespace tilsyn::region {

struct Loaded {
    std::size_t resources = 0;
    std::size_t refused = 0; ///< not of a kept type, without a usable id, or unreadable; each is named in the log
};

/// Reads FHIR R4 Bundles and single resources from a file, or from every .json below a folder, and commits them.
Result<Loaded> loadData(FhirStore& store, const std::filesystem::path& path);

} // namespace tilsyn::region

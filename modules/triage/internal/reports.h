// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/internal/holdings.h"
#include "triage/slot_states.h"

#include <vector>

namespace tilsyn::triage {

/// What a patient sent in at one time: resources within ten minutes of the first, of one author as far as they name
/// one. It does not matter in how many deliveries they came.
struct Report {
    std::vector<std::size_t> resources;
    Instant at;
    bool dateOnly = false;
    std::string author;
};

/// In order of their time. Withdrawn resources and those without a time, or of a clock that is wrong, are in none.
std::vector<Report> reportsOf(const std::vector<Resource>& resources);

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "fhir/internal/dom.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

/// A Duration in minutes, hours or seconds; nothing when it is absent, negative or in another unit.
std::optional<Duration> durationIn(Element holder, std::string_view key);

/// The steps that a ServiceRequest or a Patient states for when nobody answers; empty if none, or if one of them cannot
/// be understood.
std::vector<domain::LadderStep> statedLadder(Element holder);

/// A ServiceRequest. Without `times` when its rhythm is none that we have words for.
std::optional<domain::Series> mapSeries(Element order);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visit.h"
#include "fhir/internal/dom.h"

#include <optional>

namespace tilsyn::fhir {

struct MappedLadder {
    domain::VisitId visit;
    domain::Ladder ladder;
};
/// Nothing for a Task that is no ladder, or one that was called off; words for a ladder that cannot be followed.
Result<std::optional<MappedLadder>> mapLadder(Element task);

struct MappedCallAgain {
    domain::VisitId visit;
    domain::CallAgainTask task;
};
/// Nothing for a Task that is no promise to call again, or one that has been kept.
Result<std::optional<MappedCallAgain>> mapCallAgain(Element task);

} // namespace tilsyn::fhir

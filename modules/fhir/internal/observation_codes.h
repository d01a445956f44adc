// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_tree.h"
#include "triage/measure.h"

#include <string>
#include <vector>

namespace tilsyn::fhir {

/// What the codings of an Observation or component say it is.
struct CodedMeasure {
    std::vector<triage::Measure> measures; ///< both for a blood pressure; none if no coding is known
    bool mayBeFraction = false;            ///< one of the codings states a saturation as a fraction (NPU03011)
    std::string problem;                   ///< why it is none, with the codes
};

/// Reads a CodeableConcept. Two codings that name different measures are a contradiction, not a choice.
CodedMeasure codedMeasure(json::Node code);

} // namespace tilsyn::fhir

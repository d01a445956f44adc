// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_tree.h"
#include "fhir/readings.h"
#include "triage/submission.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::fhir {

// The parts of a report that Observation and QuestionnaireResponse have in common, and the two.

/// `system|value` of each Identifier that has a value.
std::vector<std::string> identifiersOf(const std::vector<json::Node>& identifiers);

/// A date-time with offset, minutes being enough; a day alone; nothing for everything else.
triage::StatedTime timeOf(std::string_view text);

/// Who it is about; a reference to a contained Patient becomes that one's identifiers.
triage::Subject subjectOf(json::Node resource);

/// Status, version, subject, identifiers: all but the time, device and author, which the two kinds say differently.
triage::Origin originOf(json::Node resource, std::string ref);

/// Fills in what the resource says and what of it had to be refused.
void mapObservation(json::Node observation, ReadResource& out);
void mapResponse(json::Node response, ReadResource& out);

/// How a Reference says who or what it means: literal, by identifier, or by its words.
std::string referenceText(json::Node reference);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_tree.h"
#include "triage/submission.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::fhir {

/// What was made of one resource of a report.
struct ReadResource {
    std::string kind; ///< resourceType, empty if it has none
    std::string id;   ///< empty if it has none
    std::string ref;  ///< what triage knows it by: its id, else its fullUrl, an identifier, or its place
    std::optional<triage::Submission> submission;
    std::vector<std::string> refused; ///< what of it, or all of it, was not taken, and why
};

/// An Observation or QuestionnaireResponse as values for triage, or the words why not; of a Bundle one for each entry.
/// Tolerant of what servers send (components, text-only units, logical subjects, days without a time; the Danish,
/// MedCom and Norwegian profiles), and never guessing: a code that is not known names itself in the refusal. `place`
/// stands for the id of a resource that has none.
std::vector<ReadResource> readReport(json::Node resource, const std::string& place);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "triage/questionnaire.h"
#include "triage/submission.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// When something counts as measured.
struct Effective {
    std::optional<Instant> at;
    bool dateOnly = false; ///< only the day is known: noon stands for it
    bool fromIssued = false;
    friend bool operator==(const Effective&, const Effective&) = default;
};

Effective effectiveOf(const StatedTime& stated, const Zone& zone);

/// More than ten minutes ahead of its receipt, or of a day that has not begun: the sender's clock is wrong, and nobody
/// knows when it was measured.
bool aheadOf(const Effective& effective, Instant received, const Zone& zone);

/// What one version of a resource says about one item, without limits and without its neighbours.
struct Content {
    std::string name; ///< measure or `linkId:<id>`
    std::optional<Measure> measure;
    Quantity quantity;
    bool banded = false;
    std::vector<Why> fixed; ///< colours that come with it: of answers

    /// The same measurement said again: 38.9 is 38.90, and 84000 g are 84 kg.
    bool sameAs(const Content& other) const;
};

/// One delivered version of a resource.
struct Version {
    Origin origin;
    Instant received;
    Effective effective;
    bool clock = false; ///< `aheadOf` its receipt
    std::string questionnaire;
    std::vector<Answered> answers;
    std::vector<Content> contents;

    const Content* content(const std::string& name) const;
    bool sameContent(const Version& other) const;
};

Version versionOf(const Submission& submission, Instant received, const Zone& zone,
                  const std::vector<Questionnaire>& questionnaires);

} // namespace tilsyn::triage

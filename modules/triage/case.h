// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "triage/acknowledgement.h"
#include "triage/limits.h"
#include "triage/questionnaire.h"
#include "triage/rule.h"
#include "triage/schedule.h"
#include "triage/submission.h"

#include <string>
#include <variant>
#include <vector>

namespace tilsyn::triage {

/// Something that was not taken, and why.
struct Remark {
    std::string ref;
    std::string reason;
    friend bool operator==(const Remark&, const Remark&) = default;
};

/// One delivery: a resource alone, or a Bundle, whose resources are taken together.
struct Received {
    std::vector<Submission> submissions;
    std::vector<Remark> refused;
};

struct Entry {
    Instant at;
    std::variant<Received, Acknowledge, Reopen> what;
};

/// All that is known of one patient, so that the same record gives the same answer years later: what was agreed, and
/// what came and was done in its order.
struct Case {
    Instant now;
    Zone zone;
    std::vector<Limits> limits;
    std::vector<RuleSetting> rules;
    std::vector<Schedule> schedules;
    std::vector<Questionnaire> questionnaires;
    std::vector<Entry> log;
    std::vector<Remark> refused; ///< what of the agreement itself could not be used
};

} // namespace tilsyn::triage

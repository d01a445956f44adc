// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/triage/members.h"
#include "triage/case.h"

#include <chrono>

namespace tilsyn::app {

/// What was agreed for the patient: limits, rules, schedules, questionnaires. Rows that cannot be used are remarks of
/// the case. `begin` stands in for the first day of a schedule that does not name one.
void readAgreement(Members& members, const Members::Place& root, triage::Case& record,
                   std::chrono::year_month_day begin);

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/triage/members.h"
#include "triage/case.h"

namespace tilsyn::app {

/// One questionnaire of the case with its colours; enableWhen in FHIR's shape.
void readQuestionnaire(Members& members, const Members::Place& row, triage::Case& record);

} // namespace tilsyn::app

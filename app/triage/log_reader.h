// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/triage/members.h"
#include "triage/case.h"

#include <vector>

namespace tilsyn::app {

/// What came and was done, in the order of the case.
std::vector<triage::Entry> readLog(Members& members, const Members::Place& root);

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/times.h"

// Times as every panel writes them, and what only panels say of them.
namespace tilsyn::panels {

using workbench::clockText;
using workbench::dateText;
using workbench::dateTimeText;
using workbench::shortDateTimeText;
using workbench::timerText;

/// "now", "4 min", "2 h 5 min": how old something is.
QString ageText(Duration age);
/// Whole minutes, rounded, at least one.
int minutesBetween(Instant from, Instant to);

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace tilsyn::workbench {

/// "This computer's clock is 4 min behind the region's", or nothing while they are less than a minute apart.
/// `serverAhead` is the region's time minus the machine's, `speed` the clock's: a demonstration that runs sixty times
/// as fast is off by a minute after a second.
QString wrongClockText(Duration serverAhead, double speed = 1.0);

} // namespace tilsyn::workbench

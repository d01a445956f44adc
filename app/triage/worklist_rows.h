// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>

namespace tilsyn::app {

/// The rows of a worklist in its order, each as it was written. kind malformed names the member that is wrong.
Result<std::string> sortRows(std::string bytes);

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "triage/case.h"

#include <string>

namespace tilsyn::app {

/// A case as docs/programs.md describes it. kind malformed, with the name of the member, for JSON that is no case; what
/// is one, but holds rows that cannot be used, is a case with remarks.
Result<triage::Case> readCase(std::string bytes);

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/evaluation.h"

#include <string>

namespace tilsyn::app {

/// The evaluation as docs/programs.md describes it, on one line.
std::string writeResult(const triage::Evaluation& evaluation);

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/submission.h"

#include <string>
#include <vector>

namespace tilsyn::triage {

/// All answers to one question, wherever in the response they stand; those without any content are none.
std::vector<Answer> answersTo(const std::vector<Answered>& items, const std::string& linkId);

} // namespace tilsyn::triage

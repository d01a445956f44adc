// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/submission.h"

namespace tilsyn::triage {

/// Whether two resources say that they are about different patients. References are compared where both have one (a
/// relative one with the end of an absolute one), identifiers where both have some; where nothing can be compared,
/// nothing differs.
bool differ(const Subject& a, const Subject& b);

/// What is known of the patient, and what one more resource adds.
void learn(Subject& patient, const Subject& more);

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/submission.h"

namespace tilsyn::triage {

const Origin& originOf(const Submission& submission) {
    return std::visit([](const auto& one) -> const Origin& { return one.origin; }, submission);
}

} // namespace tilsyn::triage

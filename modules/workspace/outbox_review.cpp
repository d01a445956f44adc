// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/outbox_review.h"

namespace tilsyn::workspace {

const domain::CommandId& idOf(const OutboxDecision& decision) {
    return std::visit([](const auto& d) -> const domain::CommandId& { return d.id; }, decision);
}

} // namespace tilsyn::workspace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commands.h"

namespace tilsyn::domain {

const CommandId& idOf(const DurableCommand& command) {
    return std::visit([](const auto& c) -> const CommandId& { return c.id; }, command);
}

} // namespace tilsyn::domain

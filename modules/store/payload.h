// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"

#include <string>
#include <string_view>

namespace tilsyn::store {

// A command as text, versioned: what is signed today must still be sent by a later version of the program.

std::string toPayload(const domain::DurableCommand& command);
/// `kind` is the code of a `domain::CommandKind`. kind malformed when the text is not a command of this kind, or of a
/// version that this program does not know.
Result<domain::DurableCommand> fromPayload(std::string_view kind, std::string_view payload);

} // namespace tilsyn::store

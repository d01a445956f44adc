// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::session {

/// Why Tilsyn must not talk to an address: not https (unless practice on the loopback), with a user name, a query or a
/// fragment. Nothing when it is good.
std::optional<std::string> addressProblem(std::string_view url, bool practice);

/// The host is this machine: localhost, 127.0.0.0/8 or ::1.
bool isLoopback(std::string_view host);

} // namespace tilsyn::session

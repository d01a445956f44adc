// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace tilsyn::http {

/// A Date header in its usual form, "Tue, 03 Mar 2026 06:55:00 GMT"; nothing for any other text.
std::optional<Instant> parseHttpDate(std::string_view text);

} // namespace tilsyn::http

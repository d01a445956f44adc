// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace tilsyn::region {

/// A file of resources/region/, built into the program; `name` is its path below that folder ("persons.json").
std::optional<std::string_view> embedded(std::string_view name);

} // namespace tilsyn::region

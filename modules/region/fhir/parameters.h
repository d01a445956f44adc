// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace tilsyn::region {

enum class ParameterKind { token, reference, date, string, uri };

/// A search parameter of a type: where its values are and how they compare.
struct SearchParameter {
    std::string_view name;
    ParameterKind kind;
    /// Members joined by dots, alternatives by bars: "participant.actor", "effectiveDateTime|effectivePeriod".
    std::string_view path;
    std::string_view target = {}; ///< references to this type only
};

struct ResourceType {
    std::string_view name;
    std::span<const SearchParameter> parameters;
};

/// Every type that this server keeps. `_id`, `_lastUpdated`, `_security`, `_tag`, `_profile` belong to all of them.
std::span<const ResourceType> resourceTypes();
bool isResourceType(std::string_view name);
const SearchParameter* findParameter(std::string_view type, std::string_view name);

} // namespace tilsyn::region

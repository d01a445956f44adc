// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>

namespace tilsyn::region::pexip {

/// The string member, empty if it is missing or something else.
inline std::string textOf(const boost::json::object& body, std::string_view name) {
    const auto* value = body.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

inline bool flagOf(const boost::json::object& body, std::string_view name) {
    const auto* value = body.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

} // namespace tilsyn::region::pexip

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "store/internal/json_values.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace tilsyn::store {

// Small readers and writers that the value files share.

inline std::string textOf(const json::value& value) {
    return std::string(value.as_string());
}

template <class Value> json::value orNull(const std::optional<Value>& value) {
    if (!value) return nullptr;
    if constexpr (std::is_same_v<Value, Instant>)
        return toJson(*value);
    else if constexpr (std::is_same_v<Value, std::chrono::year_month_day>)
        return json::value(formatDate(*value));
    else
        return json::value(*value);
}

inline std::optional<Instant> optionalInstantFrom(const json::value& value) {
    if (value.is_null()) return std::nullopt;
    return instantFrom(value);
}

inline std::optional<int> optionalNumberFrom(const json::value& value) {
    if (value.is_null()) return std::nullopt;
    return static_cast<int>(value.as_int64());
}

inline std::chrono::year_month_day dateFrom(const json::value& value) {
    const auto date = parseDate(value.as_string());
    if (!date) throw std::invalid_argument("date");
    return *date;
}

/// The value of a code, or a throw: an unknown code is not silently something else.
template <class Value> Value known(std::optional<Value> value) {
    if (!value) throw std::invalid_argument("code");
    return *value;
}

template <class Read> auto vectorFrom(const json::value& value, Read&& read) {
    std::vector<decltype(read(value))> all;
    for (const auto& entry : value.as_array()) all.push_back(read(entry));
    return all;
}

} // namespace tilsyn::store

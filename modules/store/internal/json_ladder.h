// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/visit.h"
#include "store/internal/json_values.h"

#include <vector>

namespace tilsyn::store {

json::object toJson(const domain::Ladder& ladder);
domain::Ladder ladderFrom(const json::value& value);
json::object toJson(const domain::LadderRecord& record);
domain::LadderRecord ladderRecordFrom(const json::value& value);
json::object toJson(const domain::PhysicalOrder& order);
domain::PhysicalOrder physicalOrderFrom(const json::value& value);
json::array toJson(const std::vector<domain::LadderStep>& steps);
std::vector<domain::LadderStep> ladderStepsFrom(const json::value& value);
json::object toJson(const domain::Series& series);
domain::Series seriesFrom(const json::value& value);
json::object toJson(const domain::CallAgainTask& task);
domain::CallAgainTask callAgainFrom(const json::value& value);

/// Nothing for a member that is absent (written by an earlier version) or null.
template <class Read>
auto memberIfThere(const json::value& value, std::string_view key, Read&& read)
    -> std::optional<decltype(read(value))> {
    const auto* member = value.as_object().if_contains(key);
    if (member == nullptr || member->is_null()) return std::nullopt;
    return read(*member);
}

template <class Value> json::value jsonOrNull(const std::optional<Value>& value) {
    return value ? json::value(toJson(*value)) : json::value(nullptr);
}

} // namespace tilsyn::store

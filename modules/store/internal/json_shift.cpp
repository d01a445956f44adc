// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_common.h"
#include "store/internal/json_values.h"

namespace tilsyn::store {

using namespace domain;

namespace {

json::object toJson(const PlannedBreak& pause) {
    return {{"id", pause.id},
            {"start", store::toJson(pause.start)},
            {"end", store::toJson(pause.end)},
            {"begun", orNull(pause.begun)},
            {"over", orNull(pause.over)},
            {"version", pause.version}};
}

PlannedBreak breakFrom(const json::value& value) {
    return {textOf(value.at("id")),
            instantFrom(value.at("start")),
            instantFrom(value.at("end")),
            optionalInstantFrom(value.at("begun")),
            optionalInstantFrom(value.at("over")),
            textOf(value.at("version"))};
}

} // namespace

json::object toJson(const Shift& shift) {
    json::array breaks;
    for (const auto& pause : shift.breaks) breaks.push_back(toJson(pause));
    return {{"id", shift.id},
            {"owner", shift.owner.value()},
            {"ownerName", shift.ownerName},
            {"start", store::toJson(shift.start)},
            {"end", store::toJson(shift.end)},
            {"slots", shift.slots},
            {"breaks", std::move(breaks)}};
}

Shift shiftFrom(const json::value& value) {
    Shift shift;
    shift.id = textOf(value.at("id"));
    shift.owner = StaffId(textOf(value.at("owner")));
    shift.ownerName = textOf(value.at("ownerName"));
    shift.start = instantFrom(value.at("start"));
    shift.end = instantFrom(value.at("end"));
    shift.slots = static_cast<int>(value.at("slots").as_int64());
    shift.breaks = vectorFrom(value.at("breaks"), breakFrom);
    return shift;
}

json::object toJson(const DelayTold& told) {
    return {{"visit", told.visit.value()},
            {"minutes", told.minutes},
            {"at", store::toJson(told.at)},
            {"by", told.by.value()},
            {"byName", told.byName}};
}

DelayTold delayToldFrom(const json::value& value) {
    return {VisitId(textOf(value.at("visit"))), static_cast<int>(value.at("minutes").as_int64()),
            instantFrom(value.at("at")), StaffId(textOf(value.at("by"))), textOf(value.at("byName"))};
}

} // namespace tilsyn::store

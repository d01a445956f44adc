// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_common.h"
#include "store/internal/json_values.h"

namespace tilsyn::store {

using namespace workspace;

namespace {

json::object toJson(const PastVisit& past) {
    return {{"start", store::toJson(past.start)},
            {"minutes", past.minutes},
            {"outcome", past.outcome ? json::value(domain::code(*past.outcome)) : json::value(nullptr)},
            {"modality", domain::code(past.modality)},
            {"by", past.by},
            {"note", past.note}};
}

PastVisit pastVisitFrom(const json::value& value) {
    PastVisit past;
    past.start = instantFrom(value.at("start"));
    past.minutes = static_cast<int>(value.at("minutes").as_int64());
    if (!value.at("outcome").is_null()) past.outcome = known(domain::outcomeFromCode(value.at("outcome").as_string()));
    past.modality = known(domain::modalityFromCode(value.at("modality").as_string()));
    past.by = textOf(value.at("by"));
    past.note = textOf(value.at("note"));
    return past;
}

Rejection rejectionFrom(const json::value& value) {
    return {textOf(value.at("what")), textOf(value.at("reason"))};
}

} // namespace

json::object toJson(const Day& day) {
    json::array visits;
    for (const auto& visit : day.visits) visits.push_back(store::toJson(visit));
    json::array patients;
    for (const auto& [id, patient] : day.patients) patients.push_back(store::toJson(patient));
    json::array shifts;
    for (const auto& shift : day.shifts) shifts.push_back(store::toJson(shift));
    json::array delays;
    for (const auto& told : day.delays) delays.push_back(store::toJson(told));
    json::array rejections;
    for (const auto& rejection : day.rejections)
        rejections.push_back(json::object{{"what", rejection.what}, {"reason", rejection.reason}});
    return {{"date", formatDate(day.date)},   {"visits", std::move(visits)}, {"patients", std::move(patients)},
            {"shifts", std::move(shifts)},    {"delays", std::move(delays)}, {"rejections", std::move(rejections)},
            {"asOf", store::toJson(day.asOf)}};
}

Day dayFrom(const json::value& value) {
    Day day;
    day.date = dateFrom(value.at("date"));
    day.visits = vectorFrom(value.at("visits"), visitFrom);
    for (auto& patient : vectorFrom(value.at("patients"), patientFrom)) {
        auto id = patient.id;
        day.patients.emplace(std::move(id), std::move(patient));
    }
    // Days of earlier versions have neither.
    const auto& object = value.as_object();
    if (const auto* shifts = object.if_contains("shifts")) day.shifts = vectorFrom(*shifts, shiftFrom);
    if (const auto* delays = object.if_contains("delays")) day.delays = vectorFrom(*delays, delayToldFrom);
    day.rejections = vectorFrom(value.at("rejections"), rejectionFrom);
    day.asOf = instantFrom(value.at("asOf"));
    return day;
}

json::array toJson(const std::vector<PastVisit>& visits) {
    json::array list;
    for (const auto& past : visits) list.push_back(toJson(past));
    return list;
}

std::vector<PastVisit> pastVisitsFrom(const json::value& value) {
    return vectorFrom(value, pastVisitFrom);
}

} // namespace tilsyn::store

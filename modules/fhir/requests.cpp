// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/requests.h"

#include "base/time_text.h"
#include "fhir/uris.h"

namespace tilsyn::fhir {
namespace {

http::Request get(std::string url) {
    http::Request request;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/fhir+json"}};
    return request;
}

http::Request form(std::string url, std::string body) {
    auto request = get(std::move(url));
    request.method = http::Method::post;
    request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    request.body = std::move(body);
    return request;
}

std::string commaList(const std::vector<domain::PatientId>& patients) {
    std::string list;
    for (const auto& id : patients) {
        if (!list.empty()) list += ',';
        list += http::encode(id.value());
    }
    return list;
}

} // namespace

std::string address(std::string_view base, std::string_view path) {
    while (base.ends_with('/')) base.remove_suffix(1);
    return std::string(base) + "/" + std::string(path);
}

http::Request searchDay(std::string_view base, Instant from, Instant to) {
    return get(address(base, "Appointment?date=ge" + http::encode(formatInstant(from)) + "&date=lt" +
                                 http::encode(formatInstant(to)) +
                                 "&_include=Appointment:patient&_include=Appointment:based-on"
                                 "&_revinclude=Task:focus&_revinclude=Encounter:appointment&_count=100"));
}

http::Request searchShifts(std::string_view base, Instant from, Instant to) {
    return get(address(base, "Schedule?date=ge" + http::encode(formatInstant(from)) + "&date=lt" +
                                 http::encode(formatInstant(to)) + "&_revinclude=Slot:schedule&_count=100"));
}

http::Request searchDelayMessages(std::string_view base, Instant from, Instant to) {
    const auto category = std::string(uri::communication) + "|delay-message";
    return get(address(base, "Communication?category=" + http::encode(category) + "&sent=ge" +
                                 http::encode(formatInstant(from)) + "&sent=lt" + http::encode(formatInstant(to)) +
                                 "&_count=100"));
}

Result<http::Request> nextPage(std::string_view base, std::string_view next) {
    if (http::origin(next).empty() || http::origin(next) != http::origin(base))
        return fail(ErrorKind::policy, "the next page lies on another server", "fhir.page");
    return get(std::string(next));
}

http::Request searchPatients(std::string_view base, const std::vector<domain::PatientId>& patients) {
    return form(address(base, "Patient/_search"), "_id=" + commaList(patients) + "&_count=100");
}

http::Request searchAllergies(std::string_view base, const std::vector<domain::PatientId>& patients) {
    return form(address(base, "AllergyIntolerance/_search"), "patient=" + commaList(patients) + "&_count=200");
}

http::Request searchHistory(std::string_view base, const domain::PatientId& patient) {
    return form(address(base, "Encounter/_search"),
                "patient=" + http::encode(patient.value()) +
                    "&_sort=-date&_count=5&_revinclude=DocumentReference:encounter");
}

http::Request readForUpdate(std::string_view base, std::string_view type, std::string_view id) {
    return get(address(base, std::string(type) + "/" + http::encode(id)));
}

http::Request findByCommand(std::string_view base, const domain::CommandId& command, std::string_view type) {
    return form(address(base, std::string(type) + "/_search"),
                "identifier=" + http::encode(std::string(uri::command) + "|" + command.value()) + "&_count=1");
}

} // namespace tilsyn::fhir

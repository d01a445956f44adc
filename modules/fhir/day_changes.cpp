// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/day_changes.h"

#include "base/json_read.h"
#include "base/time_text.h"
#include "fhir/patch.h"
#include "fhir/requests.h"
#include "fhir/uris.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace tilsyn::fhir {
namespace {

namespace bj = boost::json;

http::Request write(http::Method method, std::string url, std::string body) {
    http::Request request;
    request.method = method;
    request.url = std::move(url);
    request.headers = {{"Content-Type", "application/fhir+json; charset=utf-8"},
                       {"Accept", "application/fhir+json; fhirVersion=4.0"},
                       {"Prefer", "return=representation"}};
    request.body = std::move(body);
    return request;
}

http::Request put(std::string_view base, const std::string& type, const std::string& id, const CurrentText& from,
                  std::string body) {
    auto request = write(http::Method::put, address(base, type + "/" + http::encode(id)), std::move(body));
    if (!from.etag.empty()) request.headers.push_back({"If-Match", from.etag});
    return request;
}

} // namespace

Result<std::pair<Instant, Instant>> timesIn(std::string_view appointment) {
    const auto value = json::read(appointment, "fhir.appointment");
    if (!value) return fail(value.error());
    const auto start = parseInstant(json::textOr(*value, "start"));
    const auto end = parseInstant(json::textOr(*value, "end"));
    if (!start || !end) return fail(ErrorKind::malformed, "it has no start or end", "fhir.appointment");
    return std::pair(*start, *end);
}

Result<http::Request> moveEnd(std::string_view base, const domain::Visit& visit, const CurrentText& appointment,
                              Instant end) {
    auto text = setMember(appointment.text, "end", jsonString(formatInstant(end)));
    const auto value = json::read(appointment.text, "fhir.appointment");
    const auto length = std::chrono::duration_cast<std::chrono::minutes>(end - visit.start).count();
    if (text && value && json::member(*value, "minutesDuration") != nullptr)
        text = setMember(*text, "minutesDuration", std::to_string(length));
    if (!text) return fail(text.error());
    return put(base, "Appointment", visit.id.value(), appointment, std::move(*text));
}

Result<http::Request> recordBreak(std::string_view base, const domain::PlannedBreak& pause, const CurrentText& slot) {
    bj::object period;
    if (pause.begun) period["start"] = formatInstant(*pause.begun);
    if (pause.begun && pause.over) period["end"] = formatInstant(*pause.over);
    const bj::object extension{{"url", uri::breakTaken}, {"valuePeriod", std::move(period)}};
    auto text = setExtension(slot.text, uri::breakTaken, bj::serialize(extension));
    if (!text) return fail(text.error());
    return put(base, "Slot", pause.id, slot, std::move(*text));
}

http::Request createDelayRecord(std::string_view base, const domain::Visit& visit, int minutes,
                                const domain::Principal& who) {
    const auto value = visit.id.value() + "-" + std::to_string(minutes);
    const bj::object patient{{"reference", "Patient/" + visit.patient.value()}};
    const bj::object coding{{"system", uri::communication}, {"code", "delay-message"}};
    const bj::object communication{
        {"resourceType", "Communication"},
        {"identifier", bj::array{bj::object{{"system", uri::delayMessage}, {"value", value}}}},
        {"status", "in-progress"},
        {"category", bj::array{bj::object{{"coding", bj::array{coding}}}}},
        {"subject", patient},
        {"recipient", bj::array{patient}},
        {"about", bj::array{bj::object{{"reference", "Appointment/" + visit.id.value()}}}},
        {"sender", bj::object{{"reference", "Practitioner/" + who.staff.value()}, {"display", who.name}}},
        {"extension", bj::array{bj::object{{"url", uri::delayMinutes}, {"valuePositiveInt", minutes}}}}};
    auto request = write(http::Method::post, address(base, "Communication"), bj::serialize(communication));
    request.headers.push_back(
        {"If-None-Exist", "identifier=" + http::encode(std::string(uri::delayMessage) + "|" + value)});
    return request;
}

Result<DelayRecord> parseDelayRecord(std::string_view bytes) {
    const auto value = json::read(bytes, "fhir.communication");
    if (!value) return fail(value.error());
    DelayRecord record;
    record.id = json::textOr(*value, "id");
    if (const auto* meta = json::member(*value, "meta")) record.version = json::textOr(*meta, "versionId");
    const auto status = json::textOr(*value, "status");
    if (json::textOr(*value, "resourceType") != "Communication" || record.id.empty())
        return fail(ErrorKind::malformed, "the answer is no communication", "fhir.communication");
    record.state = status == "completed"  ? DelayRecord::State::sent
                   : status == "not-done" ? DelayRecord::State::refused
                                          : DelayRecord::State::open;
    return record;
}

Result<http::Request> closeDelayRecord(std::string_view base, const std::string& id, const CurrentText& communication,
                                       bool sent, Instant at) {
    auto text = setMember(communication.text, "status", jsonString(sent ? "completed" : "not-done"));
    if (text && sent) text = setMember(*text, "sent", jsonString(formatInstant(at)));
    if (!text) return fail(text.error());
    return put(base, "Communication", id, communication, std::move(*text));
}

} // namespace tilsyn::fhir

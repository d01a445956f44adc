// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/claim.h"

#include "base/json_read.h"
#include "base/time_text.h"
#include "fhir/uris.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

namespace tilsyn::fhir {
namespace {

namespace bj = boost::json;
constexpr std::string_view claimSystem = "urn:tilsyn:fhir:claim";

std::string_view code(Claim::State state) {
    switch (state) {
    case Claim::State::inProgress: return "in-progress";
    case Claim::State::completed: return "completed";
    case Claim::State::givenBack: return "cancelled";
    }
    return "in-progress";
}

bool isClaim(const bj::value& task) {
    const auto* coded = json::member(task, "code");
    const auto* codings = coded == nullptr ? nullptr : json::member(*coded, "coding");
    if (codings == nullptr || !codings->is_array()) return false;
    return std::ranges::any_of(codings->get_array(), [](const bj::value& coding) {
        return json::textOr(coding, "system") == uri::task && json::textOr(coding, "code") == "claim";
    });
}

bj::object toTask(const Claim& claim) {
    bj::object task{{"resourceType", "Task"},
                    {"identifier", bj::array{bj::object{{"system", claimSystem}, {"value", claim.visit.value()}}}},
                    {"status", code(claim.state)},
                    {"intent", "order"},
                    {"code", {{"coding", bj::array{bj::object{{"system", uri::task}, {"code", "claim"}}}}}},
                    {"focus", {{"reference", "Appointment/" + claim.visit.value()}}},
                    {"for", {{"reference", "Patient/" + claim.patient.value()}}},
                    {"owner", {{"reference", "Practitioner/" + claim.owner.value()}, {"display", claim.ownerName}}}};
    if (claim.since) task["executionPeriod"] = bj::object{{"start", formatInstant(*claim.since)}};
    if (claim.until) task["restriction"] = bj::object{{"period", {{"end", formatInstant(*claim.until)}}}};
    if (!claim.id.empty()) task["id"] = claim.id;
    return task;
}

http::Request write(http::Method method, std::string url, const Claim& claim) {
    http::Request request;
    request.method = method;
    request.url = std::move(url);
    request.headers = {{"Content-Type", "application/fhir+json; charset=utf-8"},
                       {"Accept", "application/fhir+json; fhirVersion=4.0"},
                       {"Prefer", "return=representation"}};
    request.body = bj::serialize(toTask(claim));
    return request;
}

/// "Appointment/a1" or an absolute form of it → "a1".
std::string idIn(const bj::value& task, std::string_view member) {
    const auto* reference = json::member(task, member);
    const auto text = reference == nullptr ? std::string() : json::textOr(*reference, "reference");
    const auto slash = text.rfind('/');
    return slash == std::string::npos ? std::string() : text.substr(slash + 1);
}

} // namespace

bool holds(const Claim& claim, Instant now) {
    return claim.state == Claim::State::inProgress && (!claim.until || *claim.until > now);
}

http::Request createClaim(std::string_view base, const Claim& claim) {
    auto request = write(http::Method::post, std::string(base) + "/Task", claim);
    request.headers.push_back(
        {"If-None-Exist", "identifier=" + http::encode(std::string(claimSystem) + "|" + claim.visit.value())});
    return request;
}

http::Request findClaim(std::string_view base, const domain::VisitId& visit) {
    http::Request request;
    request.url = std::string(base) +
                  "/Task?identifier=" + http::encode(std::string(claimSystem) + "|" + visit.value()) + "&_count=10";
    request.headers = {{"Accept", "application/fhir+json; fhirVersion=4.0"}};
    return request;
}

http::Request replaceClaim(std::string_view base, const Claim& claim) {
    auto request = write(http::Method::put, std::string(base) + "/Task/" + http::encode(claim.id), claim);
    request.headers.push_back({"If-Match", "W/\"" + claim.version + "\""});
    return request;
}

Result<Claim> parseClaim(std::string_view bytes) {
    const auto task = json::read(bytes, "fhir.claim");
    if (!task) return fail(task.error());
    Claim claim;
    claim.id = json::textOr(*task, "id");
    claim.visit = domain::VisitId(idIn(*task, "focus"));
    if (json::textOr(*task, "resourceType") != "Task" || !isClaim(*task) || claim.id.empty() || claim.visit.empty())
        return fail(ErrorKind::malformed, "the answer is no claim", "fhir.claim");
    if (const auto* meta = json::member(*task, "meta")) claim.version = json::textOr(*meta, "versionId");
    claim.patient = domain::PatientId(idIn(*task, "for"));
    claim.owner = domain::StaffId(idIn(*task, "owner"));
    if (const auto* owner = json::member(*task, "owner")) claim.ownerName = json::textOr(*owner, "display");
    const auto status = json::textOr(*task, "status");
    claim.state = status == "completed"     ? Claim::State::completed
                  : status == "in-progress" ? Claim::State::inProgress
                                            : Claim::State::givenBack;
    if (const auto* period = json::member(*task, "executionPeriod"))
        if (auto start = parseInstant(json::textOr(*period, "start"))) claim.since = *start;
    if (const auto* meta = json::member(*task, "meta"); meta != nullptr && !claim.since)
        if (auto written = parseInstant(json::textOr(*meta, "lastUpdated"))) claim.since = *written;
    if (const auto* restriction = json::member(*task, "restriction")) {
        if (const auto* period = json::member(*restriction, "period")) {
            if (auto end = parseInstant(json::textOr(*period, "end"))) claim.until = *end;
        }
    }
    return claim;
}

} // namespace tilsyn::fhir

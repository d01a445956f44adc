// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/subscription.h"

#include "base/json_read.h"
#include "base/time_text.h"
#include "fhir/requests.h"
#include "fhir/uris.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace tilsyn::fhir {
namespace {

namespace bj = boost::json;
constexpr std::string_view extensionUrl = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket";

http::Request write(http::Method method, std::string url, const SubscriptionWish& wish, std::string_view id) {
    bj::object subscription{
        {"resourceType", "Subscription"},
        {"meta", {{"tag", bj::array{bj::object{{"system", uri::subscription}, {"code", wish.tag}}}}}},
        {"status", "requested"},
        {"end", formatInstant(wish.end)},
        {"reason", "a desk's list of today"},
        {"criteria", wish.criteria},
        {"channel", {{"type", "websocket"}}}};
    if (!id.empty()) subscription["id"] = id;
    http::Request request;
    request.method = method;
    request.url = std::move(url);
    request.headers = {{"Content-Type", "application/fhir+json; charset=utf-8"},
                       {"Accept", "application/fhir+json; fhirVersion=4.0"},
                       {"Prefer", "return=representation"}};
    request.body = bj::serialize(subscription);
    return request;
}

const bj::array* list(const bj::value& value, std::string_view key) {
    const auto* found = json::member(value, key);
    return found != nullptr && found->is_array() ? &found->get_array() : nullptr;
}

} // namespace

http::Request readCapabilities(std::string_view base) {
    http::Request request;
    request.url = address(base, "metadata");
    request.headers = {{"Accept", "application/fhir+json; fhirVersion=4.0"}};
    return request;
}

Result<std::string> notificationAddress(std::string_view bytes) {
    const auto statement = json::read(bytes, "fhir.capabilities");
    if (!statement) return fail(statement.error());
    if (json::textOr(*statement, "resourceType") != "CapabilityStatement")
        return fail(ErrorKind::malformed, "the answer is no CapabilityStatement", "fhir.capabilities");
    if (const auto* rest = list(*statement, "rest"))
        for (const auto& side : *rest)
            if (const auto* extensions = list(side, "extension"))
                for (const auto& one : *extensions)
                    if (json::textOr(one, "url") == extensionUrl) return json::textOr(one, "valueUri");
    return std::string();
}

std::vector<DayCriterion> dayCriteria(Instant from) {
    const auto since = "ge" + http::encode(formatInstant(from));
    const auto delays = http::encode(std::string(uri::communication) + "|delay-message");
    return {{"visits", "Appointment?date=" + since, true},
            {"tasks", "Task?code=" + http::encode(std::string(uri::task) + "|"), true},
            {"breaks", "Slot?start=" + since, false},
            {"delays", "Communication?category=" + delays + "&sent=" + since, false}};
}

http::Request createSubscription(std::string_view base, const SubscriptionWish& wish) {
    auto request = write(http::Method::post, address(base, "Subscription"), wish, {});
    request.headers.push_back(
        {"If-None-Exist", "_tag=" + http::encode(std::string(uri::subscription) + "|" + wish.tag)});
    return request;
}

http::Request renewSubscription(std::string_view base, const SubscriptionWish& wish, const Subscription& standing) {
    auto request =
        write(http::Method::put, address(base, "Subscription/" + http::encode(standing.id)), wish, standing.id);
    request.headers.push_back({"If-Match", "W/\"" + standing.version + "\""});
    return request;
}

Result<Subscription> parseSubscription(std::string_view bytes) {
    const auto resource = json::read(bytes, "fhir.subscription");
    if (!resource) return fail(resource.error());
    Subscription out;
    out.id = json::textOr(*resource, "id");
    if (json::textOr(*resource, "resourceType") != "Subscription" || out.id.empty())
        return fail(ErrorKind::malformed, "the answer is no Subscription", "fhir.subscription");
    if (const auto* meta = json::member(*resource, "meta")) out.version = json::textOr(*meta, "versionId");
    const auto status = json::textOr(*resource, "status");
    if (status == "active") out.state = Subscription::State::active;
    if (status == "requested") out.state = Subscription::State::requested;
    return out;
}

std::string bindMessage(std::string_view id) {
    return "bind " + std::string(id);
}

Notice readNotice(std::string_view text) {
    while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' ')) text.remove_suffix(1);
    if (text.starts_with("bound ")) return {Notice::Kind::bound, std::string(text.substr(6))};
    if (text.starts_with("ping ")) return {Notice::Kind::ping, std::string(text.substr(5))};
    return {};
}

} // namespace tilsyn::fhir

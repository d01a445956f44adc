// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/delivery.h"

#include "base/json_read.h"
#include "base/time_text.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace tilsyn::rooms {
namespace {

namespace bj = boost::json;
using domain::InviteStage;

constexpr auto where = "rooms.delivery";

std::optional<InviteStage> stageFromCode(std::string_view code) {
    static constexpr std::array<std::pair<std::string_view, InviteStage>, 8> codes{
        {{"sent", InviteStage::sent},
         {"delivered", InviteStage::delivered},
         {"opened", InviteStage::opened},
         {"devices-ok", InviteStage::devicesOk},
         {"answered", InviteStage::answered},
         {"declined", InviteStage::declined},
         {"no-answer", InviteStage::noAnswer},
         {"cancelled", InviteStage::cancelled}}};
    const auto found = std::ranges::find(codes, code, &std::pair<std::string_view, InviteStage>::first);
    if (found == codes.end()) return std::nullopt;
    return found->second;
}

/// A stage that this program does not know, or one without a time, is left out: nothing is drawn that nobody reported.
std::optional<domain::StageReached> parseStage(std::string_view data) {
    const auto value = json::read(data, where);
    if (!value) return std::nullopt;
    const auto stage = stageFromCode(json::textOr(*value, "stage"));
    const auto at = parseInstant(json::textOr(*value, "at"));
    if (!stage || !at) return std::nullopt;
    return domain::StageReached{*stage, *at};
}

/// The patient's page speaks four languages; any other one gets English, the Norwegian ones Bokmål.
std::string pageLanguage(std::string_view tag) {
    const auto primary = tag.substr(0, tag.find_first_of("-_"));
    if (primary == "da" || primary == "nb" || primary == "sv") return std::string(primary);
    return primary == "no" || primary == "nn" ? "nb" : "en";
}

ErrorKind kindOf(int status) {
    switch (status) {
    case 401: return ErrorKind::unauthorised;
    case 403: return ErrorKind::forbidden;
    case 404:
    case 410: return ErrorKind::notFound;
    case 409: return ErrorKind::conflict;
    case 504: return ErrorKind::timeout;
    default: return status >= 500 ? ErrorKind::offline : ErrorKind::rejected;
    }
}

Status done(const Result<http::Response>& response) {
    if (!response) return fail(response.error());
    if (response->status >= 200 && response->status < 300) return {};
    return fail(kindOf(response->status), "http " + std::to_string(response->status), where);
}

/// A page of something in between, with 200, has invited nobody.
Status doneAsObject(const Result<http::Response>& response) {
    if (const auto status = done(response); !status) return status;
    const auto body = json::read(response->body, where);
    if (!body || !body->is_object()) return fail(ErrorKind::malformed, "the answer is not the adapter's", where);
    return {};
}

http::Request jsonRequest(http::Method method, std::string url, const bj::object& body) {
    http::Request out;
    out.method = method;
    out.url = std::move(url);
    out.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    out.body = bj::serialize(body);
    out.timeout = std::chrono::seconds(15);
    return out;
}

std::string url(const std::string& base, std::string_view uuid, std::string_view rest = {}) {
    return base + "/invitations/" + http::encode(uuid) + std::string(rest);
}

} // namespace

Delivery::Delivery(std::string base, http::Transport& transport, http::TokenSource& tokens)
    : base_(std::move(base)), transport_(transport, tokens, {base_}) {
    while (base_.ends_with('/')) base_.pop_back();
}

asio::awaitable<Status> Delivery::invite(const Invitation& invitation) {
    bj::value pin;
    if (invitation.guestPin) pin = bj::string(invitation.guestPin->reveal());
    bj::object body{
        {"patient", invitation.patient},
        {"label", invitation.label},
        {"language", pageLanguage(invitation.language)},
        {"room", bj::object{{"node", invitation.node}, {"alias", invitation.alias}, {"pin", std::move(pin)}}},
        {"host", invitation.host},
        {"ring", invitation.ring},
        {"expires", formatInstant(invitation.expires)}};
    if (invitation.start) body["start"] = formatInstant(*invitation.start);
    auto request = jsonRequest(http::Method::put, url(base_, invitation.uuid), body);
    const auto response = co_await transport_.send(std::move(request));
    co_return doneAsObject(response);
}

asio::awaitable<Status> Delivery::ring(std::string uuid) {
    auto request = jsonRequest(http::Method::post, url(base_, uuid, "/ring"), {});
    const auto response = co_await transport_.send(std::move(request));
    co_return doneAsObject(response);
}

asio::awaitable<Status> Delivery::withdraw(std::string uuid, bool cancelled) {
    return remove(std::move(uuid), cancelled ? "cancelled" : "ended");
}

asio::awaitable<Status> Delivery::close(std::string uuid) {
    return remove(std::move(uuid), "closed");
}

asio::awaitable<Status> Delivery::remove(std::string uuid, std::string reason) {
    http::Request request;
    request.method = http::Method::del;
    request.url = url(base_, uuid, "?reason=" + reason);
    request.timeout = std::chrono::seconds(10);
    const auto response = co_await transport_.send(std::move(request));
    const auto status = response && response->status == 204 ? Status() : doneAsObject(response);
    if (!status && status.error().kind == ErrorKind::notFound) co_return Status();
    co_return status;
}

asio::awaitable<Status> Delivery::prolong(std::string uuid, Instant expires) {
    auto request = jsonRequest(http::Method::post, url(base_, uuid, "/prolong"), {{"expires", formatInstant(expires)}});
    const auto status = done(co_await transport_.send(std::move(request)));
    if (!status && status.error().kind == ErrorKind::notFound) co_return Status();
    co_return status;
}

asio::awaitable<Result<std::string>> Delivery::words(const Message& message) {
    http::Request request;
    request.url = base_ + "/templates/delay?language=" + pageLanguage(message.language) +
                  "&minutes=" + std::to_string(message.minutes) + "&label=" + http::encode(message.label) +
                  "&host=" + http::encode(message.host);
    request.headers = {{"Accept", "application/json"}};
    request.timeout = std::chrono::seconds(15);
    const auto response = co_await transport_.send(std::move(request));
    if (const auto status = done(response); !status) co_return fail(status.error());
    const auto body = json::read(response->body, where);
    auto text = body ? json::textOr(*body, "text") : std::string();
    if (text.empty()) co_return fail(ErrorKind::malformed, "the template came without words", where);
    co_return text;
}

asio::awaitable<Status> Delivery::tell(const Message& message) {
    const bj::object body{{"id", message.id},
                          {"template", "delay"},
                          {"patient", message.patient},
                          {"label", message.label},
                          {"language", pageLanguage(message.language)},
                          {"host", message.host},
                          {"minutes", message.minutes}};
    auto request = jsonRequest(http::Method::post, base_ + "/messages", body);
    co_return done(co_await transport_.send(std::move(request)));
}

asio::awaitable<Status> Delivery::follow(std::string uuid, std::function<void(domain::StageReached)> onStage) {
    http::Request request;
    request.url = url(base_, uuid, "/events");
    request.headers = {{"Accept", "text/event-stream"}};
    request.timeout = std::chrono::milliseconds(0);
    int status = 0;
    const auto ended = co_await transport_.stream(
        std::move(request), [&](const http::Response& head) { status = head.status; },
        [&](http::ServerEvent event) {
            if (event.name != "stage") return;
            if (const auto stage = parseStage(event.data)) onStage(*stage);
        });
    if (status != 0 && status != 200) co_return fail(kindOf(status), "http " + std::to_string(status), where);
    co_return ended;
}

} // namespace tilsyn::rooms

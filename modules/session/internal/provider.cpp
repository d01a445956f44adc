// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/provider.h"

#include "base/json_read.h"
#include "session/internal/address.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace tilsyn::session {
namespace {

constexpr const char* where = "session.provider";

ErrorKind kindOf(int status) {
    if (status == 401) return ErrorKind::unauthorised;
    if (status == 403) return ErrorKind::forbidden;
    if (status == 404 || status == 410) return ErrorKind::notFound;
    return status >= 500 ? ErrorKind::offline : ErrorKind::rejected;
}

/// An error code of RFC 6749: nothing that a server might put there may end up in a log as it is.
std::string errorCode(std::string_view body) {
    const auto answer = json::read(body, where);
    const auto code = answer ? json::textOr(*answer, "error") : std::string();
    const bool plain = !code.empty() && code.size() < 64 &&
                       std::ranges::all_of(code, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return plain ? code : "no reason given";
}

std::vector<std::string> textsOf(const boost::json::value& claims, std::string_view name) {
    std::vector<std::string> all;
    const auto* list = json::member(claims, name);
    if (list == nullptr || !list->is_array()) return all;
    for (const auto& entry : list->get_array())
        if (entry.is_string()) all.emplace_back(entry.get_string());
    return all;
}

} // namespace

std::string formEncode(const Form& form) {
    std::string text;
    for (const auto& [name, value] : form) text += (text.empty() ? "" : "&") + name + "=" + http::encode(value);
    return text;
}

asio::awaitable<Result<boost::json::value>> getJson(http::Transport& transport, std::string url) {
    http::Request request;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json"}};
    request.maxBody = 1u << 20;
    const auto response = co_await transport.send(std::move(request));
    if (!response) co_return fail(response.error());
    if (response->status != 200)
        co_return fail(kindOf(response->status), "the provider answers " + std::to_string(response->status), where);
    co_return json::read(response->body, where);
}

asio::awaitable<Result<Provider>> discover(http::Transport& transport, const Profile& profile) {
    const auto& issuer = profile.oidc.issuer;
    const auto document = co_await getJson(transport, issuer + "/.well-known/openid-configuration");
    if (!document) co_return fail(document.error());
    auto named = json::textOr(*document, "issuer");
    while (named.ends_with('/')) named.pop_back();
    if (named != issuer) co_return fail(ErrorKind::malformed, "discovery: issuer is another", where);
    const Provider provider{json::textOr(*document, "authorization_endpoint"),
                            json::textOr(*document, "token_endpoint"), json::textOr(*document, "jwks_uri"),
                            json::textOr(*document, "end_session_endpoint")};
    const std::pair<const char*, const std::string*> addresses[] = {
        {"authorization_endpoint", &provider.authorizationEndpoint},
        {"token_endpoint", &provider.tokenEndpoint},
        {"jwks_uri", &provider.jwksUri},
        {"end_session_endpoint", &provider.endSessionEndpoint}};
    for (const auto& [name, address] : addresses) {
        if (address->empty() && address == &provider.endSessionEndpoint) continue;
        if (const auto problem = addressProblem(*address, profile.practice))
            co_return fail(ErrorKind::malformed, "discovery: " + std::string(name) + ": " + *problem, where);
    }
    co_return provider;
}

asio::awaitable<Result<TokenSet>> requestTokens(http::Transport& transport, const Clock& clock, std::string endpoint,
                                                Form form) {
    http::Request request;
    request.method = http::Method::post;
    request.url = endpoint;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = formEncode(form);
    request.maxBody = 1u << 20;
    const auto asked = clock.now(); // the life of a token is counted from before the provider made it
    const auto response = co_await transport.send(std::move(request));
    if (!response) co_return fail(response.error());
    if (response->status == 400 || response->status == 401)
        co_return fail(ErrorKind::rejected, errorCode(response->body), where);
    if (response->status != 200)
        co_return fail(kindOf(response->status), "the provider answers " + std::to_string(response->status), where);
    const auto answer = json::read(response->body, where);
    if (!answer) co_return fail(answer.error());
    TokenSet tokens;
    tokens.access = Secret(json::textOr(*answer, "access_token"));
    tokens.refresh = Secret(json::textOr(*answer, "refresh_token"));
    tokens.id = Secret(json::textOr(*answer, "id_token"));
    tokens.received = asked;
    const auto seconds = std::clamp<std::int64_t>(json::integer(*answer, "expires_in").value_or(60), 1, 86400);
    tokens.lifetime = std::chrono::seconds(seconds);
    tokens.tokenEndpoint = std::move(endpoint);
    if (tokens.access.empty()) co_return fail(ErrorKind::malformed, "the provider gives no access token", where);
    co_return tokens;
}

Result<domain::Principal> principalFrom(const boost::json::value& claims) {
    domain::Principal user;
    user.staff = domain::StaffId(json::textOr(claims, "practitioner"));
    user.subject = json::textOr(claims, "sub");
    user.name = json::textOr(claims, "name");
    user.title = json::textOr(claims, "title");
    user.organisation = json::textOr(claims, "organisation");
    user.organisationId = json::textOr(claims, "organisation_id");
    for (const auto& role : textsOf(claims, "roles"))
        if (const auto known = domain::roleFromCode(role)) user.roles.insert(*known);
    for (auto& team : textsOf(claims, "teams")) user.teams.emplace_back(std::move(team));
    if (user.roles.empty()) return fail(ErrorKind::forbidden, "this account has no role in Tilsyn", "session.sign-in");
    if (user.staff.empty())
        return fail(ErrorKind::forbidden, "this account is linked to no practitioner", "session.sign-in");
    return user;
}

} // namespace tilsyn::session

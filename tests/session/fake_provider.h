// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "fakes/fake_transport.h"
#include "http/curl_transport.h"
#include "session/internal/jwt.h"
#include "session/internal/loopback_listener.h"
#include "session/profile.h"
#include "token_maker.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <string>

namespace tilsyn::session::test {

/// An OpenID provider with state: codes, one living refresh token, signing key. `claims` and `redirect` may be bent.
class FakeProvider {
public:
    explicit FakeProvider(const Clock& clock) : clock_(clock) {}

    TokenMaker key = TokenMaker::es256();
    boost::json::object discovery{{"issuer", "https://localhost:1/oidc"},
                                  {"authorization_endpoint", "https://localhost:1/oidc/authorize"},
                                  {"token_endpoint", "https://localhost:1/oidc/token"},
                                  {"jwks_uri", "https://localhost:1/oidc/jwks"},
                                  {"end_session_endpoint", "https://localhost:1/oidc/end-session"}};
    boost::json::object claims{{"sub", "ingrid"},           {"name", "Ingrid Lunde"},
                               {"title", "Sykepleier"},     {"organisation", "Tønsberg"},
                               {"organisation_id", "4034"}, {"practitioner", "prac-1"},
                               {"teams", {"screen"}},       {"roles", {"screen-nurse", "meeting-user"}}};
    std::function<std::string(std::string)> redirect = [](std::string location) { return location; };
    std::string authorizationError;
    int refreshes = 0;
    bool ended = false;

    http::Response operator()(const http::Request& request) {
        const auto path = request.url.substr(0, request.url.find('?'));
        const auto is = [&](const char* end) { return path == "https://localhost:1/oidc" + std::string(end); };
        if (is("/.well-known/openid-configuration")) return json(200, discovery);
        if (is("/jwks")) return json(200, key.jwks());
        if (is("/authorize")) return authorize(*queryOf(request.url));
        if (is("/token")) return token(*queryOf("/?" + request.body));
        if (is("/end-session")) {
            ended = queryOf("/?" + request.body)->contains("id_token_hint");
            refresh_.clear();
            return {204, {}, {}};
        }
        return {404, {}, {}};
    }

    boost::json::object idClaims() const {
        auto all = claims;
        const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now()).time_since_epoch().count();
        const boost::json::object fixed{{"iss", "https://localhost:1/oidc"},
                                        {"aud", "tilsyn"},
                                        {"nonce", nonce_},
                                        {"iat", now},
                                        {"exp", now + 300}};
        for (const auto& member : fixed)
            if (!all.contains(member.key())) all[member.key()] = member.value();
        return all;
    }

private:
    static http::Response json(int status, const boost::json::object& body) {
        return {status, {{"Content-Type", "application/json"}}, boost::json::serialize(body)};
    }

    http::Response authorize(const Query& query) {
        challenge_ = query.at("code_challenge");
        nonce_ = query.at("nonce");
        code_ = base64Url(randomBytes(8));
        auto location = query.at("redirect_uri") + "?state=" + query.at("state");
        location += authorizationError.empty() ? "&code=" + code_ : "&error=" + authorizationError;
        return {302, {{"Location", redirect(location)}}, {}};
    }

    http::Response token(const Query& form) {
        const bool refreshing = form.at("grant_type") == "refresh_token";
        const bool good = refreshing
                              ? !refresh_.empty() && form.at("refresh_token") == refresh_
                              : form.at("code") == code_ && base64Url(sha256(form.at("code_verifier"))) == challenge_;
        if (!good) return json(400, {{"error", "invalid_grant"}});
        if (refreshing) ++refreshes;
        refresh_ = "refresh-" + std::to_string(refreshes);
        return json(200, {{"access_token", "access-" + std::to_string(refreshes)},
                          {"refresh_token", refresh_},
                          {"expires_in", 300},
                          {"id_token", key.sign(idClaims())}});
    }

    const Clock& clock_;
    std::string code_;
    std::string challenge_;
    std::string nonce_;
    std::string refresh_;
};

/// To the provider's addresses through the fake, to our own port on the loopback through a real connection.
class SplitTransport final : public http::Transport {
public:
    SplitTransport(boost::asio::io_context& io, FakeProvider& provider)
        : fake([&provider](const http::Request& request) { return provider(request); }),
          real_(*http::makeTransport(io, {})) {}

    fakes::FakeTransport fake;

    http::asio::awaitable<Result<http::Response>> send(http::Request request) override {
        auto& next = request.url.starts_with("http://127.0.0.1:") ? *real_ : static_cast<http::Transport&>(fake);
        return next.send(std::move(request));
    }
    http::asio::awaitable<Status> stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                         std::function<void(http::ServerEvent)> onEvent) override {
        return fake.stream(std::move(request), std::move(onOpen), std::move(onEvent));
    }

private:
    std::unique_ptr<http::Transport> real_;
};

inline Profile practiceProfile() {
    return *parseProfile(R"({
        "name": "P", "practice": true, "zone": "Europe/Oslo", "country": "NO", "language": "nb", "patientWord": "b",
        "fhir": "https://localhost:1/fhir", "vdx": "https://localhost:1/vdx", "pexip": ["https://localhost:1"],
        "oidc": {"issuer": "https://localhost:1/oidc", "clientId": "tilsyn", "scope": "openid offline_access"},
        "delivery": "https://localhost:1/delivery",
        "policy": {"visitMinutes": 10, "offlineHours": 24, "codecs": ["VP8", "opus"]}})");
}

} // namespace tilsyn::session::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/oidc/endpoints.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

using Shared = std::shared_ptr<Issuer>;

Response json(int status, const Json& body) {
    auto response = Response::json(status, body.dump());
    response.headers.set("Cache-Control", "no-store");
    return response;
}

Response oauthError(int status, std::string_view error, std::string_view description) {
    return json(status, Json::object({{"error", error}, {"error_description", description}}));
}

Json discovery(const std::string& url) {
    return Json::object(
        {{"issuer", url},
         {"authorization_endpoint", url + "/authorize"},
         {"token_endpoint", url + "/token"},
         {"userinfo_endpoint", url + "/userinfo"},
         {"jwks_uri", url + "/jwks"},
         {"end_session_endpoint", url + "/end-session"},
         {"revocation_endpoint", url + "/revoke"},
         {"response_types_supported", Json::array({"code"})},
         {"response_modes_supported", Json::array({"query"})},
         {"grant_types_supported", Json::array({"authorization_code", "refresh_token", "client_credentials"})},
         {"subject_types_supported", Json::array({"public"})},
         {"id_token_signing_alg_values_supported", Json::array({"ES256"})},
         {"scopes_supported", Json::array({"openid", "profile", "offline_access"})},
         {"token_endpoint_auth_methods_supported", Json::array({"none", "client_secret_basic", "client_secret_post"})},
         {"code_challenge_methods_supported", Json::array({"S256"})},
         {"claims_supported", Json::array({"sub", "name", "title", "organisation", "organisation_id", "practitioner",
                                           "teams", "roles", "email"})},
         {"authorization_response_iss_parameter_supported", true}});
}

std::string withParameters(std::string address, const std::vector<std::pair<std::string, std::string>>& parameters) {
    char separator = address.find('?') == std::string::npos ? '?' : '&';
    for (const auto& [name, value] : parameters) {
        address += separator + name + "=" + percentEncode(value);
        separator = '&';
    }
    return address;
}

void authorize(Issuer& issuer, const Request& request, const Reply& reply) {
    const bool chosen = request.method == "POST";
    const Parameters in = chosen ? request.form() : request.query;
    const std::string client(in.get("client_id"));
    const std::string redirect(in.get("redirect_uri"));
    if (!issuer.people().client(client)) return reply.respond(Response::html(400, refusalPage(request, "client_id")));
    if (!issuer.redirectAllowed(client, redirect))
        return reply.respond(Response::html(400, refusalPage(request, "redirect_uri")));
    const auto back = [&](std::vector<std::pair<std::string, std::string>> parameters) {
        if (in.has("state")) parameters.emplace_back("state", std::string(in.get("state")));
        parameters.emplace_back("iss", issuer.url());
        reply.respond(Response::redirect(withParameters(redirect, parameters)));
    };
    const auto refuse = [&](const char* error, const char* why) {
        back({{"error", error}, {"error_description", why}});
    };
    if (in.get("response_type") != "code") return refuse("unsupported_response_type", "response_type must be code");
    if (in.get("code_challenge_method") != "S256" || in.get("code_challenge").size() != 43)
        return refuse("invalid_request", "PKCE with S256 is required");
    if (chosen && in.get("action") == "cancel") return refuse("access_denied", "the sign-in was cancelled");
    const std::string person(in.get(chosen ? "person" : "login_hint"));
    if (!person.empty() && issuer.people().person(person)) {
        const Issuer::Ask ask{client,
                              redirect,
                              std::string(in.get("scope")),
                              std::string(in.get("state")),
                              std::string(in.get("nonce")),
                              std::string(in.get("code_challenge"))};
        return back({{"code", issuer.grant(ask, person)}});
    }
    if (!person.empty() || in.get("prompt") == "none") return refuse("login_required", "nobody by that name signs in");
    auto page = Response::html(200, loginPage(issuer, request));
    page.headers.set("Cache-Control", "no-store");
    page.headers.set("Content-Security-Policy",
                     "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    reply.respond(std::move(page));
}

/// Client id and secret from the Authorization field or the form.
std::pair<std::string, std::string> credentials(const Request& request, const Parameters& form) {
    const auto header = request.headers.get("Authorization");
    if (header.size() > 6 && equalsIgnoringCase(header.substr(0, 6), "Basic ")) {
        const auto text = decodeBase64(header.substr(6)).value_or("");
        const auto colon = text.find(':');
        if (colon != std::string::npos)
            return {percentDecode(std::string_view(text).substr(0, colon), true),
                    percentDecode(std::string_view(text).substr(colon + 1), true)};
    }
    return {std::string(form.get("client_id")), std::string(form.get("client_secret"))};
}

void token(Issuer& issuer, const Request& request, const Reply& reply) {
    const auto form = request.form();
    const auto [client, secret] = credentials(request, form);
    if (!issuer.authenticates(client, secret)) {
        auto response = oauthError(401, "invalid_client", "the client is unknown or has not proved itself");
        response.headers.set("WWW-Authenticate", "Basic realm=\"practice\"");
        return reply.respond(std::move(response));
    }
    const auto grantType = form.get("grant_type");
    Result<Issuer::Tokens> tokens = fail(ErrorKind::rejected, "unsupported_grant_type", "region.oidc");
    if (grantType.empty()) {
        tokens = fail(ErrorKind::rejected, "invalid_request", "region.oidc");
    } else if (grantType == "authorization_code") {
        tokens = issuer.redeem(form.get("code"), client, form.get("redirect_uri"), form.get("code_verifier"));
    } else if (grantType == "refresh_token") {
        tokens = issuer.refresh(form.get("refresh_token"), client);
    } else if (grantType == "client_credentials") {
        tokens = issuer.forClient(client, secret, form.get("scope"));
    }
    if (!tokens) {
        const auto& error = tokens.error().detail;
        return reply.respond(oauthError(error == "invalid_client" ? 401 : 400, error, "the grant was refused"));
    }
    Json body = Json::object({{"access_token", tokens->access},
                              {"token_type", "Bearer"},
                              {"expires_in", Issuer::accessLifetime.count()},
                              {"scope", tokens->scope}});
    if (!tokens->refresh.empty()) body.set("refresh_token", tokens->refresh);
    if (!tokens->id.empty()) body.set("id_token", tokens->id);
    auto response = json(200, body);
    response.headers.set("Pragma", "no-cache");
    reply.respond(std::move(response));
}

void userinfo(const Issuer& issuer, const Request& request, const Reply& reply) {
    const auto claims = issuer.verify(request);
    if (!claims) return reply.respond(denied(claims.error(), "application/json", R"({"error":"invalid_token"})"));
    const auto bearer = request.headers.get("Authorization").substr(7);
    Json answer = Json::object();
    const auto token = issuer.verifyToken(bearer);
    for (const auto& [name, value] : token->members()) {
        static constexpr std::string_view technical[] = {"iss", "aud", "azp", "jti", "iat", "exp", "sid", "scope"};
        if (std::ranges::find(technical, name) == std::end(technical)) answer.set(name, value);
    }
    reply.respond(json(200, answer));
}

void endSession(Issuer& issuer, const Request& request, const Reply& reply) {
    const Parameters in = request.method == "POST" ? request.form() : request.query;
    for (const auto* name : {"id_token_hint", "refresh_token"})
        if (in.has(name)) issuer.revoke(in.get(name));
    const std::string after(in.get("post_logout_redirect_uri"));
    if (!after.empty() && issuer.redirectAllowed(in.get("client_id"), after)) {
        std::vector<std::pair<std::string, std::string>> parameters;
        if (in.has("state")) parameters.emplace_back("state", std::string(in.get("state")));
        return reply.respond(Response::redirect(withParameters(after, parameters)));
    }
    reply.respond(Response::empty(204));
}

Json people(const People& all) {
    Json list = Json::array();
    for (const Person& person : all.persons)
        list.push(Json::object({{"loginHint", person.hint},
                                {"name", person.name},
                                {"title", person.title},
                                {"unit", person.unit},
                                {"workspace", person.workspace}}));
    return list;
}

} // namespace

void installOidc(Router& router, Shared issuer) {
    router.add("GET", "/oidc/.well-known/openid-configuration", [issuer](const Request&, const Reply& reply) {
        reply.respond(Response::json(200, discovery(issuer->url()).dump()));
    });
    router.add("GET", "/oidc/jwks", [issuer](const Request&, const Reply& reply) {
        reply.respond(Response::json(200, issuer->key().jwks().dump()));
    });
    const auto on = [&](const char* method, const char* path, auto function) {
        router.add(method, path, [issuer, function](const Request& request, const Reply& reply) {
            function(*issuer, request, reply);
        });
    };
    on("GET", "/oidc/authorize", authorize);
    on("POST", "/oidc/authorize", authorize);
    on("POST", "/oidc/token", token);
    on("GET", "/oidc/userinfo", userinfo);
    on("POST", "/oidc/userinfo", userinfo);
    on("GET", "/oidc/end-session", endSession);
    on("POST", "/oidc/end-session", endSession);
    router.add("POST", "/oidc/revoke", [issuer](const Request& request, const Reply& reply) {
        issuer->revoke(request.form().get("token"));
        reply.respond(Response::empty(200));
    });
    router.add("GET", "/oidc/people",
               [issuer](const Request&, const Reply& reply) { reply.respond(json(200, people(issuer->people()))); });
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "region/oidc/keys.h"
#include "region/practice.h"
#include "region/server/message.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

const std::string verifier = "a-verifier-that-is-at-least-43-characters-long-0123456789";
const std::string callback = "http://127.0.0.1:51234/callback";

std::string authorizeUrl(const std::string& person, const std::string& more = {}) {
    return "/oidc/authorize?response_type=code&client_id=tilsyn&redirect_uri=" + percentEncode(callback) +
           "&scope=openid%20profile%20offline_access&state=s1&nonce=n1&code_challenge_method=S256&code_challenge=" +
           base64Url(sha256(verifier)) + (person.empty() ? "" : "&login_hint=" + person) + more;
}

Parameters returned(const Answer& answer) {
    Request request;
    splitTarget(request, answer.header("location"));
    return request.query;
}

std::string codeFor(Practice& practice, const std::string& person) {
    return std::string(returned(practice.get(authorizeUrl(person))).get("code"));
}

Answer redeem(Practice& practice, const std::string& code, const std::string& with = verifier,
              const std::string& redirect = callback) {
    return practice.form("/oidc/token", "grant_type=authorization_code&client_id=tilsyn&code=" + code +
                                            "&redirect_uri=" + percentEncode(redirect) + "&code_verifier=" + with);
}

Answer refresh(Practice& practice, const std::string& token) {
    return practice.form("/oidc/token", "grant_type=refresh_token&client_id=tilsyn&refresh_token=" + token);
}

std::string text(const Answer& answer, const char* member) {
    return std::string(answer.json().at(member).text());
}

Json claimsOf(const std::string& jwt) {
    const auto first = jwt.find('.');
    return *Json::parse(*decodeBase64(jwt.substr(first + 1, jwt.rfind('.') - first - 1)));
}

Fields bearer(const std::string& token) {
    return {"Authorization: Bearer " + token};
}

} // namespace

TEST_CASE("a person signs in with PKCE and gets tokens with her claims, the nonce and the state she sent") {
    Practice practice;
    const auto redirect = practice.get(authorizeUrl("ingrid"));
    CHECK(redirect.status == 302);
    CHECK(redirect.header("location").starts_with(callback + "?"));
    CHECK(returned(redirect).get("state") == "s1");
    const auto tokens = redeem(practice, std::string(returned(redirect).get("code")));
    REQUIRE(tokens.status == 200);
    CHECK(tokens.json().at("expires_in").integer() == 300);
    const auto id = claimsOf(text(tokens, "id_token"));
    CHECK(id.at("nonce").text() == "n1");
    CHECK(id.at("aud").text() == "tilsyn");
    CHECK(id.at("name").text() == "Ingrid Lunde");
    CHECK(id.at("practitioner").text() == "ingrid-lunde");
    CHECK(id.at("teams").items()[0].text() == "team-vest");
    CHECK(claimsOf(text(tokens, "access_token")).at("roles").items()[0].text() == "screen-nurse");
    const auto info = practice.get("/oidc/userinfo", bearer(text(tokens, "access_token")));
    CHECK(info.json().at("sub").text() == "ingrid");
}

TEST_CASE("a wrong verifier, another redirect address and a late code each cost the code") {
    Practice practice;
    auto code = codeFor(practice, "ingrid");
    CHECK(text(redeem(practice, code, verifier + "x"), "error") == "invalid_grant");
    CHECK(redeem(practice, code).status == 400);
    code = codeFor(practice, "ingrid");
    CHECK(redeem(practice, code, verifier, "http://127.0.0.1:51235/callback").status == 400);
    code = codeFor(practice, "ingrid");
    practice.advance(61);
    CHECK(redeem(practice, code).status == 400);
}

TEST_CASE("a code that comes a second time ends what it gave the first time") {
    Practice practice;
    const auto code = codeFor(practice, "ingrid");
    const auto tokens = redeem(practice, code);
    REQUIRE(tokens.status == 200);
    CHECK(redeem(practice, code).status == 400);
    CHECK(refresh(practice, text(tokens, "refresh_token")).status == 400);
    CHECK(practice.get("/fhir/Patient?_count=0", bearer(text(tokens, "access_token"))).status == 401);
}

TEST_CASE("a refresh token works once; its second use revokes all its descendants") {
    Practice practice;
    const auto first = text(redeem(practice, codeFor(practice, "ingrid")), "refresh_token");
    const auto renewed = refresh(practice, first);
    REQUIRE(renewed.status == 200);
    const auto second = text(renewed, "refresh_token");
    CHECK(second != first);
    CHECK(text(refresh(practice, first), "error") == "invalid_grant");
    CHECK(refresh(practice, second).status == 400);
}

TEST_CASE("an access token lasts five minutes of the virtual clock") {
    Practice practice;
    const auto token = text(redeem(practice, codeFor(practice, "sondre")), "access_token");
    CHECK(practice.get("/fhir/Patient?_count=0", bearer(token)).status == 200);
    practice.advance(301);
    const auto late = practice.get("/fhir/Patient?_count=0", bearer(token));
    CHECK(late.status == 401);
    CHECK(late.header("www-authenticate").find("invalid_token") != std::string::npos);
    CHECK(late.json().at("resourceType").text() == "OperationOutcome");
}

TEST_CASE("a token that was changed by one character is no token") {
    Practice practice;
    auto token = practice.token();
    const auto middle = token.find('.') + 20;
    token[middle] = token[middle] == 'A' ? 'B' : 'A';
    CHECK(practice.get("/fhir/Patient?_count=0", bearer(token)).status == 401);
    CHECK(practice.get("/fhir/Patient?_count=0", {"Authorization: Bearer"}).status == 401);
}

TEST_CASE("without PKCE, with the plain method or to a foreign address nobody is sent anywhere with a code") {
    Practice practice;
    const auto plain =
        practice.get("/oidc/authorize?response_type=code&client_id=tilsyn&redirect_uri=" + percentEncode(callback) +
                     "&login_hint=ingrid&code_challenge_method=plain"
                     "&code_challenge=" +
                     base64Url(sha256(verifier)));
    CHECK(returned(plain).get("error") == "invalid_request");
    const auto foreign =
        practice.get("/oidc/authorize?response_type=code&client_id=tilsyn&login_hint=ingrid&redirect_uri=" +
                     percentEncode("https://evil.example/callback"));
    CHECK(foreign.status == 400);
    CHECK(foreign.header("location").empty());
    for (const auto* address : {"http://127.0.0.1:51234/other", "http://127.0.0.1:1@evil.example/callback",
                                "http://127.0.0.1.evil.example/callback", "http://localhost:51234/callback"})
        CHECK_MESSAGE(
            practice.get("/oidc/authorize?response_type=code&client_id=tilsyn&redirect_uri=" + percentEncode(address))
                    .status == 400,
            address);
}

TEST_CASE("the page offers everybody in the browser's language, and the choice signs in") {
    Practice practice;
    const auto page = practice.get(authorizeUrl(""), {"Accept-Language: sv-SE,sv;q=0.9"});
    CHECK(page.status == 200);
    CHECK(page.body.find("<html lang=\"sv\">") != std::string::npos);
    CHECK(page.body.find("Vem övar du som?") != std::string::npos);
    for (const auto* name : {"Ingrid Lunde", "Sondre Holm", "Mette Juhl", "Louise Bech", "Henrik Dam", "Åse Nygård"})
        CHECK_MESSAGE(page.body.find(name) != std::string::npos, name);
    CHECK(practice.get(authorizeUrl("", "&ui_locales=da")).body.find("<html lang=\"da\">") != std::string::npos);
    const auto query = authorizeUrl("").substr(std::string("/oidc/authorize?").size());
    const auto chosen = practice.form("/oidc/authorize", query + "&person=sondre");
    CHECK(chosen.status == 302);
    CHECK(redeem(practice, std::string(returned(chosen).get("code"))).status == 200);
    CHECK(returned(practice.form("/oidc/authorize", query + "&action=cancel")).get("error") == "access_denied");
}

TEST_CASE("what comes with the request cannot write into the page") {
    Practice practice;
    const auto page = practice.get(authorizeUrl("", "&x=" + percentEncode("\"><script>")));
    CHECK(page.body.find("<script>") == std::string::npos);
}

TEST_CASE("a script gets every role, or those that it asks for, or none that it does not have") {
    Practice practice;
    const auto narrow = practice.token("role:fhir-reader");
    CHECK(claimsOf(narrow).at("roles").items().size() == 1);
    CHECK(practice.get("/fhir/Patient?_count=0", bearer(narrow)).status == 200);
    const auto refused = practice.send("POST", "/fhir/Communication",
                                       R"({"resourceType":"Communication","status":"completed"})", bearer(narrow));
    CHECK(refused.status == 403);
    CHECK(refused.json().at("issue").items()[0].at("diagnostics").text() == "the role fhir-writer is missing");
    const std::string base = "grant_type=client_credentials&client_id=script&client_secret=";
    CHECK(text(practice.form("/oidc/token", base + "script&scope=role:king"), "error") == "invalid_scope");
    const auto wrong = practice.form("/oidc/token", base + "wrong");
    CHECK(wrong.status == 401);
    CHECK(text(wrong, "error") == "invalid_client");
    CHECK(text(practice.form("/oidc/token", "client_id=tilsyn&grant_type=password"), "error") ==
          "unsupported_grant_type");
    CHECK(text(practice.form("/oidc/token", "client_id=tilsyn"), "error") == "invalid_request");
}

TEST_CASE("ending the session ends its refresh tokens and its access") {
    Practice practice;
    const auto tokens = redeem(practice, codeFor(practice, "ingrid"));
    CHECK(practice.get("/oidc/end-session?id_token_hint=" + text(tokens, "id_token")).status == 204);
    CHECK(refresh(practice, text(tokens, "refresh_token")).status == 400);
    CHECK(practice.get("/fhir/Patient?_count=0", bearer(text(tokens, "access_token"))).status == 401);
}

TEST_CASE("the discovery document names addresses of this very server") {
    Practice practice;
    const auto discovery = practice.get("/oidc/.well-known/openid-configuration").json();
    CHECK(discovery.at("issuer").text() == practice.url + "/oidc");
    CHECK(practice.get(std::string(discovery.at("jwks_uri").text())).json().at("keys").items()[0].at("crv").text() ==
          "P-256");
}

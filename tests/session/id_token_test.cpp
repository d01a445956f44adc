// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "session/internal/jwt.h"
#include "token_maker.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::session;
using namespace tilsyn::session::test;
namespace bj = boost::json;

namespace {

const Instant now = *parseInstant("2026-03-03T06:55:00Z");

std::int64_t seconds(Duration from) {
    return std::chrono::floor<std::chrono::seconds>(now + from).time_since_epoch().count();
}

bj::object claims() {
    return {{"iss", "https://login.example"},
            {"aud", "tilsyn"},
            {"sub", "ingrid"},
            {"nonce", "n-1"},
            {"iat", seconds(Duration(0))},
            {"exp", seconds(std::chrono::minutes(5))}};
}

const IdTokenTerms terms{"https://login.example", "tilsyn", "n-1", now};

std::string problem(const std::string& token, const bj::value& jwks) {
    const auto opened = openIdToken(token, jwks, terms);
    if (opened) return {};
    CHECK(opened.error().kind == ErrorKind::unauthorised);
    return opened.error().detail;
}

std::string with(std::string_view name, bj::value value) {
    static const auto maker = TokenMaker::es256();
    auto changed = claims();
    changed[name] = std::move(value);
    return problem(maker.sign(changed), maker.jwks());
}

} // namespace

TEST_CASE("a token that is signed by a key of the provider and meant for us is opened") {
    for (const auto& maker : {TokenMaker::es256(), TokenMaker::rs256()}) {
        CAPTURE(maker.algorithm);
        const auto opened = openIdToken(maker.sign(claims()), maker.jwks(), terms);
        REQUIRE(opened);
        CHECK(opened->at("sub").as_string() == "ingrid");
    }
}

TEST_CASE("the right key is found among several, also when the provider gives no key id") {
    auto first = TokenMaker::es256();
    auto second = TokenMaker::rs256();
    second.kid = "k2";
    bj::value keys = bj::object{{"keys", bj::array{first.jwk(), second.jwk()}}};
    CHECK(problem(first.sign(claims()), keys).empty());
    CHECK(problem(second.sign(claims()), keys).empty());
    second.kid = "k9";
    CHECK(problem(second.sign(claims()), keys) == "ID token: signature fits no key");
    keys.at("keys").at(1).as_object().erase("kid");
    CHECK(problem(second.sign(claims()), keys).empty());
    keys.at("keys").at(1).as_object()["use"] = "enc";
    CHECK_FALSE(problem(second.sign(claims()), keys).empty());
}

TEST_CASE("a signature that is not the provider's is refused, however it is dressed") {
    const auto ours = TokenMaker::es256();
    const auto other = TokenMaker::es256();
    const auto rsa = TokenMaker::rs256();
    const std::string fits = "ID token: signature fits no key";
    CHECK(problem(other.sign(claims()), ours.jwks()) == fits);
    CHECK(problem(ours.sign(claims(), "none"), ours.jwks()) == fits);
    CHECK(problem(ours.sign(claims(), "HS256"), ours.jwks()) == fits);
    CHECK(problem(ours.sign(claims(), "RS256"), ours.jwks()) == fits);
    CHECK(problem(rsa.sign(claims(), "ES256"), rsa.jwks()) == fits);
    const auto weak = TokenMaker::rs256(1024);
    CHECK(problem(weak.sign(claims()), weak.jwks()) == fits);
    CHECK(problem(ours.sign(claims()), bj::object{{"keys", "none"}}) == fits);
    CHECK(problem(ours.sign(claims()), bj::object{}) == fits);
    auto token = ours.sign(claims());
    const auto unsignedToken = token.substr(0, token.rfind('.') + 1);
    CHECK(problem(unsignedToken, ours.jwks()) == fits);
    // Claims of one token under the signature of another.
    auto changed = claims();
    changed["sub"] = "somebody";
    const auto body = other.sign(changed);
    const auto first = token.find('.');
    const auto swapped = token.substr(0, first) + body.substr(body.find('.'), body.rfind('.') - body.find('.')) +
                         token.substr(token.rfind('.'));
    CHECK(problem(swapped, ours.jwks()) == fits);
}

TEST_CASE("what is no token is refused") {
    const auto maker = TokenMaker::es256();
    for (const char* text : {"", ".", "..", "...", "a.b.c", "a.b", "e30.e30.", "\xff.\xff.\xff", "e30.e30.e30.e30"}) {
        CAPTURE(text);
        CHECK_FALSE(problem(text, maker.jwks()).empty());
    }
}

TEST_CASE("a token that is meant for another, another sign-in or another time is refused") {
    CHECK(with("iss", "https://evil.example") == "ID token: other issuer");
    CHECK(with("iss", nullptr) == "ID token: other issuer");
    CHECK(with("aud", "another") == "ID token: other audience");
    CHECK(with("aud", bj::array{"another"}) == "ID token: other audience");
    CHECK(with("aud", bj::array{"tilsyn"}).empty());
    CHECK(with("aud", bj::array{"tilsyn", "another"}) == "ID token: other audience"); // no azp
    CHECK(with("nonce", "n-2") == "ID token: other nonce");
    CHECK(with("nonce", nullptr) == "ID token: other nonce");
    CHECK(with("exp", seconds(-std::chrono::minutes(3))) == "ID token: expired");
    CHECK(with("exp", seconds(-std::chrono::minutes(1))).empty()); // clocks differ
    CHECK(with("exp", nullptr) == "ID token: expired");
    CHECK(with("exp", std::int64_t(9223372036854775807)) == "ID token: expired");
    CHECK(with("iat", seconds(std::chrono::minutes(3))) == "ID token: issued in the future");
    CHECK(with("sub", "") == "ID token: no subject");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_provider.h"
#include "fakes/await.h"
#include "session/sign_in.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::session;
using namespace tilsyn::session::test;

namespace {

struct Bench {
    boost::asio::io_context io;
    fakes::FakeClock clock;
    FakeProvider provider{clock};
    SplitTransport transport{io, provider};
    Profile profile = practiceProfile();
    ReturnPage page{"nb", "Tilsyn <&>", "done", "refused"};
    SignIn signIn{transport, clock, profile, page};

    Result<SignInResult> asIngrid() { return fakes::await(io, signIn.asPerson("ingrid")); }
};

/// A browser that goes where the test sends it.
class ScriptedBrowser final : public BrowserOpener {
public:
    ScriptedBrowser(Bench& bench, std::vector<std::string> detours) : bench_(bench), detours_(std::move(detours)) {}

    void open(const std::string& url) override {
        asked = *queryOf(url);
        address = url;
        boost::asio::co_spawn(bench_.io, walk(url), boost::asio::detached);
    }

    std::string address;
    Query asked;
    std::vector<std::pair<int, std::string>> seen; ///< status and page of each visit to our port

private:
    http::asio::awaitable<void> walk(std::string url) {
        const auto own = asked["redirect_uri"].substr(0, asked["redirect_uri"].rfind('/'));
        for (const auto& detour : detours_) co_await visit(own + detour);
        http::Request authorize;
        authorize.url = url;
        const auto answer = co_await bench_.transport.send(std::move(authorize));
        co_await visit(std::string(http::find(answer->headers, "Location")));
    }
    http::asio::awaitable<void> visit(std::string url) {
        http::Request request;
        request.url = std::move(url);
        const auto answer = co_await bench_.transport.send(std::move(request));
        seen.emplace_back(answer ? answer->status : 0, answer ? answer->body : "");
    }

    Bench& bench_;
    std::vector<std::string> detours_;
};

} // namespace

TEST_CASE("a person is signed in without a browser, and the claims say who it is") {
    Bench bench;
    const auto result = bench.asIngrid();
    REQUIRE(result);
    CHECK(result->user.staff == domain::StaffId("prac-1"));
    CHECK(result->user.subject == "ingrid");
    CHECK(result->user.name == "Ingrid Lunde");
    CHECK(result->user.organisationId == "4034");
    CHECK(result->user.roles == std::set{domain::Role::screenNurse});
    CHECK(result->user.teams == std::vector{domain::TeamId("screen")});
    CHECK(result->tokens.access.reveal() == "access-0");
    CHECK(result->tokens.lifetime == std::chrono::seconds(300));
}

TEST_CASE("a browser is sent with state, nonce and a challenge, and strangers on our port are waited past") {
    Bench bench;
    ScriptedBrowser browser(bench, {"/favicon.ico", "/callback?code=stolen&state=guess", "/callback", "/"});
    const auto result = fakes::await(bench.io, bench.signIn.withBrowser(browser, true));
    REQUIRE(result);
    fakes::settle(bench.io);
    CHECK(browser.address.starts_with("https://localhost:1/oidc/authorize?"));
    CHECK(browser.asked["redirect_uri"].starts_with("http://127.0.0.1:"));
    CHECK(browser.asked["code_challenge_method"] == "S256");
    CHECK(browser.asked["code_challenge"].size() == 43);
    CHECK(browser.asked["state"].size() == 43);
    CHECK(browser.asked["nonce"] != browser.asked["state"]);
    CHECK(browser.asked["prompt"] == "select_account");
    CHECK(browser.asked["ui_locales"] == "nb");
    REQUIRE(browser.seen.size() >= 4);
    CHECK(browser.seen[0].first == 404);
    CHECK(browser.seen[1].first == 400);
    CHECK(browser.seen[2].first == 404);
    if (browser.seen.size() == 5) {
        CHECK(browser.seen[4].first == 200);
        CHECK(browser.seen[4].second.find("<p>done</p>") != std::string::npos);
        CHECK(browser.seen[4].second.find("<h1>Tilsyn &lt;&amp;&gt;</h1>") != std::string::npos);
        CHECK(browser.seen[4].second.find("lang=\"nb\"") != std::string::npos);
    }
}

TEST_CASE("the provider's no is told by its code, and a code of its own making is not repeated") {
    Bench bench;
    bench.provider.authorizationError = "access_denied";
    auto refused = bench.asIngrid();
    CHECK(refused.error() == Error{ErrorKind::rejected, "access_denied", "session.sign-in"});
    bench.provider.authorizationError = "secret_token_abc";
    CHECK(bench.asIngrid().error().detail == "the provider refused without a known reason");
}

TEST_CASE("an ID token that was not made for this sign-in is refused") {
    const std::pair<const char*, boost::json::value> bent[] = {
        {"nonce", "of another sign-in"}, {"iss", "https://evil.example"}, {"aud", "another"}, {"exp", 1}};
    for (const auto& [name, value] : bent) {
        CAPTURE(name);
        Bench bench;
        bench.provider.claims[name] = value;
        CHECK(bench.asIngrid().error().kind == ErrorKind::unauthorised);
    }
    Bench bench;
    auto other = TokenMaker::es256();
    bench.transport.fake.setServer([&](const http::Request& request) {
        if (!request.url.ends_with("/jwks")) return bench.provider(request);
        return http::Response{200, {}, boost::json::serialize(other.jwks())};
    });
    CHECK(bench.asIngrid().error().detail == "ID token: signature fits no key");
}

TEST_CASE("an account without a role, or that is nobody's practitioner, is a clear end and asks for nothing more") {
    Bench bench;
    bench.provider.claims["roles"] = {"meeting-user"};
    auto refused = bench.asIngrid();
    CHECK(refused.error() == Error{ErrorKind::forbidden, "this account has no role in Tilsyn", "session.sign-in"});
    CHECK(bench.transport.fake.requests.size() == 4); // discovery, authorize, token, keys: once each
    bench.provider.claims["roles"] = {"screen-nurse"};
    bench.provider.claims.erase("practitioner");
    CHECK(bench.asIngrid().error().kind == ErrorKind::forbidden);
}

TEST_CASE("a redirect to anywhere but our own port, or with another state or issuer, is refused") {
    Bench bench;
    bench.provider.redirect = [](const std::string&) { return "https://evil.example/?code=1"; };
    CHECK(bench.asIngrid().error().kind == ErrorKind::rejected);
    bench.provider.redirect = [](std::string location) {
        const auto at = location.find("state=") + 6;
        location[at] = location[at] == 'A' ? 'B' : 'A';
        return location;
    };
    CHECK(bench.asIngrid().error().kind == ErrorKind::unauthorised);
    bench.provider.redirect = [](const std::string& location) { return location + "&iss=https%3A%2F%2Fevil.example"; };
    CHECK(bench.asIngrid().error().kind == ErrorKind::unauthorised);
}

TEST_CASE("discovery that is another issuer's or names an unprotected address is refused") {
    Bench bench;
    bench.provider.discovery["token_endpoint"] = "http://login.example/token";
    CHECK(bench.asIngrid().error().detail == "discovery: token_endpoint: not https and not practice on the loopback");
    bench.provider.discovery["issuer"] = "https://other.example";
    CHECK(bench.asIngrid().error().detail == "discovery: issuer is another");
    bench.transport.fake.answerNext({200, {}, "<html>login</html>"});
    CHECK(bench.asIngrid().error().kind == ErrorKind::malformed);
    bench.transport.fake.failNext(ErrorKind::offline);
    CHECK(bench.asIngrid().error().kind == ErrorKind::offline);
    bench.transport.fake.answerNext({503, {}, ""});
    CHECK(bench.asIngrid().error().kind == ErrorKind::offline);
}

TEST_CASE("nobody is named at a region that is not practice") {
    Bench bench;
    bench.profile.practice = false;
    CHECK(bench.asIngrid().error().kind == ErrorKind::policy);
    CHECK(bench.transport.fake.requests.empty());
}

TEST_CASE("a provider that is asked to ask again is told so, and must say that it did so now") {
    Bench bench;
    const auto seconds = [&](std::chrono::seconds ago) {
        return std::chrono::floor<std::chrono::seconds>(bench.clock.now() - ago).time_since_epoch().count();
    };
    ScriptedBrowser browser(bench, {});
    const auto silent = fakes::await(bench.io, bench.signIn.withBrowser(browser, false, Ask::again));
    REQUIRE_FALSE(silent);
    CHECK(silent.error().kind == ErrorKind::unauthorised);
    CHECK(browser.asked["prompt"] == "login");
    CHECK(browser.asked["max_age"] == "0");
    fakes::settle(bench.io);

    bench.provider.claims["auth_time"] = seconds(std::chrono::hours(1));
    const auto old = fakes::await(bench.io, bench.signIn.asPerson("ingrid", Ask::again));
    REQUIRE_FALSE(old);
    CHECK(old.error().kind == ErrorKind::unauthorised);
    CHECK(bench.asIngrid().has_value()); // as usual an older sign-in is good enough

    bench.provider.claims["auth_time"] = seconds(std::chrono::seconds(1));
    CHECK(fakes::await(bench.io, bench.signIn.asPerson("ingrid", Ask::again)).has_value());
}

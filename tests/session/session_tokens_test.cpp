// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_provider.h"
#include "fakes/await.h"
#include "session/session_tokens.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>

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
    std::unique_ptr<SessionTokens> tokens;

    Bench() {
        SignIn signIn(transport, clock, profile, {});
        auto result = fakes::await(io, signIn.asPerson("ingrid"));
        REQUIRE(result);
        tokens = std::make_unique<SessionTokens>(transport, clock, "tilsyn", std::move(result->tokens));
        transport.fake.requests.clear();
    }

    std::string now() { return textOf(fakes::await(io, tokens->token())); }
    std::string after(const char* rejected) {
        const Secret old{std::string_view(rejected)};
        return textOf(fakes::await(io, tokens->renew(old)));
    }
    static std::string textOf(const Result<Secret>& token) {
        return token ? std::string(token->reveal()) : std::string(name(token.error().kind));
    }
};

} // namespace

TEST_CASE("a token is used until four fifths of its life and then renewed, again and again") {
    Bench bench;
    CHECK(bench.now() == "access-0");
    bench.clock.advance(std::chrono::seconds(239));
    CHECK(bench.now() == "access-0");
    CHECK(bench.transport.fake.requests.empty());
    bench.clock.advance(std::chrono::seconds(1));
    CHECK(bench.now() == "access-1");
    for (int i = 2; i < 6; ++i) {
        bench.clock.advance(std::chrono::minutes(10));
        CHECK(bench.now() == "access-" + std::to_string(i)); // each time with the refresh token given last
    }
}

TEST_CASE("many callers at once cause one refresh") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    std::vector<std::string> got;
    for (int i = 0; i < 20; ++i)
        boost::asio::co_spawn(bench.io, bench.tokens->token(),
                              [&](std::exception_ptr, Result<Secret> token) { got.push_back(Bench::textOf(token)); });
    const Secret old{std::string_view("access-0")};
    for (int i = 0; i < 20; ++i)
        boost::asio::co_spawn(bench.io, bench.tokens->renew(old),
                              [&](std::exception_ptr, Result<Secret> token) { got.push_back(Bench::textOf(token)); });
    fakes::settle(bench.io);
    CHECK(got == std::vector<std::string>(40, "access-1"));
    CHECK(bench.provider.refreshes == 1);
}

TEST_CASE("a 401 that comes late gets the token that is there, not another refresh") {
    Bench bench;
    CHECK(bench.after("access-0") == "access-1");
    CHECK(bench.after("access-0") == "access-1");
    CHECK(bench.provider.refreshes == 1);
}

TEST_CASE("while the provider cannot be reached a valid token is used on, and tried again") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.failNext(ErrorKind::offline);
    CHECK(bench.now() == "access-0");
    bench.transport.fake.failNext(503);
    CHECK(bench.now() == "access-0");
    bench.clock.advance(std::chrono::seconds(60));
    bench.transport.fake.failNext(ErrorKind::timeout);
    CHECK(bench.now() == "timeout"); // it has ended meanwhile
    CHECK(bench.now() == "access-1");
}

TEST_CASE("once the provider refuses, a new sign-in is needed and it is not asked again") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.answerNext({400, {}, R"({"error":"invalid_grant"})"});
    CHECK(bench.now() == "unauthorised");
    CHECK(bench.now() == "unauthorised");
    CHECK(bench.after("access-0") == "unauthorised");
    CHECK(bench.transport.fake.requests.size() == 1);
}

TEST_CASE("a refresh goes on when its first caller is gone, and serves the next") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.hold();
    boost::asio::cancellation_signal gone;
    std::string first;
    boost::asio::co_spawn(
        bench.io, bench.tokens->token(),
        boost::asio::bind_cancellation_slot(
            gone.slot(), [&](std::exception_ptr, Result<Secret> token) { first = Bench::textOf(token); }));
    fakes::settle(bench.io);
    gone.emit(boost::asio::cancellation_type::terminal);
    fakes::settle(bench.io);
    bench.transport.fake.release();
    fakes::settle(bench.io);
    CHECK(bench.provider.refreshes == 1);
    CHECK(bench.now() == "access-1");
}

TEST_CASE("the session is ended at the provider and here, even if nobody answers there") {
    {
        Bench bench;
        CHECK(fakes::await(bench.io, bench.tokens->end()));
        CHECK(bench.provider.ended);
        CHECK(bench.now() == "unauthorised");
    }
    Bench bench;
    bench.transport.fake.failNext(ErrorKind::offline);
    CHECK(fakes::await(bench.io, bench.tokens->end()).error().kind == ErrorKind::offline);
    CHECK(bench.now() == "unauthorised");
}

TEST_CASE("tokens that go away while a refresh is under way take it along") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.hold();
    bool completed = false;
    boost::asio::co_spawn(bench.io, bench.tokens->token(), [&](std::exception_ptr, Result<Secret> token) {
        completed = true;
        CHECK(Bench::textOf(token) == "unauthorised");
    });
    fakes::settle(bench.io);
    bench.tokens.reset();
    fakes::settle(bench.io);
    CHECK(completed);
}

TEST_CASE("without a sign-in the line speaks: away while it is away, unauthorised as soon as it answers") {
    Bench bench;
    SessionTokens none(bench.transport, bench.clock, "tilsyn", bench.profile.oidc.issuer);
    const auto asked = [&] { return Bench::textOf(fakes::await(bench.io, none.token())); };
    bench.transport.fake.failNext(ErrorKind::offline);
    CHECK(asked() == "offline");
    bench.transport.fake.failNext(503);
    CHECK(asked() == "offline");
    bench.transport.fake.failNext(ErrorKind::timeout);
    CHECK(asked() == "timeout");
    CHECK(asked() == "unauthorised");
    CHECK(fakes::await(bench.io, none.end())); // and at the end nobody is asked
    bench.transport.fake.requests.clear();
    CHECK(asked() == "unauthorised");
    CHECK(bench.transport.fake.requests.empty());
}

TEST_CASE("a new sign-in takes the place of none, and of one that the provider has ended") {
    Bench bench;
    SignIn signIn(bench.transport, bench.clock, bench.profile, {});
    SessionTokens none(bench.transport, bench.clock, "tilsyn", bench.profile.oidc.issuer);
    CHECK(Bench::textOf(fakes::await(bench.io, none.token())) == "unauthorised");
    none.renewSignIn(std::move(fakes::await(bench.io, signIn.asPerson("ingrid"))->tokens));
    CHECK(Bench::textOf(fakes::await(bench.io, none.token())) == "access-0");

    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.answerNext({400, {}, R"({"error":"invalid_grant"})"});
    CHECK(bench.now() == "unauthorised");
    bench.tokens->renewSignIn(std::move(fakes::await(bench.io, signIn.asPerson("ingrid"))->tokens));
    CHECK(bench.now() == "access-0");
}

TEST_CASE("a refresh that was under way when she signed in anew neither ends nor replaces the new sign-in") {
    Bench bench;
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.hold();
    std::string first;
    boost::asio::co_spawn(bench.io, bench.tokens->token(),
                          [&](std::exception_ptr, Result<Secret> token) { first = Bench::textOf(token); });
    fakes::settle(bench.io);
    TokenSet fresh;
    fresh.access = Secret(std::string_view("fresh"));
    fresh.received = bench.clock.now();
    fresh.lifetime = std::chrono::seconds(300);
    bench.tokens->renewSignIn(std::move(fresh));
    bench.transport.fake.release();
    fakes::settle(bench.io);
    CHECK(first == "fresh");
    CHECK(bench.now() == "fresh");
}

TEST_CASE("each refresh that succeeds is told with its time, a failed one is not") {
    Bench bench;
    std::vector<Instant> told;
    bench.tokens->onRefreshed([&](Instant at) { told.push_back(at); });
    bench.clock.advance(std::chrono::seconds(250));
    bench.transport.fake.failNext(ErrorKind::offline);
    CHECK(bench.now() == "access-0");
    CHECK(told.empty());
    CHECK(bench.now() == "access-1");
    CHECK(told == std::vector<Instant>{bench.clock.now()});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/await.h"
#include "http/wait.h"

#include <boost/asio/detached.hpp>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;

TEST_CASE("a day on a test's clock is over at once, in order") {
    boost::asio::io_context io;
    fakes::FakeClock clock;
    std::string order;
    const auto sleeper = [&](Duration d, char mark) -> boost::asio::awaitable<void> {
        co_await http::waitFor(clock, d);
        order += mark;
    };
    boost::asio::co_spawn(io, sleeper(24h, 'c'), boost::asio::detached);
    boost::asio::co_spawn(io, sleeper(1s, 'a'), boost::asio::detached);
    boost::asio::co_spawn(io, sleeper(2s, 'b'), boost::asio::detached);
    fakes::pass(io, clock, 1500ms);
    CHECK(order == "a");
    fakes::pass(io, clock, 23h);
    CHECK(order == "ab");
    fakes::pass(io, clock, 1h);
    CHECK(order == "abc");
}

namespace {

/// Runs by itself, and somebody sets it.
class SetClock final : public Clock {
public:
    Instant now() const override { return SystemClock().now() + by; }
    Duration by{};
};

} // namespace

TEST_CASE("a clock that is set back or ahead meanwhile does not prolong a wait") {
    for (const Duration by : {Duration(-2h), Duration(2h)}) {
        boost::asio::io_context io;
        SetClock clock;
        bool over = false;
        const auto sleeper = [&]() -> boost::asio::awaitable<void> {
            co_await http::waitFor(clock, 30ms);
            over = true;
        };
        boost::asio::co_spawn(io, sleeper(), boost::asio::detached);
        io.poll();
        REQUIRE_FALSE(over);
        clock.by = by;
        io.run_for(60s); // ends with the wait; a minute is far from two hours
        CHECK(over);
    }
}

TEST_CASE("a fast clock shortens real waits") {
    boost::asio::io_context io;
    const ShiftedClock clock(Instant{}, 10000.0);
    const auto before = std::chrono::steady_clock::now();
    bool over = false;
    const auto sleeper = [&]() -> boost::asio::awaitable<void> {
        co_await http::waitFor(clock, 100s);
        over = true;
    };
    boost::asio::co_spawn(io, sleeper(), boost::asio::detached);
    io.run();
    CHECK(over);
    CHECK(std::chrono::steady_clock::now() - before < 5s);
}

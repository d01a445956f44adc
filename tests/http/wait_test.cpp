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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fake_clock.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <exception>
#include <optional>
#include <stdexcept>

namespace tilsyn::fakes {

/// Runs everything that can run now.
inline void settle(boost::asio::io_context& io) {
    io.restart();
    while (io.poll() > 0) io.restart();
}

/// Lets `by` pass on the clock; what becomes due on the way runs in its order, at its time.
inline void pass(boost::asio::io_context& io, FakeClock& clock, Duration by) {
    const Instant target = clock.now() + by;
    settle(io);
    for (auto next = clock.nextAlarm(); next && *next <= target; next = clock.nextAlarm()) {
        clock.advanceTo(*next);
        settle(io);
    }
    clock.advanceTo(target);
    settle(io);
}

/// Runs a coroutine to its end and gives its value. With a clock, time jumps to the next wait whenever nothing else can
/// run; without one real time passes.
template <class T> T await(boost::asio::io_context& io, boost::asio::awaitable<T> work, FakeClock* clock = nullptr) {
    std::optional<T> value;
    std::exception_ptr thrown;
    boost::asio::co_spawn(io, std::move(work), [&](std::exception_ptr error, T result) {
        thrown = error;
        value.emplace(std::move(result));
    });
    while (!value) {
        if (clock == nullptr) {
            io.restart();
            io.run_one();
            continue;
        }
        settle(io);
        if (value) break;
        const auto next = clock->nextAlarm();
        if (!next) throw std::runtime_error("the coroutine waits for something that nobody will do");
        clock->advanceTo(*next);
    }
    if (thrown) std::rethrow_exception(thrown);
    return std::move(*value);
}

} // namespace tilsyn::fakes

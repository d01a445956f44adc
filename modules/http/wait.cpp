// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wait.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>

namespace tilsyn::http {

namespace asio = boost::asio;

asio::awaitable<void> waitFor(const Clock& clock, Duration duration) {
    const auto executor = co_await asio::this_coro::executor;
    const Instant due = clock.now() + duration;
    const auto timer = std::make_shared<asio::steady_timer>(executor, asio::steady_timer::time_point::max());
    bool rung = false;
    const auto alarm = clock.alarm(due, [weak = std::weak_ptr(timer), executor, &rung] {
        rung = true;
        asio::post(executor, [weak] {
            if (const auto waiting = weak.lock()) waiting->cancel();
        });
    });
    boost::system::error_code error;
    if (alarm) {
        if (!rung) co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
        co_return;
    }
    // In pieces: a clock may have been set while we waited, and steady_timer counts in nanoseconds. One that was set
    // ahead ends the wait, one that was set back does not prolong it: nobody may go deaf for hours because of that.
    auto left = clock.realWait(duration);
    while (!error && clock.now() < due && left > Duration{0}) {
        const auto began = std::chrono::steady_clock::now();
        timer->expires_after(std::min<Duration>({clock.realWait(due - clock.now()), left, std::chrono::hours(1)}));
        co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
        left -= std::chrono::floor<Duration>(std::chrono::steady_clock::now() - began);
    }
}

} // namespace tilsyn::http

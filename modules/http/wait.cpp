// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wait.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

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
    // In pieces: a clock may have been set while we waited, and steady_timer counts in nanoseconds.
    while (!error && clock.now() < due) {
        timer->expires_after(std::min<Duration>(clock.realWait(due - clock.now()), std::chrono::hours(1)));
        co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
}

} // namespace tilsyn::http

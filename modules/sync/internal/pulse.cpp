// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/internal/pulse.h"

#include "base/random.h"
#include "http/wait.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace tilsyn::sync {

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;

Pulse::Pulse(asio::any_io_executor executor) : timer_(executor, asio::steady_timer::time_point::max()) {}

void Pulse::beat() {
    pending_ = true;
    timer_.cancel();
}

asio::awaitable<void> Pulse::untilBeat() {
    boost::system::error_code ignored;
    co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

asio::awaitable<void> Pulse::wait(const Clock& clock, Duration duration) {
    if (!pending_) co_await (http::waitFor(clock, duration) || untilBeat());
    pending_ = false;
}

Duration backOff(int tries, Duration first, Duration most) {
    Duration pause = first;
    for (int i = 1; i < tries && pause < most; ++i) pause *= 2;
    pause = std::min(pause, most);
    const auto dice = static_cast<unsigned char>(randomBytes(1).front()); // 0…255 → -20…+20 %
    return pause + pause * (static_cast<int>(dice) - 128) / 640;
}

} // namespace tilsyn::sync

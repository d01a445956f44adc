// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

namespace tilsyn::sync {

/// A pause on the clock that can be cut short. One waiter; io thread.
class Pulse {
public:
    explicit Pulse(boost::asio::any_io_executor executor);
    /// Ends the present pause, or the next one before it begins.
    void beat();
    boost::asio::awaitable<void> wait(const Clock& clock, Duration duration);

private:
    boost::asio::awaitable<void> untilBeat();

    boost::asio::steady_timer timer_;
    bool pending_ = false;
};

/// The pause before try number `tries` + 1: doubles from `first` to `most`, then varied by a fifth either way, so that
/// a whole municipality does not come back in the same second.
Duration backOff(int tries, Duration first, Duration most);

} // namespace tilsyn::sync

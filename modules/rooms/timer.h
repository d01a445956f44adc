// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <boost/asio/awaitable.hpp>

namespace tilsyn::rooms {

/// Waits on a clock's time. Tests give one whose time they move by hand. Cancelling the awaiting coroutine ends a wait.
class Timer {
public:
    virtual ~Timer() = default;
    virtual boost::asio::awaitable<void> wait(Duration duration) = 0;
};

/// Waits in reality, as much shorter as the clock runs faster.
class ClockTimer final : public Timer {
public:
    explicit ClockTimer(const Clock& clock) : clock_(clock) {}
    boost::asio::awaitable<void> wait(Duration duration) override;

private:
    const Clock& clock_;
};

} // namespace tilsyn::rooms

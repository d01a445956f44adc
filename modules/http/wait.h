// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <boost/asio/awaitable.hpp>

namespace tilsyn::http {

/// Waits until `duration` has passed on `clock` (which must outlive the wait), and no longer in reality when the clock
/// is set back meanwhile. io thread only. Every pause of the network side goes through here, so that a test's clock can
/// make a day pass in a millisecond. Returns early when the awaiting coroutine is cancelled.
boost::asio::awaitable<void> waitFor(const Clock& clock, Duration duration);

} // namespace tilsyn::http

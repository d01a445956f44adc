// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/time_text.h"
#include "http/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace tilsyn::sync {

namespace asio = boost::asio;

struct LiveOptions {
    std::string fhir;  ///< base address, as in the profile
    Zone zone;         ///< whose day "today" is
    std::string owner; ///< the user's id: her desks share their subscriptions
    std::chrono::milliseconds firstPause{1000};
    std::chrono::milliseconds longestPause{300000};
    /// When a server that offers no notifications is asked again.
    std::chrono::milliseconds askAgain{std::chrono::hours(1)};
};

/// The server tells us when today's list has changed: FHIR R4 subscriptions over a WebSocket. It makes (or finds again)
/// the subscriptions, binds them, and tells of every ping; it comes back by itself after a break, with growing pauses,
/// and begins anew with each day. What happened before the binding nobody is told of: pull once after `onLive(true)`.
/// Callbacks come on the io thread; references must outlive it.
class LiveFeed {
public:
    /// `onLive`: bound and listening, or not any more; told at changes only, not live at first.
    LiveFeed(asio::any_io_executor executor, http::Transport& transport, const Clock& clock, LiveOptions options,
             std::function<void(bool live)> onLive, std::function<void()> onPing);
    /// Hangs up; nothing is told afterwards.
    ~LiveFeed();
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;

    void start();
    /// A reason to try again at once: the server has been reached again.
    void retryNow();

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::sync

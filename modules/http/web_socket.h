// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <boost/asio/awaitable.hpp>

#include <string>

namespace tilsyn::http {

/// One open WebSocket (RFC 6455) for text messages. Pings are answered, and a peer that gives no sign of life is found
/// out, whether anybody reads or not. Destroying it hangs up. io thread only; one reader at a time.
class WebSocket {
public:
    virtual ~WebSocket() = default;
    /// The next message. Messages that arrived before the connection ended are given first; then kind offline (ended by
    /// the peer: `detail` has its close code, or the connection broke), timeout (no sign of life), malformed (what no
    /// peer may send), cancelled (the awaiting coroutine was; no message is lost by that).
    virtual boost::asio::awaitable<Result<std::string>> read() = 0;
    /// Sends after what is on its way already. Fails at once when the connection has ended.
    virtual Status write(std::string text) = 0;
    /// Says goodbye and waits a moment for the peer to agree.
    virtual boost::asio::awaitable<void> close() = 0;
};

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/server_clock.h"
#include "http/transport.h"

#include <functional>

namespace tilsyn::http {

/// Hands everything on, and sets the server's clock by the `Date` of each answer. Belongs in front of one server whose
/// time is to count. io thread; what it refers to must outlive it.
class DatedTransport final : public Transport {
public:
    /// `onMoved`: the reading has changed.
    DatedTransport(Transport& next, ServerClock& clock, std::function<void()> onMoved = {})
        : next_(next), clock_(clock), onMoved_(std::move(onMoved)) {}

    asio::awaitable<Result<Response>> send(Request request) override;
    asio::awaitable<Status> stream(Request request, std::function<void(const Response&)> onOpen,
                                   std::function<void(ServerEvent)> onEvent) override;
    asio::awaitable<Result<std::unique_ptr<WebSocket>>> connect(Request request) override;

private:
    Transport& next_;
    ServerClock& clock_;
    std::function<void()> onMoved_;
};

} // namespace tilsyn::http

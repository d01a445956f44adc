// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/frames.h"
#include "region/server/message.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tilsyn::region {

/// One accepted WebSocket (RFC 6455, version 13, no extensions, no subprotocols). It answers pings and closings by
/// itself. Lives as long as its connection or whoever holds it. Loop thread only.
class WebSocket : public std::enable_shared_from_this<WebSocket> {
public:
    /// Answers the upgrade with 101; or with 400 or 426 and gives null. `onText` gets every text message, `onGone` is
    /// called once, when the connection ends in whatever way but by `close`.
    static std::shared_ptr<WebSocket> accept(const Request& request, const Reply& reply,
                                             std::function<void(WebSocket&, std::string_view)> onText,
                                             std::function<void(WebSocket&)> onGone);

    void send(std::string_view text);
    void close(int code, std::string_view reason);
    bool open() const { return !closing_ && reply_.open(); }

private:
    explicit WebSocket(Reply reply) : reply_(std::move(reply)) {}
    void received(std::string_view bytes);
    void taken(const Frame& frame);
    void gone();

    Reply reply_;
    FrameReader reader_;
    std::function<void(WebSocket&, std::string_view)> onText_;
    std::function<void(WebSocket&)> onGone_;
    bool closing_ = false;
};

} // namespace tilsyn::region

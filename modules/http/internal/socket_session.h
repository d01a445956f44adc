// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_transport.h"
#include "http/internal/curl_multi.h"
#include "http/internal/trust.h"
#include "http/web_socket.h"

#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::http {

/// The life of one WebSocket: curl connects, Beast shakes hands and frames. It runs by itself from `start` until the
/// connection ends or `stop`, and keeps itself alive for that long; whoever reads only takes from its queue, so that
/// giving up a read can break nothing.
class SocketSession : public std::enable_shared_from_this<SocketSession> {
public:
    SocketSession(asio::io_context& io, Request request, const TransportOptions& options,
                  const std::vector<Certificate>& trusted);
    ~SocketSession();
    SocketSession(const SocketSession&) = delete;
    SocketSession& operator=(const SocketSession&) = delete;

    void start();
    void stop();
    Status send(std::string text);
    void sayGoodbye();

    bool opened = false;
    std::optional<Error> end; ///< why it is over
    std::deque<std::string> messages;
    asio::steady_timer wake; ///< cancelled at every change of the three above

private:
    struct Wire;

    asio::awaitable<void> run();
    asio::awaitable<Status> connect();
    asio::awaitable<Status> shakeHands();
    asio::awaitable<void> receive();
    asio::awaitable<void> flush();
    void finish(Error why);

    asio::io_context& io_;
    Request request_;
    TransportOptions options_;
    /// A connection of its own needs a multi handle of its own: curl looks over the idle connections of a shared one
    /// whenever another begins, and closes what has unread bytes.
    CurlMulti multi_;
    CURL* easy_;
    std::optional<CURLcode> connected_;
    char errorText_[CURL_ERROR_SIZE] = {};
    std::unique_ptr<Wire> wire_;
    std::deque<std::string> outgoing_;
    bool flushing_ = false;
    bool stopped_ = false;
};

/// Starts the session and waits until it is open.
asio::awaitable<Result<std::unique_ptr<WebSocket>>> openSocket(std::shared_ptr<SocketSession> session);

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "http/message.h"
#include "http/web_socket.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <memory>
#include <string>

namespace tilsyn::http {

namespace asio = boost::asio;

/// One event of a text/event-stream.
struct ServerEvent {
    std::string name; ///< "message" when the stream gives none
    std::string data;
    std::string id;
};

/// Exchanges bytes with servers. Lives on the io thread; all calls and completions are there. A finished exchange is a
/// value whatever its status code; an error means that there was none (offline, timeout, malformed, cancelled; a wrong
/// certificate is kind policy and its detail names the host and OpenSSL's reason). Redirects are never followed.
/// Cancelling the awaiting coroutine aborts the exchange.
class Transport {
public:
    virtual ~Transport() = default;
    virtual asio::awaitable<Result<Response>> send(Request request) = 0;
    /// Opens a text/event-stream. `onOpen` gets the answer's head once (any status); `onEvent` every event after a 200.
    /// Completes when the stream ends; streams do not count towards limits per origin.
    virtual asio::awaitable<Status> stream(Request request, std::function<void(const Response&)> onOpen,
                                           std::function<void(ServerEvent)> onEvent) = 0;
    /// Opens a WebSocket at the request's address (wss or https) with its headers; method and body mean nothing. A
    /// server that declines gives the kind of its status: unauthorised, forbidden, notFound, offline, rejected. A
    /// Transport that has none to offer refuses, kind rejected.
    virtual asio::awaitable<Result<std::unique_ptr<WebSocket>>> connect(Request request);
};

/// Where bearer tokens come from. io thread only.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    /// A token that is still valid, refreshed before it ends. kind unauthorised when a new sign-in is needed.
    virtual asio::awaitable<Result<Secret>> token() = 0;
    /// After a 401: a newer token than `rejected`. Many callers at once cause one refresh.
    virtual asio::awaitable<Result<Secret>> renew(const Secret& rejected) = 0;
};

} // namespace tilsyn::http

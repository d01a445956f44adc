// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace tilsyn::http {

struct TransportOptions {
    /// PEM file with certificates that are trusted beside the machine's own; empty: none.
    std::string caFile{};
    std::string userAgent = "Tilsyn";
    /// Proxy address; empty: as the environment says (https_proxy, no_proxy). Never used towards this machine itself.
    std::string proxy{};
    /// A server must hand over, within the handshake, an answer of its authority that its certificate is not revoked.
    bool statusRequired = false;
    std::chrono::milliseconds connectTimeout{10000};
    /// Parallel connections to one origin; streams and long polls (timeout zero) do not count.
    long connectionsPerOrigin = 6;
    /// A line or event of an event stream that is longer ends the stream (kind malformed).
    std::size_t maxEvent = 4u << 20;
    /// A WebSocket on which nothing has come for this long is asked for a sign of life; after twice this it is dead.
    std::chrono::milliseconds keepAlive{30000};
};

/// The real Transport: libcurl's multi interface driven by `io`, whose thread must make all calls. TLS 1.2 or newer
/// with forward secrecy and verification that cannot be switched off; plain http only to the loopback. Cookies,
/// redirects, netrc: none.
/// kind malformed when the CA file cannot be read, with its path and the reason.
Result<std::unique_ptr<Transport>> makeTransport(asio::io_context& io, TransportOptions options);

} // namespace tilsyn::http

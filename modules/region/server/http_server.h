// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "region/server/message.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region {

class Loop;
struct Certificates;

/// HTTP/1.1 on the loopback, with TLS if certificates are given: keep-alive, chunked streams flushed at once, bodies up
/// to 20 MB (413 beyond), a `Date` field from the virtual clock. One request at a time per connection, any number of
/// connections. Everything happens on the loop's thread.
class HttpServer {
public:
    static constexpr std::size_t bodyLimit = 20 * 1024 * 1024;

    HttpServer(Loop& loop, const Clock& clock, Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Listens on 127.0.0.1 and, where it can be had, on the same port of ::1. Port 0: any free one. Gives the port.
    Result<std::uint16_t> listen(std::uint16_t port, const Certificates* certificates);

    /// Hangs up on every unfinished answer and open stream whose path begins so.
    void dropStreams(std::string_view pathPrefix);
    /// Hangs up on everybody.
    void closeAll();

    struct Impl;

private:
    std::shared_ptr<Impl> impl_;
};

/// `Tue, 03 Mar 2026 06:55:00 GMT`
std::string httpDate(Instant instant);
/// The reverse; nothing if it is not of that form.
std::optional<Instant> parseHttpDate(std::string_view text);

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <functional>
#include <memory>

namespace tilsyn::region {

/// One accepted connection, plain or TLS behind the same face. One read and one write may be under way at a time.
class Socket {
public:
    using Done = std::function<void(boost::system::error_code, std::size_t)>;
    virtual ~Socket() = default;
    virtual void handshake(Done done) = 0;
    virtual void read(char* into, std::size_t size, Done done) = 0;
    virtual void write(const char* from, std::size_t size, Done done) = 0;
    /// No more will be sent.
    virtual void finish() = 0;
    virtual void close() = 0;
};

std::unique_ptr<Socket> makeSocket(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context* tls);

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/socket.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

namespace tilsyn::region {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

class PlainSocket final : public Socket {
public:
    explicit PlainSocket(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {}

    void handshake(Done done) override {
        asio::post(socket_.get_executor(), [done = std::move(done)] { done({}, 0); });
    }
    void read(char* into, std::size_t size, Done done) override {
        socket_.async_read_some(asio::buffer(into, size), std::move(done));
    }
    void write(const char* from, std::size_t size, Done done) override {
        asio::async_write(socket_, asio::buffer(from, size), std::move(done));
    }
    void finish() override {
        error_code ignored;
        socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }
    void close() override {
        error_code ignored;
        socket_.close(ignored);
    }

private:
    asio::ip::tcp::socket socket_;
};

class TlsSocket final : public Socket {
public:
    TlsSocket(asio::ip::tcp::socket socket, asio::ssl::context& tls) : stream_(std::move(socket), tls) {}

    void handshake(Done done) override {
        stream_.async_handshake(asio::ssl::stream_base::server,
                                [done = std::move(done)](error_code error) { done(error, 0); });
    }
    void read(char* into, std::size_t size, Done done) override {
        stream_.async_read_some(asio::buffer(into, size), std::move(done));
    }
    void write(const char* from, std::size_t size, Done done) override {
        asio::async_write(stream_, asio::buffer(from, size), std::move(done));
    }
    void finish() override {
        error_code ignored;
        stream_.next_layer().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }
    void close() override {
        error_code ignored;
        stream_.next_layer().close(ignored);
    }

private:
    asio::ssl::stream<asio::ip::tcp::socket> stream_;
};

} // namespace

std::unique_ptr<Socket> makeSocket(asio::ip::tcp::socket socket, asio::ssl::context* tls) {
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    if (tls) return std::make_unique<TlsSocket>(std::move(socket), *tls);
    return std::make_unique<PlainSocket>(std::move(socket));
}

} // namespace tilsyn::region

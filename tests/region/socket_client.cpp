// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/socket_client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <stdexcept>

namespace tilsyn::region::test {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

struct SocketClient::Impl {
    asio::io_context io;
    asio::ssl::context tls{asio::ssl::context::tls_client};
    std::optional<websocket::stream<asio::ssl::stream<asio::ip::tcp::socket>>> stream;
    beast::flat_buffer buffer;
    int status = 0;
    bool ponged = false;

    /// Runs until `done`; a test that waits for longer has failed.
    template <class Done> void runUntil(Done done) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!done()) {
            io.restart();
            io.run_one_until(limit);
            if (std::chrono::steady_clock::now() > limit) throw std::runtime_error("waited too long for the region");
        }
    }
};

SocketClient::SocketClient(const std::string& url, const std::string& caFile, const std::string& token)
    : impl_(std::make_unique<Impl>()) {
    const auto host = url.substr(url.find("://") + 3);
    const auto authority = host.substr(0, host.find('/'));
    const auto colon = authority.find(':');
    impl_->tls.load_verify_file(caFile);
    impl_->stream.emplace(impl_->io, impl_->tls);
    auto& stream = *impl_->stream;
    stream.next_layer().set_verify_mode(asio::ssl::verify_peer);
    stream.next_layer().set_verify_callback(asio::ssl::host_name_verification(authority.substr(0, colon)));
    asio::ip::tcp::resolver resolver(impl_->io);
    asio::connect(beast::get_lowest_layer(stream),
                  resolver.resolve(asio::ip::tcp::v4(), authority.substr(0, colon), authority.substr(colon + 1)));
    stream.next_layer().handshake(asio::ssl::stream_base::client);
    stream.set_option(websocket::stream_base::decorator([token](websocket::request_type& request) {
        if (!token.empty()) request.set(beast::http::field::authorization, "Bearer " + token);
    }));
    stream.control_callback([this](websocket::frame_type kind, beast::string_view payload) {
        if (kind == websocket::frame_type::pong && payload == "still there") impl_->ponged = true;
    });
    websocket::response_type answer;
    error_code error;
    stream.handshake(answer, authority, host.substr(host.find('/')), error);
    impl_->status = answer.result_int();
}

SocketClient::~SocketClient() = default;

int SocketClient::status() const {
    return impl_->status;
}

void SocketClient::send(const std::string& text) {
    error_code error;
    impl_->stream->text(true);
    impl_->stream->write(asio::buffer(text), error);
}

std::optional<std::string> SocketClient::next() {
    std::optional<error_code> done;
    impl_->buffer.clear();
    impl_->stream->async_read(impl_->buffer, [&](error_code error, std::size_t) { done = error; });
    impl_->runUntil([&] { return done.has_value(); });
    if (*done) return std::nullopt;
    return beast::buffers_to_string(impl_->buffer.data());
}

int SocketClient::closeCode() const {
    return impl_->stream->reason().code;
}

bool SocketClient::answersPing() {
    std::optional<error_code> done;
    impl_->stream->ping("still there");
    impl_->stream->async_read(impl_->buffer, [&](error_code error, std::size_t) { done = error; });
    impl_->runUntil([&] { return impl_->ponged || done; });
    return impl_->ponged;
}

} // namespace tilsyn::region::test

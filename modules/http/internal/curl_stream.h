// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/role.hpp>
#include <curl/curl.h>

#include <cstddef>
#include <utility>

namespace tilsyn::http {

/// A connection that curl has opened (CURLOPT_CONNECT_ONLY), as an AsyncStream of Asio: curl decrypts and encrypts,
/// Asio waits. One read and one write may be under way. The handle must outlive it, in the multi handle that connected
/// it.
class CurlStream {
public:
    using executor_type = boost::asio::any_io_executor;

    CurlStream(executor_type executor, CURL* easy);

    executor_type get_executor() { return descriptor_.get_executor(); }
    /// What is under way completes as aborted.
    void close();

    template <class Buffers, class Token> auto async_read_some(const Buffers& buffers, Token&& token) {
        const boost::asio::mutable_buffer into = first<boost::asio::mutable_buffer>(buffers);
        return transfer(Wait::wait_read, std::forward<Token>(token),
                        [this, into](std::size_t& count) { return receive(into.data(), into.size(), count); });
    }
    template <class Buffers, class Token> auto async_write_some(const Buffers& buffers, Token&& token) {
        const boost::asio::const_buffer from = first<boost::asio::const_buffer>(buffers);
        return transfer(Wait::wait_write, std::forward<Token>(token),
                        [this, from](std::size_t& count) { return send(from.data(), from.size(), count); });
    }

private:
    using Wait = boost::asio::posix::stream_descriptor::wait_type;

    template <class Buffer, class Buffers> static Buffer first(const Buffers& buffers) {
        for (auto at = boost::asio::buffer_sequence_begin(buffers); at != boost::asio::buffer_sequence_end(buffers);
             ++at)
            if (Buffer(*at).size() > 0) return *at;
        return {};
    }

    /// would_block: wait and try again.
    boost::system::error_code receive(void* into, std::size_t size, std::size_t& count);
    boost::system::error_code send(const void* from, std::size_t size, std::size_t& count);

    template <class Token, class Try> auto transfer(Wait wait, Token&& token, Try attempt) {
        const auto step = [this, wait, attempt, begun = false](auto& self,
                                                               boost::system::error_code error = {}) mutable {
            if (!std::exchange(begun, true)) {
                // Never within the call that began it.
                auto executor = get_executor();
                boost::asio::post(executor, std::move(self));
                return;
            }
            std::size_t count = 0;
            if (!error) error = attempt(count);
            if (error == boost::asio::error::would_block) {
                descriptor_.async_wait(wait, std::move(self));
            } else {
                self.complete(error, count);
            }
        };
        return boost::asio::async_compose<Token, void(boost::system::error_code, std::size_t)>(step, token,
                                                                                               descriptor_);
    }

    CURL* easy_;
    boost::asio::posix::stream_descriptor descriptor_;
};

// What Beast looks for when a WebSocket over a stream of ours ends.

template <class Handler> void async_teardown(boost::beast::role_type, CurlStream& stream, Handler&& handler) {
    stream.close();
    boost::asio::post(stream.get_executor(),
                      [handler = std::forward<Handler>(handler)]() mutable { handler(boost::system::error_code()); });
}
void teardown(boost::beast::role_type role, CurlStream& stream, boost::system::error_code& error);
void beast_close_socket(CurlStream& stream);

} // namespace tilsyn::http

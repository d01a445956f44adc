// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/curl_stream.h"

#include <unistd.h>

namespace tilsyn::http {

namespace asio = boost::asio;
using boost::system::error_code;

CurlStream::CurlStream(executor_type executor, CURL* easy) : easy_(easy), descriptor_(std::move(executor)) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    // A number of our own: curl owns and closes its.
    if (curl_easy_getinfo(easy_, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD) return;
    error_code ignored;
    if (const int own = ::dup(socket); own >= 0) descriptor_.assign(own, ignored);
}

void CurlStream::close() {
    error_code ignored;
    descriptor_.close(ignored);
}

error_code CurlStream::receive(void* into, std::size_t size, std::size_t& count) {
    if (!descriptor_.is_open()) return asio::error::operation_aborted;
    if (size == 0) return {};
    const auto code = curl_easy_recv(easy_, into, size, &count);
    if (code == CURLE_AGAIN) return asio::error::would_block;
    if (code != CURLE_OK) return asio::error::connection_reset;
    return count == 0 ? error_code(asio::error::eof) : error_code();
}

error_code CurlStream::send(const void* from, std::size_t size, std::size_t& count) {
    if (!descriptor_.is_open()) return asio::error::operation_aborted;
    if (size == 0) return {};
    const auto code = curl_easy_send(easy_, from, size, &count);
    if (code == CURLE_AGAIN) return asio::error::would_block;
    return code == CURLE_OK ? error_code() : error_code(asio::error::connection_reset);
}

void teardown(boost::beast::role_type, CurlStream& stream, error_code& error) {
    stream.close();
    error = {};
}

void beast_close_socket(CurlStream& stream) {
    stream.close();
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <curl/curl.h>

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace tilsyn::http {

/// One curl multi handle whose sockets and timer are Asio's. io thread only. `done` of a transfer is called from the
/// event loop, never from within `start`, and not after `abort`. Neither may be called from within a curl callback.
class CurlMulti {
public:
    using Done = std::function<void(CURLcode)>;

    CurlMulti(boost::asio::io_context& io, long connectionsPerOrigin);
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    /// Takes no ownership of `easy`; it must stay until `done` or `abort`.
    bool start(CURL* easy, Done done);
    /// For a handle with CURLOPT_CONNECT_ONLY: its connection lives on after `done`, until `abort`.
    bool startConnection(CURL* easy, Done done);
    void abort(CURL* easy);

private:
    /// Asio's view of a socket that curl owns.
    struct Socket {
        explicit Socket(boost::asio::io_context& io) : descriptor(io) {}
        boost::asio::posix::stream_descriptor descriptor;
        int wanted = 0;
        bool reading = false;
        bool writing = false;
    };

    static int onSocket(CURL* easy, curl_socket_t fd, int what, void* self, void* socket);
    static int onTimer(CURLM* multi, long milliseconds, void* self);

    void watch(curl_socket_t fd, int what);
    void forget(curl_socket_t fd);
    void arm(curl_socket_t fd, const std::shared_ptr<Socket>& socket);
    void act(curl_socket_t fd, int flags);
    void setTimer(long milliseconds);
    void drain();

    boost::asio::io_context& io_;
    boost::asio::steady_timer timer_;
    CURLM* multi_;
    std::map<curl_socket_t, std::shared_ptr<Socket>> sockets_;
    std::map<CURL*, Done> running_;
    std::set<CURL*> connections_; ///< handles that stay after `done`
    /// Callbacks that are still queued in Asio look here before they touch anything.
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace tilsyn::http

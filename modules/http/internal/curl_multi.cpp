// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/curl_multi.h"

#include <chrono>
#include <utility>
#include <vector>

namespace tilsyn::http {
namespace {

using Wait = boost::asio::posix::stream_descriptor::wait_type;

void initialiseCurl() {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)once;
}

} // namespace

CurlMulti::CurlMulti(boost::asio::io_context& io, long connectionsPerOrigin) : io_(io), timer_(io) {
    initialiseCurl();
    multi_ = curl_multi_init();
    curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &CurlMulti::onSocket);
    curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &CurlMulti::onTimer);
    curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi_, CURLMOPT_MAX_HOST_CONNECTIONS, connectionsPerOrigin);
}

CurlMulti::~CurlMulti() {
    *alive_ = false;
    for (const auto& [easy, done] : running_) curl_multi_remove_handle(multi_, easy);
    curl_multi_cleanup(multi_);
    while (!sockets_.empty()) forget(sockets_.begin()->first);
}

bool CurlMulti::start(CURL* easy, Done done) {
    running_[easy] = std::move(done);
    if (curl_multi_add_handle(multi_, easy) == CURLM_OK) return true;
    running_.erase(easy);
    return false;
}

bool CurlMulti::startConnection(CURL* easy, Done done) {
    connections_.insert(easy);
    if (start(easy, std::move(done))) return true;
    connections_.erase(easy);
    return false;
}

void CurlMulti::abort(CURL* easy) {
    const bool running = running_.erase(easy) > 0;
    const bool connection = connections_.erase(easy) > 0;
    if (running || connection) curl_multi_remove_handle(multi_, easy);
}

int CurlMulti::onSocket(CURL*, curl_socket_t fd, int what, void* self, void*) {
    auto& multi = *static_cast<CurlMulti*>(self);
    if (what == CURL_POLL_REMOVE) {
        multi.forget(fd);
    } else {
        multi.watch(fd, what);
    }
    return 0;
}

int CurlMulti::onTimer(CURLM*, long milliseconds, void* self) {
    static_cast<CurlMulti*>(self)->setTimer(milliseconds);
    return 0;
}

void CurlMulti::watch(curl_socket_t fd, int what) {
    auto& socket = sockets_[fd];
    if (!socket) {
        socket = std::make_shared<Socket>(io_);
        boost::system::error_code error;
        socket->descriptor.assign(fd, error);
    }
    socket->wanted = what;
    arm(fd, socket);
}

void CurlMulti::forget(curl_socket_t fd) {
    const auto found = sockets_.find(fd);
    if (found == sockets_.end()) return;
    found->second->wanted = 0;
    found->second->descriptor.release(); // curl owns and closes it
    sockets_.erase(found);
}

void CurlMulti::arm(curl_socket_t fd, const std::shared_ptr<Socket>& socket) {
    const auto wait = [&](Wait kind, bool& pending, int flag) {
        if (pending || (socket->wanted & flag) == 0) return;
        pending = true;
        socket->descriptor.async_wait(
            kind, [this, fd, socket, flag, &pending, alive = alive_](boost::system::error_code error) {
                pending = false;
                if (!*alive || error == boost::asio::error::operation_aborted) return;
                // The number may have been given to another connection in the meantime.
                if (const auto now = sockets_.find(fd); now == sockets_.end() || now->second != socket) return;
                if ((socket->wanted & flag) != 0)
                    act(fd, error ? CURL_CSELECT_ERR : (flag == CURL_POLL_IN ? CURL_CSELECT_IN : CURL_CSELECT_OUT));
                if (!*alive) return;
                if (const auto now = sockets_.find(fd); now != sockets_.end() && now->second == socket) arm(fd, socket);
            });
    };
    wait(Wait::wait_read, socket->reading, CURL_POLL_IN);
    wait(Wait::wait_write, socket->writing, CURL_POLL_OUT);
}

void CurlMulti::setTimer(long milliseconds) {
    timer_.cancel();
    if (milliseconds < 0) return;
    timer_.expires_after(std::chrono::milliseconds(milliseconds));
    timer_.async_wait([this, alive = alive_](boost::system::error_code error) {
        if (*alive && !error) act(CURL_SOCKET_TIMEOUT, 0);
    });
}

void CurlMulti::act(curl_socket_t fd, int flags) {
    int stillRunning = 0;
    curl_multi_socket_action(multi_, fd, flags, &stillRunning);
    drain();
}

void CurlMulti::drain() {
    std::vector<std::pair<Done, CURLcode>> finished;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        CURL* easy = message->easy_handle;
        const auto code = message->data.result;
        // Taking a connection's handle away would close the connection.
        if (!connections_.contains(easy)) curl_multi_remove_handle(multi_, easy);
        const auto found = running_.find(easy);
        if (found == running_.end()) continue;
        finished.emplace_back(std::move(found->second), code);
        running_.erase(found);
    }
    for (auto& [done, code] : finished) done(code);
}

} // namespace tilsyn::http

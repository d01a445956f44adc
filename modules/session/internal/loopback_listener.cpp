// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/loopback_listener.h"

#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/url.hpp>

#include <optional>

namespace tilsyn::session {
namespace {

using asio::ip::tcp;

constexpr std::size_t mostHead = 16384;
constexpr auto patience = std::chrono::seconds(5); ///< with one connection that says nothing

/// Closes something when its time is over; the operation on it then ends with an error.
template <class Closed> class Deadline {
public:
    Deadline(Closed& closed, std::chrono::seconds limit) : timer_(closed.get_executor(), limit) {
        timer_.async_wait([&closed, over = over_](const boost::system::error_code& error) {
            if (error) return;
            *over = true;
            boost::system::error_code ignored;
            closed.close(ignored);
        });
    }
    bool over() const { return *over_; }

private:
    asio::steady_timer timer_;
    std::shared_ptr<bool> over_ = std::make_shared<bool>(false);
};

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '"')
            html += "&quot;";
        else
            html += c;
    }
    return html;
}

std::string answer(std::string_view status, const ReturnPage& page, std::string_view text) {
    const auto body =
        "<!doctype html><html lang=\"" + escaped(page.language) +
        "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
        escaped(page.title) +
        "</title><style>:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;display:grid;"
        "place-content:center;min-height:90vh;text-align:center}h1{font-size:1.3em;margin:0}</style><h1>" +
        escaped(page.title) + "</h1><p>" + escaped(text) + "</p></html>";
    return "HTTP/1.1 " + std::string(status) +
           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: default-src "
           "'none'; "
           "style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n" +
           body;
}

/// The target of a GET; nothing for other requests and for what is no request.
std::optional<std::string> targetOf(std::string_view head) {
    if (!head.starts_with("GET ")) return std::nullopt;
    const auto line = head.substr(4, head.find('\r') - 4);
    const auto end = line.find(' ');
    if (end == std::string_view::npos || !line.substr(end).starts_with(" HTTP/1.")) return std::nullopt;
    return std::string(line.substr(0, end));
}

asio::awaitable<std::string> readHead(tcp::socket& socket) {
    std::string head;
    boost::system::error_code error;
    const Deadline deadline(socket, patience);
    co_await asio::async_read_until(socket, asio::dynamic_buffer(head, mostHead), "\r\n\r\n",
                                    asio::redirect_error(asio::use_awaitable, error));
    if (error) head.clear();
    co_return head;
}

asio::awaitable<void> reply(tcp::socket& socket, std::string bytes) {
    boost::system::error_code error;
    const Deadline deadline(socket, patience);
    co_await asio::async_write(socket, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
    socket.shutdown(tcp::socket::shutdown_both, error);
}

} // namespace

std::optional<Query> queryOf(std::string_view target) {
    const auto parsed = boost::urls::parse_uri_reference(target);
    if (!parsed) return std::nullopt;
    Query query;
    for (const auto& parameter : parsed->params()) query.emplace(parameter.key, parameter.value);
    return query;
}

Result<LoopbackListener> LoopbackListener::open(asio::any_io_executor executor) {
    boost::system::error_code error;
    tcp::acceptor acceptor(executor);
    const tcp::endpoint anyPort(asio::ip::address_v4::loopback(), 0);
    acceptor.open(tcp::v4(), error);
    if (!error) acceptor.bind(anyPort, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return fail(ErrorKind::offline, "no port on the loopback: " + error.message(), "session.listener");
    const auto port = acceptor.local_endpoint(error).port();
    return LoopbackListener(std::move(acceptor), "http://127.0.0.1:" + std::to_string(port) + "/callback");
}

asio::awaitable<Result<Query>> LoopbackListener::wait(std::string state, const ReturnPage& page,
                                                      std::chrono::seconds limit) {
    const Deadline deadline(acceptor_, limit);
    for (;;) {
        boost::system::error_code error;
        auto socket = co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (error && deadline.over())
            co_return fail(ErrorKind::timeout, "nobody came back from the sign-in page", "session.listener");
        if (error) co_return fail(ErrorKind::cancelled, "the sign-in was given up", "session.listener");
        const auto head = co_await readHead(socket);
        const auto target = targetOf(head);
        auto query = target && target->starts_with("/callback?") ? queryOf(*target) : std::nullopt;
        if (!query || (*query)["state"] != state) {
            co_await reply(socket, answer(query ? "400 Bad Request" : "404 Not Found", page, page.refused));
            continue;
        }
        const bool refused = query->contains("error") || !query->contains("code");
        co_await reply(socket, answer("200 OK", page, refused ? page.refused : page.done));
        co_return std::move(*query);
    }
}

} // namespace tilsyn::session

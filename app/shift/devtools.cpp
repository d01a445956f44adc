// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift/devtools.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/json.hpp>
#include <boost/url.hpp>

namespace tilsyn::app {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;

struct Target {
    std::string host;
    std::string port;
    std::string path;
};

Result<Target> split(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed || parsed->host_address() != "127.0.0.1")
        return fail(ErrorKind::malformed, "not an address on the loopback", "shift.devtools");
    const std::string path(parsed->encoded_resource());
    return Target{std::string(parsed->host()), std::string(parsed->port()), path.empty() ? "/" : path};
}

/// Runs one exchange to its end or for `seconds`, and turns whatever Beast throws into an error value.
Result<std::string> runFor(int seconds, asio::awaitable<Result<std::string>> work) {
    asio::io_context io;
    Result<std::string> outcome = fail(ErrorKind::timeout, "no answer in time", "shift.devtools");
    asio::co_spawn(io, std::move(work), [&](const std::exception_ptr& problem, Result<std::string> value) {
        if (!problem) {
            outcome = std::move(value);
            return;
        }
        try {
            std::rethrow_exception(problem);
        } catch (const std::exception& thrown) {
            outcome = fail(ErrorKind::offline, thrown.what(), "shift.devtools");
        }
    });
    io.run_for(std::chrono::seconds(seconds));
    return outcome;
}

asio::awaitable<void> connect(beast::tcp_stream& stream, const Target& target) {
    const asio::ip::tcp::endpoint there(asio::ip::make_address(target.host),
                                        static_cast<unsigned short>(std::stoi(target.port)));
    co_await stream.async_connect(there, asio::use_awaitable);
}

asio::awaitable<Result<std::string>> exchange(bhttp::verb verb, std::string url, std::string body) {
    const auto target = split(url);
    if (!target) co_return fail(target.error());
    beast::tcp_stream stream(co_await asio::this_coro::executor);
    co_await connect(stream, *target);
    bhttp::request<bhttp::string_body> request(verb, target->path, 11);
    request.set(bhttp::field::host, target->host + ":" + target->port);
    if (!body.empty()) request.set(bhttp::field::content_type, "application/json");
    request.body() = std::move(body);
    request.prepare_payload();
    co_await bhttp::async_write(stream, request, asio::use_awaitable);
    beast::flat_buffer buffer;
    bhttp::response<bhttp::string_body> response;
    co_await bhttp::async_read(stream, buffer, response, asio::use_awaitable);
    if (response.result_int() / 100 != 2)
        co_return fail(ErrorKind::rejected, "status " + std::to_string(response.result_int()), "shift.devtools");
    co_return response.body();
}

/// The DevTools socket of the first page in a browser's list.
Result<std::string> firstPage(const std::string& list) {
    boost::system::error_code error;
    const auto pages = boost::json::parse(list, error);
    if (!error && pages.is_array()) {
        for (const auto& page : pages.as_array()) {
            const auto& object = page.as_object();
            if (object.contains("webSocketDebuggerUrl") && object.at("type") == "page")
                return std::string(object.at("webSocketDebuggerUrl").as_string());
        }
    }
    return fail(ErrorKind::notFound, "the browser has no page", "shift.devtools");
}

Result<std::string> valueOf(const boost::json::object& answer) {
    const auto& result = answer.at("result").as_object();
    if (result.contains("exceptionDetails")) return fail(ErrorKind::rejected, "the page threw", "shift.devtools");
    const auto& value = result.at("result").as_object();
    return value.contains("value") ? boost::json::serialize(value.at("value")) : std::string("null");
}

asio::awaitable<Result<std::string>> evaluate(std::string base, std::string expression) {
    const auto list = co_await exchange(bhttp::verb::get, base + "/json", {});
    if (!list) co_return list;
    const auto page = firstPage(*list);
    if (!page) co_return page;
    const auto target = split("http" + page->substr(2)); // ws://… → http://…
    if (!target) co_return fail(target.error());
    beast::websocket::stream<beast::tcp_stream> socket(co_await asio::this_coro::executor);
    co_await connect(beast::get_lowest_layer(socket), *target);
    co_await socket.async_handshake(target->host + ":" + target->port, target->path, asio::use_awaitable);
    const boost::json::object call{
        {"id", 1},
        {"method", "Runtime.evaluate"},
        {"params", {{"expression", expression}, {"awaitPromise", true}, {"returnByValue", true}}}};
    const auto text = boost::json::serialize(call);
    co_await socket.async_write(asio::buffer(text), asio::use_awaitable);
    for (;;) {
        beast::flat_buffer buffer;
        co_await socket.async_read(buffer, asio::use_awaitable);
        const auto answer = boost::json::parse(beast::buffers_to_string(buffer.data())).as_object();
        if (answer.contains("id")) co_return valueOf(answer); // anything else is an event of the page
    }
}

} // namespace

Result<std::string> loopbackGet(const std::string& url, int seconds) {
    return runFor(seconds, exchange(bhttp::verb::get, url, {}));
}

Result<std::string> loopbackPost(const std::string& url, const std::string& json, int seconds) {
    return runFor(seconds, exchange(bhttp::verb::post, url, json));
}

Result<std::string> loopbackDelete(const std::string& url, int seconds) {
    return runFor(seconds, exchange(bhttp::verb::delete_, url, {}));
}

Result<std::string> evaluateInPage(const std::string& base, const std::string& expression, int seconds) {
    return runFor(seconds, evaluate(base, expression));
}

} // namespace tilsyn::app

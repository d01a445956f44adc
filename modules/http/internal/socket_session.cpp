// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/socket_session.h"

#include "http/internal/connection_policy.h"
#include "http/internal/curl_error.h"
#include "http/internal/curl_stream.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <utility>

namespace tilsyn::http {

namespace websocket = boost::beast::websocket;
using boost::system::error_code;

namespace {

/// What waits to be read or sent may not grow without end.
constexpr std::size_t queueLimit = 1000;

Error lost(std::string detail, ErrorKind kind = ErrorKind::offline) {
    return Error{kind, std::move(detail), "http.socket"};
}

/// What a server's answer to the upgrade means when it is not 101.
Error declined(unsigned status) {
    auto kind = ErrorKind::rejected;
    if (status == 401) kind = ErrorKind::unauthorised;
    if (status == 403) kind = ErrorKind::forbidden;
    if (status == 404 || status == 410) kind = ErrorKind::notFound;
    if (status == 429 || status >= 500) kind = ErrorKind::offline;
    return lost("the server answered " + std::to_string(status) + " to the upgrade", kind);
}

/// wss://… → https://…, for curl, which knows connections only.
std::string connectionAddress(const std::string& url) {
    if (url.starts_with("wss://")) return "https" + url.substr(3);
    if (url.starts_with("ws://")) return "http" + url.substr(2);
    return url;
}

} // namespace

struct SocketSession::Wire {
    Wire(asio::any_io_executor executor, CURL* easy) : stream(std::move(executor), easy) {}

    websocket::stream<CurlStream> stream;
    boost::beast::flat_buffer buffer;
};

SocketSession::SocketSession(asio::io_context& io, Request request, const TransportOptions& options,
                             const std::vector<Certificate>& trusted)
    : wake(io, asio::steady_timer::time_point::max()), io_(io), request_(std::move(request)), options_(options),
      multi_(io, 0), easy_(curl_easy_init()) {
    request_.url = connectionAddress(request_.url);
    applyPolicy(easy_, request_.url, options_, trusted);
    curl_easy_setopt(easy_, CURLOPT_ERRORBUFFER, errorText_);
    // One protocol only in the handshake of TLS: WebSocket begins as HTTP/1.1.
    curl_easy_setopt(easy_, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy_, CURLOPT_CONNECT_ONLY, 1L);
}

SocketSession::~SocketSession() {
    wire_.reset();
    multi_.abort(easy_);
    curl_easy_cleanup(easy_);
}

void SocketSession::start() {
    asio::co_spawn(io_, run(), [self = shared_from_this()](const std::exception_ptr&) {});
}

void SocketSession::stop() {
    if (std::exchange(stopped_, true)) return;
    if (wire_) wire_->stream.next_layer().close();
    multi_.abort(easy_);
    finish(lost("given up", ErrorKind::cancelled));
}

void SocketSession::finish(Error why) {
    if (!end) end = std::move(why);
    wake.cancel();
}

asio::awaitable<void> SocketSession::run() {
    if (stopped_) co_return;
    if (const auto allowed = maySend(request_); !allowed) {
        finish(allowed.error());
        co_return;
    }
    auto step = co_await connect();
    if (step && !stopped_) step = co_await shakeHands();
    if (!step || stopped_) {
        finish(step ? lost("given up", ErrorKind::cancelled) : step.error());
        co_return;
    }
    opened = true;
    wake.cancel();
    co_await receive();
    wire_->stream.next_layer().close();
}

asio::awaitable<Status> SocketSession::connect() {
    const bool started = multi_.startConnection(easy_, [this](CURLcode code) {
        connected_ = code;
        wake.cancel();
    });
    if (!started) co_return fail(lost("curl did not begin"));
    while (!connected_ && !stopped_) {
        error_code ignored;
        co_await wake.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    if (!stopped_ && *connected_ != CURLE_OK)
        co_return fail(curlError(easy_, *connected_, hostOf(request_.url), errorText_));
    co_return Status();
}

asio::awaitable<Status> SocketSession::shakeHands() {
    const auto executor = co_await asio::this_coro::executor;
    wire_ = std::make_unique<Wire>(executor, easy_);
    auto& stream = wire_->stream;
    stream.set_option(websocket::stream_base::timeout{options_.connectTimeout, 2 * options_.keepAlive, true});
    stream.set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
        request.set(boost::beast::http::field::user_agent, options_.userAgent);
        for (const auto& header : request_.headers) request.set(header.name, header.value);
    }));
    stream.read_message_max(request_.maxBody);
    stream.auto_fragment(false);
    auto rest = request_.url.substr(request_.url.find("://") + 3);
    const auto slash = rest.find_first_of("/?");
    std::string target = slash == std::string::npos ? "/" : rest.substr(slash);
    if (target.front() == '?') target.insert(0, 1, '/');
    websocket::response_type answer;
    error_code error;
    co_await stream.async_handshake(answer, rest.substr(0, slash), target,
                                    asio::redirect_error(asio::use_awaitable, error));
    if (!error || stopped_) co_return Status();
    if (error == websocket::error::upgrade_declined) co_return fail(declined(answer.result_int()));
    if (error == boost::beast::error::timeout) co_return fail(lost("no answer to the upgrade", ErrorKind::timeout));
    if (error.category() == error_code(websocket::error::bad_http_version).category())
        co_return fail(lost("the answer to the upgrade is none", ErrorKind::malformed));
    co_return fail(lost("the connection broke before it was open"));
}

asio::awaitable<void> SocketSession::receive() {
    auto& stream = wire_->stream;
    for (;;) {
        error_code error;
        co_await stream.async_read(wire_->buffer, asio::redirect_error(asio::use_awaitable, error));
        if (stopped_) co_return;
        if (error == websocket::error::closed)
            co_return finish(lost("closed by the server: " + std::to_string(stream.reason().code)));
        if (error == boost::beast::error::timeout) co_return finish(lost("no sign of life", ErrorKind::timeout));
        if (error && error.category() == error_code(websocket::error::bad_http_version).category())
            co_return finish(lost("not the protocol: " + error.message(), ErrorKind::malformed));
        if (error) co_return finish(lost("the connection broke"));
        if (messages.size() == queueLimit)
            co_return finish(lost("more messages than anybody reads", ErrorKind::malformed));
        messages.push_back(boost::beast::buffers_to_string(wire_->buffer.data()));
        wire_->buffer.clear();
        wake.cancel();
    }
}

Status SocketSession::send(std::string text) {
    if (end) return fail(*end);
    if (outgoing_.size() == queueLimit) return fail(lost("the server takes nothing", ErrorKind::timeout));
    outgoing_.push_back(std::move(text));
    if (!std::exchange(flushing_, true))
        asio::co_spawn(io_, flush(), [self = shared_from_this()](const std::exception_ptr&) {});
    return {};
}

asio::awaitable<void> SocketSession::flush() {
    while (!outgoing_.empty() && !end) {
        const auto text = std::move(outgoing_.front());
        outgoing_.pop_front();
        error_code error;
        wire_->stream.text(true);
        co_await wire_->stream.async_write(asio::buffer(text), asio::redirect_error(asio::use_awaitable, error));
    }
    flushing_ = false;
}

void SocketSession::sayGoodbye() {
    if (end || !opened) return;
    asio::co_spawn(
        io_,
        [](std::shared_ptr<SocketSession> self) -> asio::awaitable<void> {
            error_code ignored;
            co_await self->wire_->stream.async_close(websocket::close_code::normal,
                                                     asio::redirect_error(asio::use_awaitable, ignored));
            self->finish(lost("closed", ErrorKind::cancelled));
        }(shared_from_this()),
        asio::detached);
}

namespace {

/// Waits for something new. False: the awaiting coroutine was cancelled.
asio::awaitable<bool> somethingNew(SocketSession& session) {
    error_code ignored;
    co_await session.wake.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    const auto state = co_await asio::this_coro::cancellation_state;
    co_return state.cancelled() == asio::cancellation_type::none;
}

class CurlWebSocket final : public WebSocket {
public:
    explicit CurlWebSocket(std::shared_ptr<SocketSession> session) : session_(std::move(session)) {}
    ~CurlWebSocket() override { session_->stop(); }
    CurlWebSocket(const CurlWebSocket&) = delete;
    CurlWebSocket& operator=(const CurlWebSocket&) = delete;

    asio::awaitable<Result<std::string>> read() override { return next(session_); }
    Status write(std::string text) override { return session_->send(std::move(text)); }
    asio::awaitable<void> close() override { return leave(session_); }

private:
    static asio::awaitable<Result<std::string>> next(std::shared_ptr<SocketSession> session) {
        while (session->messages.empty()) {
            if (session->end) co_return fail(*session->end);
            if (!co_await somethingNew(*session)) co_return fail(lost("given up", ErrorKind::cancelled));
        }
        auto message = std::move(session->messages.front());
        session->messages.pop_front();
        co_return message;
    }

    static asio::awaitable<void> leave(std::shared_ptr<SocketSession> session) {
        session->sayGoodbye();
        const auto executor = co_await asio::this_coro::executor;
        asio::steady_timer limit(executor, std::chrono::seconds(2));
        limit.async_wait([weak = std::weak_ptr(session)](error_code error) {
            if (const auto late = weak.lock(); late && !error) late->stop();
        });
        while (!session->end)
            if (!co_await somethingNew(*session)) break;
    }

    std::shared_ptr<SocketSession> session_;
};

} // namespace

asio::awaitable<Result<std::unique_ptr<WebSocket>>> openSocket(std::shared_ptr<SocketSession> session) {
    auto socket = std::make_unique<CurlWebSocket>(session); // hangs up in whatever way this ends
    session->start();
    while (!session->opened) {
        if (session->end) co_return fail(*session->end);
        if (!co_await somethingNew(*session)) co_return fail(lost("given up", ErrorKind::cancelled));
    }
    co_return std::move(socket);
}

} // namespace tilsyn::http

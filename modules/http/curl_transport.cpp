// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curl_transport.h"

#include "http/internal/curl_multi.h"
#include "http/internal/socket_session.h"
#include "http/internal/transfer.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <set>
#include <utility>

namespace tilsyn::http {
namespace {

Error givenUp() {
    return Error{ErrorKind::cancelled, "given up", "http"};
}

/// What outlives the transport object for as long as an exchange still hangs on it.
struct Engine {
    Engine(asio::io_context& context, TransportOptions o, std::vector<Certificate> t)
        : io(context), options(std::move(o)), trusted(std::move(t)), requests(io, options.connectionsPerOrigin),
          streams(io, 0) {}

    asio::io_context& io;
    TransportOptions options;
    std::vector<Certificate> trusted;
    CurlMulti requests;
    CurlMulti streams; ///< its own connections: what waits for hours must not hold back what is short
    std::set<Transfer*> running;
    std::vector<std::weak_ptr<SocketSession>> sockets;
    bool closed = false;

    void close() {
        closed = true;
        for (auto* transfer : running) transfer->wake.cancel();
        for (const auto& weak : sockets)
            if (const auto socket = weak.lock()) socket->stop();
    }
};

/// A running transfer; leaving the scope in whatever way ends it.
class Running {
public:
    Running(Engine& engine, CurlMulti& multi, Transfer& transfer)
        : engine_(engine), multi_(multi), transfer_(transfer) {
        engine_.running.insert(&transfer_);
        if (!multi_.start(transfer_.easy(), [&t = transfer_](CURLcode code) { t.finish(code); }))
            transfer_.finish(CURLE_FAILED_INIT);
    }
    ~Running() {
        engine_.running.erase(&transfer_);
        multi_.abort(transfer_.easy());
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    Engine& engine_;
    CurlMulti& multi_;
    Transfer& transfer_;
};

/// Waits for the transfer to have something new. False: the awaiting coroutine was cancelled.
asio::awaitable<bool> somethingNew(Transfer& transfer) {
    boost::system::error_code ignored;
    co_await transfer.wake.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    const auto state = co_await asio::this_coro::cancellation_state;
    co_return state.cancelled() == asio::cancellation_type::none;
}

asio::awaitable<Result<Response>> exchange(std::shared_ptr<Engine> engine, Request request) {
    const bool longPoll = request.timeout.count() == 0;
    const auto executor = co_await asio::this_coro::executor;
    Transfer transfer(executor, std::move(request), engine->options, engine->trusted, {});
    if (const auto fine = transfer.check(); !fine) co_return fail(fine.error());
    const Running running(*engine, longPoll ? engine->streams : engine->requests, transfer);
    while (!transfer.finished()) {
        if (!co_await somethingNew(transfer)) co_return fail(givenUp());
        if (engine->closed) co_return fail(givenUp());
    }
    if (const auto outcome = transfer.outcome(); !outcome) co_return fail(outcome.error());
    co_return std::move(transfer.response);
}

asio::awaitable<Status> follow(std::shared_ptr<Engine> engine, Request request,
                               std::function<void(const Response&)> onOpen, std::function<void(ServerEvent)> onEvent) {
    const auto executor = co_await asio::this_coro::executor;
    Transfer transfer(executor, std::move(request), engine->options, engine->trusted, engine->options.maxEvent);
    if (const auto fine = transfer.check(); !fine) co_return fail(fine.error());
    const Running running(*engine, engine->streams, transfer);
    bool opened = false;
    for (;;) {
        // A refusal is handed over whole, with its body; a stream as soon as its head is there.
        const bool ready = transfer.finished() ? transfer.outcome().has_value() || transfer.isEventStream()
                                               : transfer.headComplete() && transfer.isEventStream();
        if (!opened && ready) {
            opened = true;
            if (onOpen) onOpen(transfer.response);
        }
        while (!transfer.events.empty()) {
            auto event = std::move(transfer.events.front());
            transfer.events.pop_front();
            if (onEvent) onEvent(std::move(event));
        }
        if (transfer.finished()) co_return transfer.outcome();
        if (!co_await somethingNew(transfer)) co_return fail(givenUp());
        if (engine->closed) co_return fail(givenUp());
    }
}

class CurlTransport final : public Transport {
public:
    explicit CurlTransport(std::shared_ptr<Engine> engine) : engine_(std::move(engine)) {}
    ~CurlTransport() override { engine_->close(); }
    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;

    asio::awaitable<Result<Response>> send(Request request) override { return exchange(engine_, std::move(request)); }

    asio::awaitable<Status> stream(Request request, std::function<void(const Response&)> onOpen,
                                   std::function<void(ServerEvent)> onEvent) override {
        return follow(engine_, std::move(request), std::move(onOpen), std::move(onEvent));
    }

    asio::awaitable<Result<std::unique_ptr<WebSocket>>> connect(Request request) override {
        std::erase_if(engine_->sockets, [](const auto& weak) { return weak.expired(); });
        const auto session =
            std::make_shared<SocketSession>(engine_->io, std::move(request), engine_->options, engine_->trusted);
        engine_->sockets.push_back(session);
        return openSocket(session);
    }

private:
    std::shared_ptr<Engine> engine_;
};

} // namespace

Result<std::unique_ptr<Transport>> makeTransport(asio::io_context& io, TransportOptions options) {
    std::vector<Certificate> trusted;
    if (!options.caFile.empty()) {
        auto read = readCertificates(options.caFile);
        if (!read) return fail(read.error());
        trusted = std::move(*read);
    }
    return std::make_unique<CurlTransport>(std::make_shared<Engine>(io, std::move(options), std::move(trusted)));
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fakes {

/// A Transport whose server is a function with state of the test's own. Answers never come within the call itself.
/// Faults: `failNext` (the request does not reach the server), `answerNext` (a gateway answers instead of the server),
/// `loseAnswer` (the server does it, the answer is lost), `hold`/`release`, `dropStream`/`endStream`, `dropSockets`.
class FakeTransport final : public http::Transport {
public:
    using Server = std::function<http::Response(const http::Request&)>;

    explicit FakeTransport(Server server = {}) : server_(std::move(server)) {}

    /// Everything that was sent, in order, also what failed; streams included.
    std::vector<http::Request> requests;

    void setServer(Server server) { server_ = std::move(server); }

    void failNext(ErrorKind kind, int times = 1) {
        for (int i = 0; i < times; ++i) faults_.push_back({Fault::What::fail, kind, {}});
    }
    void answerNext(http::Response response) {
        faults_.push_back({Fault::What::answer, ErrorKind::offline, std::move(response)});
    }
    void failNext(int status) { answerNext(http::Response{status, {}, {}}); }
    void loseAnswer(ErrorKind kind = ErrorKind::timeout) { faults_.push_back({Fault::What::lose, kind, {}}); }

    /// From now on nothing is answered (requests do reach the server after `release`).
    void hold() { held_ = true; }
    void release() {
        held_ = false;
        for (auto* timer : waiting_) timer->cancel();
    }
    std::size_t waiting() const { return waiting_.size(); }

    /// Sends an event on every open stream whose address contains `part`.
    void push(http::ServerEvent event, std::string_view part = {}) {
        each(part, [&](Stream& s) { s.events.push_back(event); });
    }
    /// The connection under the streams breaks (kind offline).
    void dropStream(std::string_view part = {}) {
        each(part, [](Stream& s) { s.end = Status(fail(ErrorKind::offline, "the connection broke", "http")); });
    }
    /// The server ends the streams in order.
    void endStream(std::string_view part = {}) {
        each(part, [](Stream& s) { s.end = Status(); });
    }
    std::size_t openStreams(std::string_view part = {}) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            streams_, [&](const Stream* s) { return s->url.find(part) != std::string::npos && !s->end; }));
    }

    http::asio::awaitable<Result<http::Response>> send(http::Request request) override {
        requests.push_back(request);
        // g++ 12 mishandles a co_await inside the arguments of another: executor first, everywhere.
        const auto executor = co_await http::asio::this_coro::executor;
        co_await http::asio::post(executor, http::asio::use_awaitable);
        while (held_) {
            if (!co_await untilReleased()) co_return fail(ErrorKind::cancelled, "given up", "http");
        }
        co_return answer(request);
    }

    http::asio::awaitable<Status> stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                         std::function<void(http::ServerEvent)> onEvent) override {
        requests.push_back(request);
        const auto executor = co_await http::asio::this_coro::executor;
        co_await http::asio::post(executor, http::asio::use_awaitable);
        auto opened = answer(request);
        if (!opened) co_return fail(opened.error());
        const bool running = opened->status == 200;
        if (onOpen) onOpen(*opened);
        if (!running) co_return Status();
        Stream mine{request.url, {}, {}, http::asio::steady_timer(executor)};
        const Registration registered(streams_, &mine);
        for (;;) {
            while (!mine.events.empty()) {
                auto event = std::move(mine.events.front());
                mine.events.pop_front();
                onEvent(std::move(event));
            }
            if (mine.end) co_return *mine.end;
            if (!co_await sleep(mine.wake)) co_return fail(ErrorKind::cancelled, "given up", "http");
        }
    }

    /// What the server says on a WebSocket to a text that it has got.
    std::function<std::vector<std::string>(const std::string&)> onSocketText;
    /// Sends a text on every open WebSocket.
    void say(const std::string& text) {
        for (auto* socket : sockets_) socket->push(text);
    }
    /// The connections under the WebSockets break (kind offline).
    void dropSockets() {
        for (auto* socket : sockets_) socket->drop();
    }
    std::size_t openSockets() const { return sockets_.size(); }

    http::asio::awaitable<Result<std::unique_ptr<http::WebSocket>>> connect(http::Request request) override {
        requests.push_back(request);
        const auto executor = co_await http::asio::this_coro::executor;
        co_await http::asio::post(executor, http::asio::use_awaitable);
        if (!faults_.empty()) {
            const auto fault = answer(request);
            co_return fail(fault ? Error{ErrorKind::rejected, "not 101", "http"} : fault.error());
        }
        co_return std::make_unique<Socket>(*this, executor);
    }

private:
    class Socket final : public http::WebSocket {
    public:
        Socket(FakeTransport& net, const http::asio::any_io_executor& executor) : net_(net), wake_(executor) {
            net_.sockets_.push_back(this);
        }
        ~Socket() override { std::erase(net_.sockets_, this); }
        Socket(const Socket&) = delete;
        Socket& operator=(const Socket&) = delete;

        http::asio::awaitable<Result<std::string>> read() override {
            while (texts_.empty()) {
                if (dropped_) co_return fail(ErrorKind::offline, "the connection broke", "http");
                if (!co_await sleep(wake_)) co_return fail(ErrorKind::cancelled, "given up", "http");
            }
            auto text = std::move(texts_.front());
            texts_.pop_front();
            co_return text;
        }
        Status write(std::string text) override {
            if (dropped_) return fail(ErrorKind::offline, "the connection broke", "http");
            if (net_.onSocketText)
                for (const auto& said : net_.onSocketText(text)) push(said);
            return {};
        }
        http::asio::awaitable<void> close() override {
            drop();
            co_return;
        }
        void push(const std::string& text) {
            texts_.push_back(text);
            wake_.cancel();
        }
        void drop() {
            dropped_ = true;
            wake_.cancel();
        }

    private:
        FakeTransport& net_;
        http::asio::steady_timer wake_;
        std::deque<std::string> texts_;
        bool dropped_ = false;
    };

    struct Fault {
        enum class What { fail, answer, lose } what;
        ErrorKind kind;
        http::Response response;
    };
    struct Stream {
        std::string url;
        std::deque<http::ServerEvent> events;
        std::optional<Status> end;
        http::asio::steady_timer wake;
    };
    template <class T> class Membership {
    public:
        Membership(std::vector<T*>& all, T* one) : all_(all), one_(one) { all_.push_back(one); }
        ~Membership() { std::erase(all_, one_); }
        Membership(const Membership&) = delete;
        Membership& operator=(const Membership&) = delete;

    private:
        std::vector<T*>& all_;
        T* one_;
    };
    using Registration = Membership<Stream>;

    /// False when the awaiting coroutine was cancelled.
    static http::asio::awaitable<bool> sleep(http::asio::steady_timer& timer) {
        timer.expires_at(http::asio::steady_timer::time_point::max());
        boost::system::error_code ignored;
        co_await timer.async_wait(http::asio::redirect_error(http::asio::use_awaitable, ignored));
        const auto state = co_await http::asio::this_coro::cancellation_state;
        co_return state.cancelled() == http::asio::cancellation_type::none;
    }

    http::asio::awaitable<bool> untilReleased() {
        const auto executor = co_await http::asio::this_coro::executor;
        http::asio::steady_timer timer(executor);
        const Membership<http::asio::steady_timer> registered(waiting_, &timer);
        co_return co_await sleep(timer);
    }

    template <class F> void each(std::string_view part, F change) {
        for (auto* s : streams_) {
            if (s->url.find(part) == std::string::npos) continue;
            change(*s);
            s->wake.cancel();
        }
    }

    Result<http::Response> answer(const http::Request& request) {
        if (faults_.empty()) return server_ ? server_(request) : http::Response{200, {}, {}};
        const auto fault = std::move(faults_.front());
        faults_.pop_front();
        if (fault.what == Fault::What::answer) return fault.response;
        if (fault.what == Fault::What::lose && server_) server_(request);
        return fail(fault.kind, fault.what == Fault::What::lose ? "the answer was lost" : "no connection", "http");
    }

    Server server_;
    std::deque<Fault> faults_;
    bool held_ = false;
    std::vector<http::asio::steady_timer*> waiting_;
    std::vector<Stream*> streams_;
    std::vector<Socket*> sockets_;
};

/// A token source with a token in hand; `renewals` counts, `signedOut` makes it fail.
class FakeTokens final : public http::TokenSource {
public:
    std::string current = "token-1";
    int renewals = 0;
    bool signedOut = false;

    http::asio::awaitable<Result<Secret>> token() override {
        if (signedOut) co_return fail(ErrorKind::unauthorised, "signed out", "session");
        co_return Secret(std::string_view(current));
    }
    http::asio::awaitable<Result<Secret>> renew(const Secret& rejected) override {
        if (signedOut) co_return fail(ErrorKind::unauthorised, "signed out", "session");
        if (rejected.reveal() == current) current = "token-" + std::to_string(++renewals + 1);
        co_return Secret(std::string_view(current));
    }
};

} // namespace tilsyn::fakes

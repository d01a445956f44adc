// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/server/http_server.h"
#include "region/server/message.h"
#include "region/server/socket.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace tilsyn::region {

class Exchange;

/// One connection: reads requests one after the other and writes what their exchanges answer. A read is always under
/// way, so that a client that leaves a long poll is noticed.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(std::unique_ptr<Socket> socket, boost::asio::steady_timer idle, const Clock& clock, const Handler& handler,
            std::function<void(const std::shared_ptr<Session>&)> forget);

    void start();
    /// Hangs up at once.
    void abort();
    /// The path of the request that waits for an answer or streams; empty if none does.
    const std::string& busyWith() const { return path_; }

private:
    friend class Exchange;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void read();
    void received(std::size_t count);
    void parse();
    void serve();
    void refuse(int status, std::string text);
    void send(std::string bytes, bool last, bool keep);
    void flush();
    void answered(bool keep);
    void upgraded();
    void linger();
    void rest(std::chrono::seconds limit);
    std::string head(const Response& response, bool streamed, bool keep) const;

    std::unique_ptr<Socket> socket_;
    boost::asio::steady_timer idle_;
    const Clock& clock_;
    const Handler& handler_;
    std::function<void(const std::shared_ptr<Session>&)> forget_;
    std::optional<Parser> parser_;
    std::array<char, 16384> chunk_{};
    std::string in_;   ///< received and not yet parsed
    std::string out_;  ///< to be written
    std::string sent_; ///< being written
    std::string path_;
    std::weak_ptr<Exchange> exchange_;
    std::function<void(std::string_view)> onBytes_; ///< set when the connection has left HTTP
    bool reading_ = false;
    bool continued_ = false; ///< "100 Continue" has been said for this request
    bool busy_ = false;
    bool keep_ = true;
    bool lastQueued_ = false;
    bool lingering_ = false;
    bool closed_ = false;
};

/// What a handler's `Reply` stands on.
class Exchange final : public ReplyChannel {
public:
    Exchange(std::shared_ptr<Session> session, bool withoutBody, bool keep)
        : session_(std::move(session)), withoutBody_(withoutBody), keep_(keep) {}
    ~Exchange() override;
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    void respond(Response response) override;
    void openStream(Response head) override;
    void upgrade(Response head, std::function<void(std::string_view)> onBytes) override;
    void write(std::string bytes) override;
    void close() override;
    void abort() override;
    bool open() const override { return state_ != State::done; }
    void onClosed(std::function<void()> callback) override;

    /// The client has gone.
    void lost();

private:
    enum class State { waiting, streaming, upgraded, done };
    std::shared_ptr<Session> session_;
    std::vector<std::function<void()>> callbacks_;
    State state_ = State::waiting;
    bool withoutBody_;
    bool keep_;
};

} // namespace tilsyn::region

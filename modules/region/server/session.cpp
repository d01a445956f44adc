// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/session.h"

#include "base/log.h"

#include <boost/asio/buffer.hpp>
#include <fmt/format.h>

namespace tilsyn::region {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

namespace {
constexpr std::size_t pipelineLimit = 256 * 1024;
} // namespace

Session::Session(std::unique_ptr<Socket> socket, asio::steady_timer idle, const Clock& clock, const Handler& handler,
                 std::function<void(const std::shared_ptr<Session>&)> forget)
    : socket_(std::move(socket)), idle_(std::move(idle)), clock_(clock), handler_(handler), forget_(std::move(forget)) {
}

void Session::start() {
    rest(std::chrono::seconds(15));
    socket_->handshake([self = shared_from_this()](error_code error, std::size_t) {
        if (error) {
            self->abort();
            return;
        }
        self->rest(std::chrono::seconds(75));
        self->read();
    });
}

void Session::abort() {
    if (closed_) return;
    closed_ = true;
    const auto self = shared_from_this();
    onBytes_ = nullptr;
    idle_.cancel();
    socket_->close();
    path_.clear();
    if (const auto exchange = exchange_.lock()) exchange->lost();
    forget_(self);
}

void Session::rest(std::chrono::seconds limit) {
    idle_.expires_after(limit);
    idle_.async_wait([weak = weak_from_this()](error_code error) {
        if (const auto self = weak.lock(); self && !error) self->abort();
    });
}

void Session::read() {
    if (reading_ || closed_) return;
    reading_ = true;
    socket_->read(chunk_.data(), chunk_.size(), [self = shared_from_this()](error_code error, std::size_t count) {
        self->reading_ = false;
        if (error) {
            self->abort();
        } else {
            self->received(count);
        }
    });
}

void Session::received(std::size_t count) {
    if (onBytes_ && !lingering_) {
        // A copy: what it is told may make it close the connection, and itself with it.
        const auto tell = onBytes_;
        tell(std::string_view(chunk_.data(), count));
    } else if (!lingering_) {
        in_.append(chunk_.data(), count);
        if (!busy_) parse();
    }
    if (in_.size() < pipelineLimit) read();
}

void Session::parse() {
    if (in_.empty() || closed_ || lingering_) return;
    if (!parser_) {
        parser_.emplace();
        parser_->header_limit(64 * 1024);
        parser_->body_limit(HttpServer::bodyLimit);
        parser_->eager(true);
        continued_ = false;
    }
    error_code error;
    std::size_t used = 0;
    while (!in_.empty() && !parser_->is_done()) {
        const auto count = parser_->put(asio::buffer(in_), error);
        in_.erase(0, count);
        used += count;
        if (error || count == 0) break;
    }
    if (error == http::error::need_more) error = {};
    if (error == http::error::body_limit) return refuse(413, "A body may have at most 20 MB.\n");
    if (error == http::error::header_limit) return refuse(431, "Too many header fields.\n");
    if (error) return refuse(400, "This is not HTTP/1.1.\n");
    if (parser_->is_done()) return serve();
    if (parser_->is_header_done() && !continued_ && parser_->get().find(http::field::expect) != parser_->get().end()) {
        continued_ = true;
        send("HTTP/1.1 100 Continue\r\n\r\n", false, true);
    }
    rest(std::chrono::seconds(75));
}

void Session::serve() {
    auto message = parser_->release();
    parser_.reset();
    idle_.cancel();
    busy_ = true;
    lastQueued_ = false;
    Request request;
    request.method = std::string(message.method_string());
    for (const auto& field : message) request.headers.add(std::string(field.name_string()), std::string(field.value()));
    request.body = std::move(message.body());
    std::string target(message.target());
    // Absolute form (a proxy's) names the host first.
    if (const auto scheme = target.find("://"); scheme != std::string::npos && scheme < 8) {
        const auto slash = target.find('/', scheme + 3);
        target = slash == std::string::npos ? "/" : target.substr(slash);
    }
    splitTarget(request, std::move(target));
    path_ = request.path;
    const auto exchange =
        std::make_shared<Exchange>(shared_from_this(), request.method == "HEAD", message.keep_alive());
    exchange_ = exchange;
    try {
        handler_(request, Reply(exchange));
    } catch (const std::exception& problem) {
        // A fault of one request must not end a region that others are using.
        log::error("region", "a handler failed: {}", problem.what());
        exchange->respond(Response::text(500, "The practice region has a fault.\n"));
    }
}

void Session::refuse(int status, std::string text) {
    busy_ = true;
    auto response = Response::text(status, std::move(text));
    auto bytes = head(response, false, false) + response.body;
    send(std::move(bytes), true, false);
}

std::string Session::head(const Response& response, bool streamed, bool keep) const {
    const auto reason = http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)));
    std::string bytes = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                                    std::string_view(reason.data(), reason.size()), httpDate(clock_.now()));
    for (const auto& [name, value] : response.headers.all()) bytes += name + ": " + value + "\r\n";
    if (streamed) {
        bytes += "Transfer-Encoding: chunked\r\n";
    } else if (response.status != 204 && response.status != 304 && response.status != 101) {
        bytes += fmt::format("Content-Length: {}\r\n", response.body.size());
    }
    if (!keep) bytes += "Connection: close\r\n";
    return bytes += "\r\n";
}

void Session::send(std::string bytes, bool last, bool keep) {
    if (closed_) return;
    out_ += bytes;
    if (last) {
        lastQueued_ = true;
        keep_ = keep;
    }
    flush();
}

void Session::flush() {
    if (!sent_.empty() || closed_) return;
    if (out_.empty()) {
        if (lastQueued_) answered(keep_);
        return;
    }
    sent_ = std::move(out_);
    out_.clear();
    socket_->write(sent_.data(), sent_.size(), [self = shared_from_this()](error_code error, std::size_t) {
        self->sent_.clear();
        if (error) {
            self->abort();
        } else {
            self->flush();
        }
    });
}

void Session::answered(bool keep) {
    lastQueued_ = false;
    path_.clear();
    if (!keep) return linger();
    busy_ = false;
    rest(std::chrono::seconds(75));
    parse();
    read();
}

void Session::upgraded() {
    // What came together with the request, before anybody was listening.
    if (const auto early = std::exchange(in_, {}); !early.empty()) onBytes_(early);
    read();
}

void Session::linger() {
    // Closing with unread bytes would reset the connection and may cost the client the answer: read on for a while.
    lingering_ = true;
    onBytes_ = nullptr;
    in_.clear();
    socket_->finish();
    rest(std::chrono::seconds(2));
    read();
}

Exchange::~Exchange() {
    if (state_ == State::waiting) {
        log::error("region", "a handler let a request go without an answer");
        respond(Response::text(500, "No answer was made.\n"));
    } else if (state_ == State::streaming || state_ == State::upgraded) {
        close();
    }
}

void Exchange::respond(Response response) {
    if (state_ != State::waiting) return;
    state_ = State::done;
    callbacks_.clear();
    const auto session = std::move(session_);
    if (session->closed_) return;
    const bool keep = keep_ && !response.cutShort;
    auto bytes = session->head(response, false, keep);
    if (response.cutShort) {
        bytes += response.body.substr(0, response.body.size() / 2);
    } else if (!withoutBody_ && response.status != 204 && response.status != 304) {
        bytes += response.body;
    }
    session->send(std::move(bytes), true, keep);
}

void Exchange::openStream(Response response) {
    if (state_ != State::waiting) return;
    state_ = State::streaming;
    session_->send(session_->head(response, true, keep_), false, keep_);
}

void Exchange::upgrade(Response response, std::function<void(std::string_view)> onBytes) {
    if (state_ != State::waiting) return;
    state_ = State::upgraded;
    const auto session = session_;
    if (session->closed_) return;
    session->send(session->head(response, false, true), false, true);
    session->onBytes_ = std::move(onBytes);
    session->upgraded();
}

void Exchange::write(std::string bytes) {
    if (state_ == State::upgraded && !bytes.empty()) return session_->send(std::move(bytes), false, true);
    if (state_ != State::streaming || bytes.empty() || withoutBody_) return;
    session_->send(fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes), false, keep_);
}

void Exchange::close() {
    if (state_ == State::upgraded) {
        state_ = State::done;
        callbacks_.clear();
        std::exchange(session_, nullptr)->send("", true, false);
        return;
    }
    if (state_ != State::streaming) return;
    state_ = State::done;
    callbacks_.clear();
    std::exchange(session_, nullptr)->send(withoutBody_ ? "" : "0\r\n\r\n", true, keep_);
}

void Exchange::abort() {
    if (state_ == State::done) return;
    state_ = State::done;
    callbacks_.clear();
    std::exchange(session_, nullptr)->abort();
}

void Exchange::onClosed(std::function<void()> callback) {
    if (state_ != State::done) callbacks_.push_back(std::move(callback));
}

void Exchange::lost() {
    if (state_ == State::done) return;
    state_ = State::done;
    // A handler may keep its Reply longer than the loop lives: the socket must not hang on it.
    session_.reset();
    for (const auto callbacks = std::exchange(callbacks_, {}); const auto& callback : callbacks) callback();
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/curl_transport.h"
#include "http/internal/event_parser.h"
#include "http/internal/trust.h"

#include <boost/asio/steady_timer.hpp>
#include <curl/curl.h>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::http {

/// One exchange: the easy handle, set up from a Request, and what has arrived so far. Its callbacks only collect; the
/// coroutine that waits on `wake` takes things out.
class Transfer {
public:
    /// `eventLimit`: the limit of an event stream's event; nothing: an ordinary exchange.
    Transfer(boost::asio::any_io_executor executor, Request request, const TransportOptions& options,
             const std::vector<Certificate>& trusted, std::optional<std::size_t> eventLimit);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// What forbids the request to be sent at all (address, plain http, header text).
    Status check() const;
    CURL* easy() { return easy_; }
    void finish(CURLcode code);
    bool finished() const { return code_.has_value(); }
    /// Why it failed; only when finished.
    Status outcome() const;

    bool headComplete() const { return headComplete_; }
    bool isEventStream() const;
    Response response;
    std::deque<ServerEvent> events;
    boost::asio::steady_timer wake;

private:
    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t onSend(char* data, std::size_t size, std::size_t count, void* self);

    void header(std::string_view line);
    bool body(std::string_view bytes);
    void configure();
    void configureMethod();

    CURL* easy_;
    curl_slist* headers_ = nullptr;
    Request request_;
    std::optional<EventParser> parser_;
    std::size_t sent_ = 0;
    std::size_t headerBytes_ = 0;
    bool headComplete_ = false;
    std::optional<Error> refusal_; ///< why we stopped it ourselves
    std::optional<CURLcode> code_;
    char errorText_[CURL_ERROR_SIZE] = {};
};

} // namespace tilsyn::http

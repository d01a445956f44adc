// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/transfer.h"

#include "http/internal/connection_policy.h"
#include "http/internal/curl_error.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::http {
namespace {

constexpr std::size_t maxHeaderBytes = 64u << 10;
/// What a refusal's body may have on a stream; more is not read.
constexpr std::size_t maxRefusalBody = 64u << 10;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

} // namespace

Transfer::Transfer(boost::asio::any_io_executor executor, Request request, const TransportOptions& options,
                   const std::vector<Certificate>& trusted, std::optional<std::size_t> eventLimit)
    : wake(executor, boost::asio::steady_timer::time_point::max()), easy_(curl_easy_init()),
      request_(std::move(request)) {
    if (eventLimit) parser_.emplace(*eventLimit);
    applyPolicy(easy_, request_.url, options, trusted);
    configure();
    configureMethod();
}

Transfer::~Transfer() {
    curl_easy_cleanup(easy_);
    curl_slist_free_all(headers_);
}

void Transfer::configure() {
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(easy_, option, value); };
    set(CURLOPT_ERRORBUFFER, errorText_);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request_.timeout.count()));
    if (!parser_) set(CURLOPT_ACCEPT_ENCODING, ""); // all that curl can undo; the limit counts what comes out

    set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    set(CURLOPT_WRITEDATA, this);

    for (const auto& h : request_.headers) {
        const auto line = h.value.empty() ? h.name + ";" : h.name + ": " + h.value;
        headers_ = curl_slist_append(headers_, line.c_str());
    }
    // Neither a second round trip before a body nor a media type that nobody stated.
    headers_ = curl_slist_append(headers_, "Expect:");
    if (find(request_.headers, "Content-Type").empty()) headers_ = curl_slist_append(headers_, "Content-Type:");
    set(CURLOPT_HTTPHEADER, headers_);
}

void Transfer::configureMethod() {
    if (request_.method == Method::get) {
        curl_easy_setopt(easy_, CURLOPT_HTTPGET, 1L);
        return;
    }
    if (request_.method != Method::del || !request_.body.empty()) {
        curl_easy_setopt(easy_, CURLOPT_POST, 1L);
        curl_easy_setopt(easy_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
        // When a used connection dies before the answer, curl sends again by itself whatever it can wind back. The
        // server may have done it already: a body that can be read only once keeps that decision with the caller.
        curl_easy_setopt(easy_, CURLOPT_READFUNCTION, &Transfer::onSend);
        curl_easy_setopt(easy_, CURLOPT_READDATA, this);
        if (request_.body.empty()) curl_easy_setopt(easy_, CURLOPT_FRESH_CONNECT, 1L);
    }
    if (request_.method != Method::post)
        curl_easy_setopt(easy_, CURLOPT_CUSTOMREQUEST, std::string(name(request_.method)).c_str());
}

Status Transfer::check() const {
    return maySend(request_);
}

void Transfer::finish(CURLcode code) {
    code_ = code;
    headComplete_ = headComplete_ || response.status != 0;
    wake.cancel();
}

Status Transfer::outcome() const {
    if (refusal_) return fail(*refusal_);
    if (code_ == CURLE_OK) return {};
    return fail(curlError(easy_, *code_, hostOf(request_.url), errorText_));
}

bool Transfer::isEventStream() const {
    return parser_ && response.status == 200;
}

std::size_t Transfer::onHeader(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const auto length = size * count;
    transfer.headerBytes_ += length;
    if (transfer.headerBytes_ > maxHeaderBytes) {
        transfer.refusal_ = Error{ErrorKind::malformed, "the answer's headers exceed the limit", "http"};
        return 0;
    }
    transfer.header(std::string_view(data, length));
    return length;
}

void Transfer::header(std::string_view line) {
    if (line.starts_with("HTTP/")) { // a new head: of a proxy, of an interim answer, at last the answer's own
        response.headers.clear();
        response.status = 0;
        const auto space = line.find(' ');
        for (auto i = space + 1; space != std::string_view::npos && i < line.size() && i < space + 4; ++i)
            if (line[i] >= '0' && line[i] <= '9') response.status = response.status * 10 + (line[i] - '0');
        return;
    }
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) {
        response.headers.push_back(
            {std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
    } else if (trimmed(line).empty() && response.status >= 200) {
        headComplete_ = true;
        wake.cancel();
    }
}

std::size_t Transfer::onBody(char* data, std::size_t size, std::size_t count, void* self) {
    const auto length = size * count;
    return static_cast<Transfer*>(self)->body(std::string_view(data, length)) ? length : 0;
}

std::size_t Transfer::onSend(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const auto length = transfer.request_.body.copy(data, size * count, transfer.sent_);
    transfer.sent_ += length;
    return length;
}

bool Transfer::body(std::string_view bytes) {
    if (isEventStream()) {
        auto fresh = parser_->feed(bytes);
        if (!fresh) {
            refusal_ = fresh.error();
            return false;
        }
        std::ranges::move(*fresh, std::back_inserter(events));
        wake.cancel();
        return true;
    }
    const auto limit = parser_ ? std::min(request_.maxBody, maxRefusalBody) : request_.maxBody;
    if (response.body.size() + bytes.size() > limit) {
        refusal_ = Error{ErrorKind::malformed, fmt::format("the answer is larger than {} bytes", limit), "http"};
        response.body.clear();
        return false;
    }
    response.body += bytes;
    return true;
}

} // namespace tilsyn::http

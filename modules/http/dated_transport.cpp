// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/dated_transport.h"

#include "http/http_date.h"

#include <memory>

namespace tilsyn::http {

asio::awaitable<Result<Response>> DatedTransport::send(Request request) {
    const auto sent = clock_.machineNow();
    auto response = co_await next_.send(std::move(request));
    if (!response) co_return response;
    const auto date = parseHttpDate(find(response->headers, "Date"));
    if (date && clock_.observe(*date, sent, clock_.machineNow()) && onMoved_) onMoved_();
    co_return response;
}

asio::awaitable<Status> DatedTransport::stream(Request request, std::function<void(const Response&)> onOpen,
                                               std::function<void(ServerEvent)> onEvent) {
    co_return co_await next_.stream(std::move(request), std::move(onOpen), std::move(onEvent));
}

asio::awaitable<Result<std::unique_ptr<WebSocket>>> DatedTransport::connect(Request request) {
    co_return co_await next_.connect(std::move(request));
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authorised_transport.h"

#include <boost/asio/this_coro.hpp>

namespace tilsyn::http {
namespace {

constexpr int unauthorised = 401;

void authorise(Request& request, const Secret& token) {
    std::erase_if(request.headers, [](const Header& h) { return !find({h}, "Authorization").empty(); });
    request.headers.push_back({"Authorization", "Bearer " + std::string(token.reveal())});
}

} // namespace

AuthorisedTransport::AuthorisedTransport(Transport& next, TokenSource& tokens, const std::vector<std::string>& allowed)
    : next_(next), tokens_(tokens) {
    for (const auto& url : allowed)
        if (auto o = origin(url); !o.empty()) allowed_.insert(std::move(o));
}

Status AuthorisedTransport::mayGo(std::string_view url) const {
    const auto wanted = origin(url);
    if (allowed_.contains(wanted)) return {};
    return fail(ErrorKind::policy, "the sign-in is not for this server: " + wanted, "http.authorise");
}

asio::awaitable<Result<Response>> AuthorisedTransport::send(Request request) {
    if (const auto allowed = mayGo(request.url); !allowed) co_return fail(allowed.error());
    auto token = co_await tokens_.token();
    if (!token) co_return fail(token.error());
    authorise(request, *token);
    auto first = co_await next_.send(request);
    if (!first || first->status != unauthorised) co_return first;
    auto newer = co_await tokens_.renew(*token);
    if (!newer) co_return fail(newer.error());
    authorise(request, *newer);
    co_return co_await next_.send(std::move(request));
}

asio::awaitable<Status> AuthorisedTransport::stream(Request request, std::function<void(const Response&)> onOpen,
                                                    std::function<void(ServerEvent)> onEvent) {
    if (const auto allowed = mayGo(request.url); !allowed) co_return fail(allowed.error());
    auto token = co_await tokens_.token();
    if (!token) co_return fail(token.error());
    authorise(request, *token);
    // The first refusal stays between us and the server: the caller sees one opening.
    bool refused = false;
    const auto openUnlessRefused = [&refused, &onOpen](const Response& head) {
        refused = head.status == unauthorised;
        if (!refused && onOpen) onOpen(head);
    };
    auto first = co_await next_.stream(request, openUnlessRefused, onEvent);
    if (!refused) co_return first;
    auto newer = co_await tokens_.renew(*token);
    if (!newer) co_return fail(newer.error());
    authorise(request, *newer);
    co_return co_await next_.stream(std::move(request), std::move(onOpen), std::move(onEvent));
}

asio::awaitable<Result<std::unique_ptr<WebSocket>>> AuthorisedTransport::connect(Request request) {
    if (const auto allowed = mayGo(request.url); !allowed) co_return fail(allowed.error());
    auto token = co_await tokens_.token();
    if (!token) co_return fail(token.error());
    authorise(request, *token);
    auto first = co_await next_.connect(request);
    if (first || first.error().kind != ErrorKind::unauthorised) co_return first;
    auto newer = co_await tokens_.renew(*token);
    if (!newer) co_return fail(newer.error());
    authorise(request, *newer);
    co_return co_await next_.connect(std::move(request));
}

} // namespace tilsyn::http

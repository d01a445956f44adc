// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::http {

/// Adds `Authorization: Bearer …` and renews the token once after a 401. Requests to other origins than the allowed
/// ones are refused (kind policy) without having been sent: a token must not leave for a host that a server's answer
/// named. Transport and tokens must outlive it. io thread only.
class AuthorisedTransport final : public Transport {
public:
    /// `allowed`: addresses whose origins may see the token (paths are ignored).
    AuthorisedTransport(Transport& next, TokenSource& tokens, const std::vector<std::string>& allowed);

    asio::awaitable<Result<Response>> send(Request request) override;
    asio::awaitable<Status> stream(Request request, std::function<void(const Response&)> onOpen,
                                   std::function<void(ServerEvent)> onEvent) override;
    asio::awaitable<Result<std::unique_ptr<WebSocket>>> connect(Request request) override;

private:
    Status mayGo(std::string_view url) const;

    Transport& next_;
    TokenSource& tokens_;
    std::set<std::string> allowed_;
};

} // namespace tilsyn::http

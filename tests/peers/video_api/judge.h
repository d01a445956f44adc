// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <set>
#include <string>
#include <vector>

namespace tilsyn::tests {

/// Passes everything on to a proxy that judges requests and answers by a contract, and collects what it objects to (its
/// header `sl-violations`): "METHOD path: place code", without what the list of known noise holds. An exchange without
/// an answer is an objection too.
class Judge final : public http::Transport {
public:
    /// `noise`: path of known_noise.json. Throws when it cannot be read.
    Judge(http::Transport& next, const std::string& noise);

    http::asio::awaitable<Result<http::Response>> send(http::Request request) override;
    http::asio::awaitable<Status> stream(http::Request request, std::function<void(const http::Response&)> onOpen,
                                         std::function<void(http::ServerEvent)> onEvent) override;

    std::vector<std::string> objections;
    std::vector<std::string> asked; ///< "METHOD status" of every exchange

private:
    void hear(const std::string& what, const http::Response& response);

    http::Transport& next_;
    std::set<std::string, std::less<>> known_;
};

} // namespace tilsyn::tests

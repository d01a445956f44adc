// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <boost/json.hpp>

#include <string>

namespace tilsyn::tests {

/// Machine-to-machine sign-in, as scripts use it.
class ScriptTokens final : public http::TokenSource {
public:
    ScriptTokens(http::Transport& transport, std::string oidc) : transport_(transport), oidc_(std::move(oidc)) {}

    http::asio::awaitable<Result<Secret>> token() override {
        if (token_.empty()) {
            http::Request request;
            request.method = http::Method::post;
            request.url = oidc_ + "/token";
            request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
            request.body = "grant_type=client_credentials&client_id=script&client_secret=script";
            const auto answer = co_await transport_.send(std::move(request));
            if (!answer) co_return fail(answer.error());
            token_ = std::string(boost::json::parse(answer->body).at("access_token").as_string());
        }
        co_return Secret(std::string_view(token_));
    }
    http::asio::awaitable<Result<Secret>> renew(const Secret&) override {
        token_.clear();
        auto fresh = co_await token();
        co_return fresh;
    }

private:
    http::Transport& transport_;
    std::string oidc_;
    std::string token_;
};

} // namespace tilsyn::tests

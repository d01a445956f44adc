// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/transport.h"
#include "session/sign_in.h"

#include <memory>
#include <string>

namespace tilsyn::session {

/// The tokens of one sign-in: refreshed at 80 % of their life, one refresh for however many callers, with rotation. A
/// refresh goes on when the caller that needed it is cancelled: the provider has then already thrown the old token
/// away. Once the provider refuses a refresh every call fails with kind unauthorised; while it cannot be reached a
/// token that is still valid is used on. io thread only; transport and clock outlive it and the work that it started.
class SessionTokens final : public http::TokenSource {
public:
    SessionTokens(http::Transport& transport, const Clock& clock, std::string clientId, TokenSet tokens);
    ~SessionTokens() override;

    asio::awaitable<Result<Secret>> token() override;
    asio::awaitable<Result<Secret>> renew(const Secret& rejected) override;

    /// Ends the session at the provider and forgets the tokens, whether it answers or not.
    asio::awaitable<Status> end();

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/transport.h"
#include "session/sign_in.h"

#include <functional>
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
    /// For a desk that was opened without the region: nobody has signed in yet. Each call asks `issuer` for a sign of
    /// life and fails with what the line says, with unauthorised as soon as there is one.
    SessionTokens(http::Transport& transport, const Clock& clock, std::string clientId, std::string issuer);
    ~SessionTokens() override;

    /// The tokens of a new sign-in of the same person take the place of whatever was here.
    void renewSignIn(TokenSet tokens);
    /// Called with the time of each refresh that succeeded: the provider still knows the person.
    void onRefreshed(std::function<void(Instant)> told);

    asio::awaitable<Result<Secret>> token() override;
    asio::awaitable<Result<Secret>> renew(const Secret& rejected) override;

    /// Ends the session at the provider and forgets the tokens, whether it answers or not.
    asio::awaitable<Status> end();

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_tokens.h"

#include "session/internal/provider.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <optional>
#include <vector>

namespace tilsyn::session {
namespace {

constexpr const char* where = "session.tokens";

tl::unexpected<Error> signInAgain() {
    return fail(ErrorKind::unauthorised, "a new sign-in is needed", where);
}

} // namespace

struct SessionTokens::State {
    http::Transport& transport;
    const Clock& clock;
    std::string clientId;
    TokenSet tokens;
    std::string issuer{}; ///< asked for a sign of life while nobody has signed in; empty: somebody has
    bool over = false;
    bool refreshing = false;
    Status lastRefresh{};
    std::vector<asio::steady_timer*> waiting{};
    asio::cancellation_signal stop{};
    std::function<void(Instant)> told{};
    int signIns = 0; ///< a refresh that was begun before a newer sign-in says nothing about it

    bool valid() const { return clock.now() < tokens.received + tokens.lifetime; }
    bool due() const { return clock.now() >= tokens.received + tokens.lifetime * 4 / 5; }

    void take(Result<TokenSet> fresh) {
        if (over) return;
        if (!fresh) {
            lastRefresh = fail(fresh.error());
            // Only the provider's own no ends the session; a broken line or a failing server does not.
            if (fresh.error().kind == ErrorKind::rejected) over = true;
            return;
        }
        lastRefresh = {};
        if (told) told(fresh->received);
        tokens.access = std::move(fresh->access);
        tokens.received = fresh->received;
        tokens.lifetime = fresh->lifetime;
        // A provider without rotation gives no new refresh token: the old one stays good.
        if (!fresh->refresh.empty()) tokens.refresh = std::move(fresh->refresh);
    }

    static asio::awaitable<void> refresh(std::shared_ptr<State> state) {
        Form form{{"grant_type", "refresh_token"},
                  {"refresh_token", std::string(state->tokens.refresh.reveal())},
                  {"client_id", state->clientId}};
        const auto signIn = state->signIns;
        auto fresh =
            co_await requestTokens(state->transport, state->clock, state->tokens.tokenEndpoint, std::move(form));
        if (signIn == state->signIns) state->take(std::move(fresh));
        state->refreshing = false;
        for (auto* timer : state->waiting) timer->cancel();
    }

    /// Why there is no token: the line, or that a sign-in is missing.
    static asio::awaitable<Error> whyNone(std::shared_ptr<State> state) {
        const auto none = signInAgain().value();
        if (state->issuer.empty()) co_return none;
        const auto alive = co_await getJson(state->transport, state->issuer + "/.well-known/openid-configuration");
        co_return alive ? none : alive.error();
    }

    /// Waits for the refresh under way, beginning one if there is none.
    static asio::awaitable<Status> refreshed(std::shared_ptr<State> state) {
        if (state->over || state->tokens.refresh.empty()) co_return signInAgain();
        const auto executor = co_await asio::this_coro::executor;
        if (!state->refreshing) {
            state->refreshing = true;
            asio::co_spawn(executor, refresh(state), asio::bind_cancellation_slot(state->stop.slot(), asio::detached));
        }
        asio::steady_timer timer(executor, asio::steady_timer::time_point::max());
        state->waiting.push_back(&timer);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        std::erase(state->waiting, &timer);
        if (state->refreshing) co_return fail(ErrorKind::cancelled, "given up", where);
        if (state->over) co_return signInAgain();
        co_return state->lastRefresh;
    }
};

SessionTokens::SessionTokens(http::Transport& transport, const Clock& clock, std::string clientId, TokenSet tokens)
    : state_(new State{transport, clock, std::move(clientId), std::move(tokens)}) {}

SessionTokens::SessionTokens(http::Transport& transport, const Clock& clock, std::string clientId, std::string issuer)
    : state_(new State{transport, clock, std::move(clientId), {}, std::move(issuer), true}) {}

SessionTokens::~SessionTokens() {
    state_->over = true;
    // A signal to a coroutine that has ended would reach into its freed frame.
    if (state_->refreshing) state_->stop.emit(asio::cancellation_type::terminal);
}

void SessionTokens::renewSignIn(TokenSet tokens) {
    ++state_->signIns;
    state_->tokens = std::move(tokens);
    state_->issuer.clear();
    state_->over = false;
    state_->lastRefresh = {};
}

void SessionTokens::onRefreshed(std::function<void(Instant)> told) {
    state_->told = std::move(told);
}

asio::awaitable<Result<Secret>> SessionTokens::token() {
    const auto state = state_;
    if (state->over) co_return fail(co_await State::whyNone(state));
    if (!state->due()) co_return state->tokens.access.clone();
    const auto refreshed = co_await State::refreshed(state);
    if (state->over) co_return signInAgain();
    if (!refreshed && !state->valid()) co_return fail(refreshed.error());
    co_return state->tokens.access.clone();
}

asio::awaitable<Result<Secret>> SessionTokens::renew(const Secret& rejected) {
    const auto state = state_;
    if (state->over) co_return fail(co_await State::whyNone(state));
    // Somebody else's 401 has been answered already, and this caller's came late.
    if (rejected.reveal() != state->tokens.access.reveal()) co_return state->tokens.access.clone();
    const auto refreshed = co_await State::refreshed(state);
    if (!refreshed) co_return fail(refreshed.error());
    co_return state->tokens.access.clone();
}

asio::awaitable<Status> SessionTokens::end() {
    const auto state = state_;
    state->issuer.clear();
    if (state->over) co_return Status();
    state->over = true;
    const auto tokens = std::move(state->tokens);
    state->tokens = {};
    if (tokens.endSessionEndpoint.empty()) co_return Status();
    Form form{{"client_id", state->clientId}, {"id_token_hint", std::string(tokens.id.reveal())}};
    // RP-initiated logout knows no refresh token; providers that do (Keycloak) end its offline session with it.
    if (!tokens.refresh.empty()) form.emplace_back("refresh_token", std::string(tokens.refresh.reveal()));
    http::Request request;
    request.method = http::Method::post;
    request.url = tokens.endSessionEndpoint;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = formEncode(form);
    const auto response = co_await state->transport.send(std::move(request));
    if (!response) co_return fail(response.error());
    if (response->status >= 400)
        co_return fail(ErrorKind::rejected, "the provider answers " + std::to_string(response->status), where);
    co_return Status();
}

} // namespace tilsyn::session

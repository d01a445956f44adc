// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sign_in.h"

#include "base/json_read.h"
#include "base/random.h"
#include "session/internal/jwt.h"
#include "session/internal/loopback_listener.h"
#include "session/internal/provider.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json/array.hpp>

#include <algorithm>

namespace tilsyn::session {
namespace {

constexpr const char* where = "session.sign-in";
constexpr auto browserPatience = std::chrono::minutes(10);
constexpr auto practicePatience = std::chrono::seconds(20);

/// What belongs to one try and to no other.
struct Attempt {
    std::string state = base64Url(randomBytes(32));
    std::string nonce = base64Url(randomBytes(32));
    Secret verifier{base64Url(randomBytes(48))}; ///< 64 characters; RFC 7636 wants 43 to 128
    std::string redirectUri;
    Ask ask = Ask::asUsual;
    Instant begun; ///< when it was asked for
};

/// Clocks may differ by as much as openIdToken forgives.
constexpr auto clockDifference = std::chrono::minutes(2);

void wish(Form& query, const Attempt& attempt) {
    if (attempt.ask == Ask::asUsual) return;
    query.emplace_back("prompt", "login");
    query.emplace_back("max_age", "0");
}

/// A provider that was asked to ask again must say when it did.
Status recognisedNow(const boost::json::value& claims, const Attempt& attempt) {
    if (attempt.ask == Ask::asUsual) return {};
    const auto* at = claims.is_object() ? claims.get_object().if_contains("auth_time") : nullptr;
    const auto seconds = at != nullptr && at->is_number() ? at->to_number<double>() : 0.0;
    const Instant when{std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000.0))};
    if (when + clockDifference >= attempt.begun) return {};
    return fail(ErrorKind::unauthorised, "the provider did not ask the person again", where);
}

std::string authorizationUrl(const Provider& provider, const Profile& profile, const Attempt& attempt,
                             const std::string& language, const Form& further) {
    Form query{{"response_type", "code"},
               {"client_id", profile.oidc.clientId},
               {"redirect_uri", attempt.redirectUri},
               {"scope", profile.oidc.scope},
               {"state", attempt.state},
               {"nonce", attempt.nonce},
               {"code_challenge", base64Url(sha256(attempt.verifier.reveal()))},
               {"code_challenge_method", "S256"}};
    if (!language.empty()) query.emplace_back("ui_locales", language);
    query.insert(query.end(), further.begin(), further.end());
    return provider.authorizationEndpoint + "?" + formEncode(query);
}

/// The provider's refusal as an Error; its code is one of a known few or it is not repeated.
Error refusalOf(const Query& query) {
    const auto found = query.find("error");
    const auto code = found == query.end() ? std::string() : found->second;
    constexpr std::string_view known[] = {"access_denied",
                                          "login_required",
                                          "interaction_required",
                                          "invalid_request",
                                          "invalid_scope",
                                          "unauthorized_client",
                                          "unsupported_response_type",
                                          "server_error",
                                          "temporarily_unavailable",
                                          "account_selection_required",
                                          "consent_required"};
    const bool listed = std::ranges::find(known, code) != std::end(known);
    return {ErrorKind::rejected, listed ? code : "the provider refused without a known reason", where};
}

/// From the redirect's parameters to a person: code for tokens, keys, ID token, claims.
asio::awaitable<Result<SignInResult>> complete(http::Transport& transport, const Clock& clock, const Profile& profile,
                                               const Provider& provider, const Attempt& attempt, Query query) {
    // RFC 9207: an answer of another provider must not be taken for this one's.
    if (const auto iss = query.find("iss"); iss != query.end() && iss->second != profile.oidc.issuer)
        co_return fail(ErrorKind::unauthorised, "the answer is another provider's", where);
    if (!query.contains("code")) co_return fail(refusalOf(query));
    Form form{{"grant_type", "authorization_code"},
              {"code", query["code"]},
              {"redirect_uri", attempt.redirectUri},
              {"client_id", profile.oidc.clientId},
              {"code_verifier", std::string(attempt.verifier.reveal())}};
    auto tokens = co_await requestTokens(transport, clock, provider.tokenEndpoint, std::move(form));
    if (!tokens) co_return fail(tokens.error());
    const auto keys = co_await getJson(transport, provider.jwksUri);
    if (!keys) co_return fail(keys.error());
    const IdTokenTerms terms{profile.oidc.issuer, profile.oidc.clientId, attempt.nonce, clock.now()};
    const auto claims = openIdToken(tokens->id.reveal(), *keys, terms);
    if (!claims) co_return fail(claims.error());
    if (const auto recognised = recognisedNow(*claims, attempt); !recognised) co_return fail(recognised.error());
    auto user = principalFrom(*claims);
    if (!user) co_return fail(user.error());
    tokens->endSessionEndpoint = provider.endSessionEndpoint;
    co_return SignInResult{std::move(*user), std::move(*tokens)};
}

/// Asks for the redirect that a browser would get, and gives the address to which it leads.
asio::awaitable<Result<std::string>> redirectOf(http::Transport& transport, std::string url,
                                                const std::string& redirectUri) {
    http::Request request;
    request.url = std::move(url);
    const auto response = co_await transport.send(std::move(request));
    if (!response) co_return fail(response.error());
    if (response->status != 302 && response->status != 303)
        co_return fail(ErrorKind::rejected, "the provider does not redirect: " + std::to_string(response->status),
                       where);
    std::string location(http::find(response->headers, "Location"));
    if (!location.starts_with(redirectUri + "?"))
        co_return fail(ErrorKind::rejected, "the provider redirects to somewhere else", where);
    co_return location;
}

} // namespace

SignIn::SignIn(http::Transport& transport, const Clock& clock, const Profile& profile, ReturnPage page)
    : transport_(transport), clock_(clock), profile_(profile), page_(std::move(page)) {}

asio::awaitable<Result<SignInResult>> SignIn::withBrowser(BrowserOpener& browser, bool chooseAccount, Ask ask) {
    const auto provider = co_await discover(transport_, profile_);
    if (!provider) co_return fail(provider.error());
    const auto executor = co_await asio::this_coro::executor;
    auto listener = LoopbackListener::open(executor);
    if (!listener) co_return fail(listener.error());
    Attempt attempt;
    attempt.redirectUri = listener->redirectUri();
    attempt.ask = ask;
    attempt.begun = clock_.now();
    Form further = chooseAccount ? Form{{"prompt", "select_account"}} : Form{};
    wish(further, attempt);
    browser.open(authorizationUrl(*provider, profile_, attempt, page_.language, further));
    auto query = co_await listener->wait(attempt.state, page_, browserPatience);
    if (!query) co_return fail(query.error());
    co_return co_await complete(transport_, clock_, profile_, *provider, attempt, std::move(*query));
}

asio::awaitable<Result<SignInResult>> SignIn::asPerson(std::string loginHint, Ask ask) {
    using namespace asio::experimental::awaitable_operators;
    if (!profile_.practice) co_return fail(ErrorKind::policy, "only a practice region lets a person be named", where);
    const auto provider = co_await discover(transport_, profile_);
    if (!provider) co_return fail(provider.error());
    const auto executor = co_await asio::this_coro::executor;
    auto listener = LoopbackListener::open(executor);
    if (!listener) co_return fail(listener.error());
    Attempt attempt;
    attempt.redirectUri = listener->redirectUri();
    attempt.ask = ask;
    attempt.begun = clock_.now();
    Form further{{"login_hint", std::move(loginHint)}};
    wish(further, attempt);
    const auto url = authorizationUrl(*provider, profile_, attempt, page_.language, further);
    const auto location = co_await redirectOf(transport_, url, attempt.redirectUri);
    if (!location) co_return fail(location.error());
    const auto back = queryOf(*location);
    if (!back || !back->contains("state") || back->at("state") != attempt.state)
        co_return fail(ErrorKind::unauthorised, "the answer belongs to another sign-in", where);
    http::Request follow;
    follow.url = *location;
    auto both = co_await (listener->wait(attempt.state, page_, practicePatience) && transport_.send(std::move(follow)));
    auto& query = std::get<0>(both);
    if (!query) co_return fail(query.error());
    co_return co_await complete(transport_, clock_, profile_, *provider, attempt, std::move(*query));
}

asio::awaitable<Result<std::vector<PracticePerson>>> SignIn::people() {
    if (!profile_.people) co_return fail(ErrorKind::notFound, "this region has no list of people", where);
    const auto list = co_await getJson(transport_, *profile_.people);
    if (!list) co_return fail(list.error());
    if (!list->is_array()) co_return fail(ErrorKind::malformed, "people: not a list", where);
    std::vector<PracticePerson> all;
    for (const auto& entry : list->get_array()) {
        PracticePerson person{json::textOr(entry, "loginHint"), json::textOr(entry, "name"),
                              json::textOr(entry, "title"), json::textOr(entry, "unit"),
                              json::textOr(entry, "workspace")};
        if (!person.loginHint.empty() && !person.name.empty()) all.push_back(std::move(person));
    }
    co_return all;
}

} // namespace tilsyn::session

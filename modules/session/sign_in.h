// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "domain/policy.h"
#include "http/transport.h"
#include "session/profile.h"

#include <string>
#include <vector>

namespace tilsyn::session {

namespace asio = boost::asio;

/// Opens an address in the person's own browser. Called on the io thread; the implementation changes threads itself.
class BrowserOpener {
public:
    virtual ~BrowserOpener() = default;
    virtual void open(const std::string& url) = 0;
};

/// What the browser shows when it comes back to us; plain texts in the interface's language.
struct ReturnPage {
    std::string language; ///< BCP 47; also wished for on the sign-in page
    std::string title;
    std::string done;    ///< "You are signed in. You may close this tab."
    std::string refused; ///< "The sign-in did not succeed. You may close this tab and try again."
};

/// What the provider gave; see SessionTokens for its use.
struct TokenSet {
    Secret access;
    Secret refresh; ///< empty when the provider gives none
    Secret id;      ///< the ID token as text, a hint when the session is ended
    Instant received;
    Duration lifetime{};
    std::string tokenEndpoint;
    std::string endSessionEndpoint; ///< empty when there is none
};

struct SignInResult {
    domain::Principal user;
    TokenSet tokens;
};

/// Whether the provider may answer from a session that it still has in the browser, or has to ask the person again
/// (`prompt=login`, `max_age=0`, and an `auth_time` in the ID token that is of now; OpenID Connect Core 3.1.2.1).
enum class Ask { asUsual, again };

/// Somebody to practise as.
struct PracticePerson {
    std::string loginHint;
    std::string name;
    std::string title;
    std::string unit;
    std::string workspace; ///< desk, triage, conference, psychiatry, figures
};

/// OpenID Connect: discovery, authorization code with PKCE (S256), state and nonce, a redirect to a port of our own on
/// the loopback (RFC 8252), and an ID token whose signature, issuer, audience, nonce and times are checked.
/// Errors: forbidden (the account has no role here, or is no practitioner: do not try again by itself), rejected (the
/// provider said no, `detail` is its code), unauthorised (an ID token that must not be trusted), timeout, and the
/// transport's. io thread only; transport, clock and profile outlive it.
class SignIn {
public:
    SignIn(http::Transport& transport, const Clock& clock, const Profile& profile, ReturnPage page);

    /// Waits up to ten minutes for the browser to come back. `chooseAccount` asks the provider to let the person
    /// choose, after an account without a role: otherwise the browser's session would sign the same one in again.
    /// Asked again, an answer from an older sign-in has kind unauthorised.
    asio::awaitable<Result<SignInResult>> withBrowser(BrowserOpener& browser, bool chooseAccount = false,
                                                      Ask ask = Ask::asUsual);
    /// The same flow without a browser, in a practice region only: the person is named in `login_hint`, and the
    /// redirect is followed to our own port.
    asio::awaitable<Result<SignInResult>> asPerson(std::string loginHint, Ask ask = Ask::asUsual);
    /// Who can be practised as (the profile's `people`).
    asio::awaitable<Result<std::vector<PracticePerson>>> people();

private:
    http::Transport& transport_;
    const Clock& clock_;
    const Profile& profile_;
    ReturnPage page_;
};

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"
#include "session/profile.h"
#include "session/sign_in.h"

#include <boost/json/value.hpp>

#include <string>
#include <utility>
#include <vector>

namespace tilsyn::session {

/// What discovery says about a provider; each address has been checked.
struct Provider {
    std::string authorizationEndpoint;
    std::string tokenEndpoint;
    std::string jwksUri;
    std::string endSessionEndpoint; ///< may be empty
};

using Form = std::vector<std::pair<std::string, std::string>>;
std::string formEncode(const Form& form);

/// The body of a 200 as JSON; kind malformed for anything else than JSON, by status otherwise.
asio::awaitable<Result<boost::json::value>> getJson(http::Transport& transport, std::string url);
/// kind malformed when the document is another issuer's or names an address that we must not talk to.
asio::awaitable<Result<Provider>> discover(http::Transport& transport, const Profile& profile);
/// A token request (RFC 6749). kind rejected with the provider's error code as detail for a 400 or 401.
asio::awaitable<Result<TokenSet>> requestTokens(http::Transport& transport, const Clock& clock, std::string endpoint,
                                                Form form);

/// Who signed in. kind forbidden when the account has no role that we know, or is nobody's practitioner.
Result<domain::Principal> principalFrom(const boost::json::value& claims);

} // namespace tilsyn::session

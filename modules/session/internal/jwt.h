// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::session {

/// What an ID token must say to be ours.
struct IdTokenTerms {
    std::string issuer;
    std::string clientId;
    std::string nonce;
    Instant now;
};

/// The claims of an ID token whose signature (ES256 or RS256) fits a key of `jwks` and which meets the terms; two
/// minutes of difference between clocks are forgiven. kind unauthorised otherwise, `detail` says which check failed.
Result<boost::json::value> openIdToken(std::string_view token, const boost::json::value& jwks,
                                       const IdTokenTerms& terms);

/// Base64 with the URL-safe alphabet and without padding; nothing for anything else.
std::optional<std::string> fromBase64Url(std::string_view text);

/// SHA-256, for PKCE.
std::string sha256(std::string_view bytes);

} // namespace tilsyn::session

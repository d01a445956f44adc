// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "region/server/message.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region {

/// What a valid access token says about its bearer (docs/programs.md, "Claims").
struct Claims {
    std::string sub;
    std::string client; ///< who got the token: "tilsyn", "script"
    std::string name;
    std::string title;
    std::string organisation;
    std::string organisationId;
    std::string practitioner;
    std::string email;
    std::vector<std::string> teams;
    std::vector<std::string> roles;
    Instant expires{};

    bool has(std::string_view role) const;
    bool hasAny(std::initializer_list<std::string_view> wanted) const;
};

/// Turns the bearer token of a request into claims: signature, issuer and expiry (on the virtual clock) are checked.
/// kind unauthorised without a valid token.
class TokenVerifier {
public:
    virtual ~TokenVerifier() = default;
    virtual Result<Claims> verify(const Request& request) const = 0;

    /// kind forbidden when valid but without any of the roles.
    Result<Claims> require(const Request& request, std::initializer_list<std::string_view> roles) const;
};

/// 401 with `WWW-Authenticate` or 403 for what `verify` or `require` gave, with the body of the API in question.
Response denied(const Error& error, std::string contentType, std::string body);

} // namespace tilsyn::region

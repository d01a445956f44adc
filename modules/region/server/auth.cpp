// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/auth.h"

#include <algorithm>

namespace tilsyn::region {

bool Claims::has(std::string_view role) const {
    return std::ranges::find(roles, role) != roles.end();
}

bool Claims::hasAny(std::initializer_list<std::string_view> wanted) const {
    return std::ranges::any_of(wanted, [this](std::string_view role) { return has(role); });
}

Result<Claims> TokenVerifier::require(const Request& request, std::initializer_list<std::string_view> roles) const {
    auto claims = verify(request);
    if (!claims || claims->hasAny(roles)) return claims;
    std::string wanted;
    for (const auto role : roles) wanted += (wanted.empty() ? "" : " or ") + std::string(role);
    return fail(ErrorKind::forbidden, "the role " + wanted + " is missing", "region.auth");
}

Response denied(const Error& error, std::string contentType, std::string body) {
    const bool unknown = error.kind == ErrorKind::unauthorised;
    auto response = Response::of(unknown ? 401 : 403, std::move(contentType), std::move(body));
    response.headers.set("WWW-Authenticate", std::string("Bearer realm=\"practice\", error=\"") +
                                                 (unknown ? "invalid_token" : "insufficient_scope") + "\"");
    return response;
}

} // namespace tilsyn::region

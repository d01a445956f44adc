// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/oidc/issuer.h"
#include "region/server/router.h"

#include <memory>

namespace tilsyn::region {

/// Puts the issuer below /oidc: discovery, jwks, authorize with its page, token, userinfo, end-session, people.
/// A `login_hint` signs that person in at once; this is a practice region and says so on its page.
void installOidc(Router& router, std::shared_ptr<Issuer> issuer);

/// The page on which a person is chosen. `ask` is the query of the authorization request, carried along in the form.
std::string loginPage(const Issuer& issuer, const Request& request);
/// A page that says why a sign-in cannot go on, for the cases in which redirecting back would be unsafe.
std::string refusalPage(const Request& request, std::string_view what);

} // namespace tilsyn::region

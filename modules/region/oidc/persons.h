// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region {

/// Somebody who can sign in.
struct Person {
    std::string hint; ///< login_hint and `sub`
    std::string name;
    std::string title;
    std::string unit;
    std::string organisation;
    std::string organisationId;
    std::string practitioner;
    std::string email;
    std::string workspace; ///< desk, triage, conference, psychiatry, figures
    std::vector<std::string> teams;
    std::vector<std::string> roles;
};

/// A program that may ask for tokens.
struct Client {
    std::string id;
    std::string secret;                 ///< empty: a public client, which must use PKCE
    std::vector<std::string> redirects; ///< `http://127.0.0.1/callback` stands for any port there
    std::vector<std::string> roles;     ///< of its own (client credentials)
};

struct People {
    std::vector<Person> persons;
    std::vector<Client> clients;

    /// Reads the file that docs/protocols/practice-region.md describes.
    static Result<People> parse(std::string_view json);

    const Person* person(std::string_view hint) const;
    const Client* client(std::string_view id) const;
};

} // namespace tilsyn::region

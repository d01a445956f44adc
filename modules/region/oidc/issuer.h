// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/oidc/keys.h"
#include "region/oidc/persons.h"
#include "region/server/auth.h"

#include <map>
#include <string>
#include <vector>

namespace tilsyn::region {

/// The rules of the OpenID provider without HTTP: codes, tokens, refresh families. Lifetimes run on the virtual clock.
class Issuer final : public TokenVerifier {
public:
    static constexpr std::chrono::seconds accessLifetime{300};
    static constexpr std::chrono::seconds codeLifetime{60};
    static constexpr std::chrono::hours refreshLifetime{12};

    Issuer(std::string url, const Clock& clock, SigningKey key, People people);

    /// What an authorization request asked for.
    struct Ask {
        std::string client;
        std::string redirect;
        std::string scope;
        std::string state;
        std::string nonce;
        std::string challenge; ///< S256
    };
    struct Tokens {
        std::string access;
        std::string refresh; ///< empty without offline_access
        std::string id;      ///< empty without openid
        std::string scope;
    };

    /// A redirect URI that this client may use; on the loopback any port is.
    bool redirectAllowed(std::string_view client, std::string_view redirect) const;
    /// The single-use code for a person who has chosen to sign in.
    std::string grant(const Ask& ask, std::string_view person);
    /// `error` of RFC 6749 as the failure's detail.
    Result<Tokens> redeem(std::string_view code, std::string_view client, std::string_view redirect,
                          std::string_view verifier);
    Result<Tokens> refresh(std::string_view token, std::string_view client);
    Result<Tokens> forClient(std::string_view client, std::string_view secret, std::string_view scope);
    /// True if the client is known and, being confidential, has proved itself.
    bool authenticates(std::string_view client, std::string_view secret) const;
    /// Ends what belongs to a refresh token, or to the session of an ID token.
    void revoke(std::string_view token);

    Result<Claims> verify(const Request& request) const override;
    Result<Json> verifyToken(std::string_view token) const;

    const std::string& url() const { return url_; }
    const People& people() const { return people_; }
    const SigningKey& key() const { return key_; }

private:
    struct Code {
        Ask ask;
        std::string person;
        Instant expires;
        bool used = false;
        std::string family;
    };
    /// One sign-in: every refresh token that descends from it.
    struct Family {
        std::string client;
        std::string person;
        std::string scope;
        std::string nonce;
        Instant since;
        bool revoked = false;
    };
    struct Refresh {
        std::string family;
        Instant expires;
        bool used = false;
    };

    Tokens issue(const std::string& familyId, bool withId);
    Json personClaims(const Person& person) const;

    std::string url_;
    const Clock& clock_;
    SigningKey key_;
    People people_;
    std::map<std::string, Code, std::less<>> codes_;
    std::map<std::string, Family, std::less<>> families_;
    std::map<std::string, Refresh, std::less<>> refreshes_;
};

} // namespace tilsyn::region

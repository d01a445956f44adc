// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/oidc/issuer.h"

#include "base/random.h"

#include <algorithm>
#include <sstream>

namespace tilsyn::region {

namespace {

std::vector<std::string> words(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> result;
    for (std::string word; in >> word;) result.push_back(word);
    return result;
}

bool asks(std::string_view scope, std::string_view wanted) {
    const auto all = words(scope);
    return std::ranges::find(all, wanted) != all.end();
}

Json list(const std::vector<std::string>& texts) {
    Json result = Json::array();
    for (const auto& text : texts) result.push(text);
    return result;
}

std::vector<std::string> texts(const Json& items) {
    std::vector<std::string> result;
    for (const Json& item : items.items()) result.emplace_back(item.text());
    return result;
}

std::int64_t unixSeconds(Instant instant) {
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

/// RFC 6749 names the failure; that name is the detail.
tl::unexpected<Error> refused(const char* error) {
    return fail(ErrorKind::rejected, error, "region.oidc");
}

} // namespace

Issuer::Issuer(std::string url, const Clock& clock, SigningKey key, People people)
    : url_(std::move(url)), clock_(clock), key_(std::move(key)), people_(std::move(people)) {}

bool Issuer::redirectAllowed(std::string_view client, std::string_view redirect) const {
    static constexpr std::string_view loopback = "http://127.0.0.1";
    const Client* known = people_.client(client);
    if (!known) return false;
    if (std::ranges::find(known->redirects, redirect) != known->redirects.end()) return true;
    // RFC 8252: a program on the desktop listens where it finds a free port.
    if (!redirect.starts_with(std::string(loopback) + ":")) return false;
    auto rest = redirect.substr(loopback.size() + 1);
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto port = rest.substr(0, slash);
    if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const std::string portless = std::string(loopback) + std::string(rest.substr(slash));
    return std::ranges::find(known->redirects, portless) != known->redirects.end();
}

std::string Issuer::grant(const Ask& ask, std::string_view person) {
    std::erase_if(codes_,
                  [&](const auto& entry) { return entry.second.expires + std::chrono::hours(1) < clock_.now(); });
    const std::string code = base64Url(randomBytes(32));
    codes_.emplace(code, Code{ask, std::string(person), clock_.now() + codeLifetime, false, {}});
    return code;
}

bool Issuer::authenticates(std::string_view client, std::string_view secret) const {
    const Client* known = people_.client(client);
    return known && sameSecret(known->secret, secret);
}

Result<Issuer::Tokens> Issuer::redeem(std::string_view code, std::string_view client, std::string_view redirect,
                                      std::string_view verifier) {
    const auto found = codes_.find(code);
    if (found == codes_.end()) return refused("invalid_grant");
    Code& grant = found->second;
    if (grant.used) {
        // Somebody has the code a second time: what the first use gave is no longer safe.
        if (const auto family = families_.find(grant.family); family != families_.end()) family->second.revoked = true;
        return refused("invalid_grant");
    }
    if (grant.ask.client != client) return refused("invalid_grant");
    grant.used = true;
    if (grant.expires <= clock_.now() || grant.ask.redirect != redirect) return refused("invalid_grant");
    if (verifier.size() < 43 || verifier.size() > 128 || !sameSecret(base64Url(sha256(verifier)), grant.ask.challenge))
        return refused("invalid_grant");
    grant.family = newUuid();
    families_.emplace(grant.family,
                      Family{grant.ask.client, grant.person, grant.ask.scope, grant.ask.nonce, clock_.now(), false});
    return issue(grant.family, asks(grant.ask.scope, "openid"));
}

Result<Issuer::Tokens> Issuer::refresh(std::string_view token, std::string_view client) {
    const auto found = refreshes_.find(token);
    if (found == refreshes_.end()) return refused("invalid_grant");
    Family& family = families_.at(found->second.family);
    if (family.client != client) return refused("invalid_grant");
    if (found->second.used) family.revoked = true;
    if (family.revoked || found->second.expires <= clock_.now()) return refused("invalid_grant");
    found->second.used = true;
    const std::string familyId = found->second.family;
    return issue(familyId, asks(family.scope, "openid"));
}

Result<Issuer::Tokens> Issuer::forClient(std::string_view client, std::string_view secret, std::string_view scope) {
    const Client* known = people_.client(client);
    if (!known || known->secret.empty() || !authenticates(client, secret)) return refused("invalid_client");
    std::vector<std::string> roles;
    for (const auto& word : words(scope)) {
        if (!word.starts_with("role:")) continue;
        const auto role = word.substr(5);
        if (std::ranges::find(known->roles, role) == known->roles.end()) return refused("invalid_scope");
        roles.push_back(role);
    }
    if (roles.empty()) roles = known->roles;
    std::string granted;
    for (const auto& role : roles) granted += (granted.empty() ? "role:" : " role:") + role;
    const auto now = clock_.now();
    const auto claims = Json::object({{"iss", url_},
                                      {"aud", "practice"},
                                      {"sub", known->id},
                                      {"azp", known->id},
                                      {"jti", newUuid()},
                                      {"iat", unixSeconds(now)},
                                      {"exp", unixSeconds(now + accessLifetime)},
                                      {"name", known->id},
                                      {"organisation", "Øvelsesregion"},
                                      {"organisation_id", "practice"},
                                      {"email", known->id + "@practice.example"},
                                      {"teams", Json::array()},
                                      {"roles", list(roles)},
                                      {"scope", granted}});
    return Tokens{key_.sign(claims, "at+jwt"), {}, {}, granted};
}

Json Issuer::personClaims(const Person& person) const {
    return Json::object({{"sub", person.hint},
                         {"name", person.name},
                         {"title", person.title},
                         {"unit", person.unit},
                         {"organisation", person.organisation},
                         {"organisation_id", person.organisationId},
                         {"practitioner", person.practitioner},
                         {"email", person.email},
                         {"workspace", person.workspace},
                         {"teams", list(person.teams)},
                         {"roles", list(person.roles)}});
}

Issuer::Tokens Issuer::issue(const std::string& familyId, bool withId) {
    const Family& family = families_.at(familyId);
    const Person* person = people_.person(family.person);
    const auto now = clock_.now();
    Json claims = Json::object({{"iss", url_}});
    claims.set("azp", family.client);
    claims.set("sid", familyId);
    claims.set("iat", unixSeconds(now));
    claims.set("auth_time", unixSeconds(family.since));
    claims.set("exp", unixSeconds(now + accessLifetime));
    const Json about = person ? personClaims(*person) : Json();
    for (const auto& [name, value] : about.members()) claims.set(name, value);
    Tokens tokens;
    tokens.scope = family.scope;
    Json access = claims;
    access.set("aud", "practice");
    access.set("jti", newUuid());
    access.set("scope", family.scope);
    tokens.access = key_.sign(access, "at+jwt");
    if (withId) {
        claims.set("aud", family.client);
        if (!family.nonce.empty()) claims.set("nonce", family.nonce);
        // The left half of the access token's hash ties the two together.
        claims.set("at_hash", base64Url(sha256(tokens.access).substr(0, 16)));
        tokens.id = key_.sign(claims, "JWT");
    }
    if (asks(family.scope, "offline_access")) {
        tokens.refresh = base64Url(randomBytes(32));
        refreshes_.emplace(tokens.refresh, Refresh{familyId, now + refreshLifetime, false});
    }
    return tokens;
}

void Issuer::revoke(std::string_view token) {
    std::string family;
    if (const auto found = refreshes_.find(token); found != refreshes_.end()) {
        family = found->second.family;
    } else if (const auto claims = key_.open(token)) {
        family = std::string(claims->at("sid").text());
    }
    if (const auto found = families_.find(family); found != families_.end()) found->second.revoked = true;
}

Result<Json> Issuer::verifyToken(std::string_view token) const {
    const auto bad = [](const char* why) { return fail(ErrorKind::unauthorised, why, "region.oidc"); };
    auto claims = key_.open(token);
    if (!claims) return claims;
    if (claims->at("iss").text() != url_ || claims->at("aud").text() != "practice")
        return bad("the token is meant for somebody else");
    if (claims->at("exp").integer().value_or(0) <= unixSeconds(clock_.now())) return bad("the token has expired");
    const auto family = families_.find(claims->at("sid").text());
    if (claims->has("sid") && (family == families_.end() || family->second.revoked))
        return bad("the sign-in that the token belongs to has ended");
    return claims;
}

Result<Claims> Issuer::verify(const Request& request) const {
    const auto header = request.headers.get("Authorization");
    if (header.size() < 8 || !equalsIgnoringCase(header.substr(0, 7), "Bearer "))
        return fail(ErrorKind::unauthorised, "there is no bearer token", "region.oidc");
    const auto json = verifyToken(header.substr(7));
    if (!json) return fail(json.error());
    const auto text = [&](std::string_view name) { return std::string(json->at(name).text()); };
    return Claims{text("sub"),
                  text("azp"),
                  text("name"),
                  text("title"),
                  text("organisation"),
                  text("organisation_id"),
                  text("practitioner"),
                  text("email"),
                  texts(json->at("teams")),
                  texts(json->at("roles")),
                  Instant(std::chrono::seconds(json->at("exp").integer().value_or(0)))};
}

} // namespace tilsyn::region

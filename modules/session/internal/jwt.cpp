// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/jwt.h"

#include "base/json_read.h"
#include "session/internal/signature.h"

#include <boost/json/array.hpp>
#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace tilsyn::session {
namespace {

using boost::json::value;

constexpr Duration leeway = std::chrono::minutes(2);

tl::unexpected<Error> distrust(const char* why) {
    return fail(ErrorKind::unauthorised, std::string("ID token: ") + why, "session.id-token");
}

int valueOf(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '-' ? 62 : (c == '_' ? 63 : -1);
}

bool signedByOneOf(const value& jwks, const value& header, std::string_view text, std::string_view signature) {
    const auto* keys = json::member(jwks, "keys");
    if (keys == nullptr || !keys->is_array()) return false;
    const auto kid = json::text(header, "kid");
    const auto algorithm = json::textOr(header, "alg");
    for (const auto& key : keys->get_array()) {
        if (kid && json::text(key, "kid") && json::text(key, "kid") != kid) continue;
        if (json::text(key, "use").value_or("sig") != "sig") continue;
        if (json::text(key, "alg").value_or(algorithm) != algorithm) continue;
        if (signatureFits(algorithm, key, text, signature)) return true;
    }
    return false;
}

bool isFor(const value& claims, const std::string& clientId) {
    const auto* audience = json::member(claims, "aud");
    if (audience == nullptr) return false;
    if (audience->is_string()) return audience->get_string() == clientId;
    if (!audience->is_array()) return false;
    const auto& all = audience->get_array();
    bool named = false;
    for (const auto& one : all) named = named || (one.is_string() && one.get_string() == clientId);
    // Of several audiences `azp` says who asked for the token.
    return named && (all.size() == 1 || json::textOr(claims, "azp") == clientId);
}

std::optional<Instant> instantAt(const value& claims, std::string_view name) {
    const auto seconds = json::integer(claims, name);
    // Beyond this the arithmetic with milliseconds would overflow.
    if (!seconds || *seconds < 0 || *seconds > 253402300799) return std::nullopt;
    return Instant(std::chrono::seconds(*seconds));
}

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

std::optional<std::string> fromBase64Url(std::string_view text) {
    if (text.size() % 4 == 1) return std::nullopt;
    std::string bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const int six = valueOf(c);
        if (six < 0) return std::nullopt;
        buffer = (buffer << 6) | static_cast<unsigned>(six);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((buffer >> bits) & 0xff);
    }
    return bytes;
}

std::string sha256(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

Result<value> openIdToken(std::string_view token, const value& jwks, const IdTokenTerms& terms) {
    const auto first = token.find('.');
    const auto last = token.rfind('.');
    if (first == std::string_view::npos || token.find('.', first + 1) != last) return distrust("not three parts");
    const auto head = fromBase64Url(token.substr(0, first));
    const auto body = fromBase64Url(token.substr(first + 1, last - first - 1));
    const auto signature = fromBase64Url(token.substr(last + 1));
    if (!head || !body || !signature) return distrust("not base64url");
    const auto header = json::read(*head, "session.id-token");
    if (!header) return distrust("header is not JSON");
    if (!signedByOneOf(jwks, *header, token.substr(0, last), *signature)) return distrust("signature fits no key");
    auto claims = json::read(*body, "session.id-token");
    if (!claims) return distrust("claims are not JSON");
    if (json::textOr(*claims, "iss") != terms.issuer) return distrust("other issuer");
    if (!isFor(*claims, terms.clientId)) return distrust("other audience");
    if (!same(json::textOr(*claims, "nonce"), terms.nonce)) return distrust("other nonce");
    const auto expires = instantAt(*claims, "exp");
    const auto issued = instantAt(*claims, "iat");
    if (!expires || *expires + leeway <= terms.now) return distrust("expired");
    if (!issued || *issued - leeway > terms.now) return distrust("issued in the future");
    if (json::textOr(*claims, "sub").empty()) return distrust("no subject");
    return claims;
}

} // namespace tilsyn::session

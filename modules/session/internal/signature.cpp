// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/signature.h"

#include "base/json_read.h"
#include "session/internal/jwt.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <string>

namespace tilsyn::session {
namespace {

template <auto Free> struct Freed {
    template <class T> void operator()(T* value) const { Free(value); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

constexpr std::size_t coordinate = 32;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number numberOf(std::string_view bytes) {
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

Key makeKey(const char* type, OSSL_PARAM_BLD* builder) {
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return Key(key);
}

std::string memberBytes(const boost::json::value& jwk, std::string_view name) {
    return fromBase64Url(json::textOr(jwk, name)).value_or("");
}

Key ecKey(const boost::json::value& jwk) {
    const auto x = memberBytes(jwk, "x");
    const auto y = memberBytes(jwk, "y");
    if (json::textOr(jwk, "crv") != "P-256" || x.size() != coordinate || y.size() != coordinate) return nullptr;
    const std::string point = '\x04' + x + y;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    return makeKey("EC", builder.get());
}

Key rsaKey(const boost::json::value& jwk) {
    const auto modulus = numberOf(memberBytes(jwk, "n"));
    const auto exponent = numberOf(memberBytes(jwk, "e"));
    if (!modulus || !exponent || BN_num_bits(modulus.get()) < 2048) return nullptr;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return makeKey("RSA", builder.get());
}

/// JWS has the two numbers side by side, OpenSSL wants them as DER.
std::string derOf(std::string_view raw) {
    if (raw.size() != 2 * coordinate) return {};
    const EcSignature signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), numberOf(raw.substr(0, coordinate)).release(),
                   numberOf(raw.substr(coordinate)).release());
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    std::string bytes;
    if (size > 0) bytes.assign(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return bytes;
}

} // namespace

bool signatureFits(std::string_view algorithm, const boost::json::value& jwk, std::string_view text,
                   std::string_view signature) {
    const auto type = json::textOr(jwk, "kty");
    Key key;
    std::string bytes(signature);
    // The key decides what it may be used with, so that a token cannot choose.
    if (algorithm == "ES256" && type == "EC") {
        key = ecKey(jwk);
        bytes = derOf(signature);
    } else if (algorithm == "RS256" && type == "RSA") {
        key = rsaKey(jwk);
    }
    if (!key || bytes.empty()) return false;
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(bytes), bytes.size(), bytesOf(text), text.size()) == 1;
}

} // namespace tilsyn::session

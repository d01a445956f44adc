// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <boost/json.hpp>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <string>

namespace tilsyn::session::test {

/// A provider's signing key: makes tokens and shows its public half.
class TokenMaker {
public:
    static TokenMaker es256() { return TokenMaker(EVP_EC_gen("P-256"), "ES256"); }
    static TokenMaker rs256(unsigned bits = 2048) { return TokenMaker(EVP_RSA_gen(bits), "RS256"); }

    std::string algorithm;
    std::string kid = "k1";

    std::string sign(const boost::json::object& claims, const char* alg = nullptr) const {
        const boost::json::object head{{"alg", alg ? alg : algorithm.c_str()}, {"kid", kid}};
        const auto text = base64Url(boost::json::serialize(head)) + "." + base64Url(boost::json::serialize(claims));
        std::string signature(1024, '\0');
        std::size_t size = signature.size();
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(text.data()), text.size());
        signature.resize(size);
        return text + "." + base64Url(algorithm == "ES256" ? sideBySide(signature) : signature);
    }

    boost::json::object jwk() const {
        if (algorithm == "RS256")
            return {{"kty", "RSA"},
                    {"kid", kid},
                    {"n", base64Url(number(OSSL_PKEY_PARAM_RSA_N, 0))},
                    {"e", base64Url(number(OSSL_PKEY_PARAM_RSA_E, 0))}};
        return {{"kty", "EC"},
                {"crv", "P-256"},
                {"kid", kid},
                {"x", base64Url(number(OSSL_PKEY_PARAM_EC_PUB_X, 32))},
                {"y", base64Url(number(OSSL_PKEY_PARAM_EC_PUB_Y, 32))}};
    }
    boost::json::object jwks() const { return {{"keys", boost::json::array{jwk()}}}; }

private:
    TokenMaker(EVP_PKEY* key, const char* alg) : algorithm(alg), key_(key, EVP_PKEY_free) {}

    std::string number(const char* name, int size) const {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &value);
        std::string bytes(static_cast<std::size_t>(size ? size : BN_num_bytes(value)), '\0');
        BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
        BN_free(value);
        return bytes;
    }

    static std::string sideBySide(const std::string& der) {
        const auto* at = reinterpret_cast<const unsigned char*>(der.data());
        ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
        std::string raw(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), reinterpret_cast<unsigned char*>(raw.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), reinterpret_cast<unsigned char*>(raw.data()) + 32, 32);
        ECDSA_SIG_free(signature);
        return raw;
    }

    std::shared_ptr<EVP_PKEY> key_;
};

} // namespace tilsyn::session::test

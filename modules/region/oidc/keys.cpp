// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/oidc/keys.h"

#include "base/random.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <array>

namespace tilsyn::region {

struct SigningKey::Impl {
    explicit Impl(EVP_PKEY* pkey) : key(pkey) {}
    ~Impl() { EVP_PKEY_free(key); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    EVP_PKEY* key;
    std::string id;
};

namespace {

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Signature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;
constexpr int coordinate = 32;

std::string publicPoint(EVP_PKEY* key) {
    std::string point(65, '\0');
    std::size_t size = 0;
    EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, reinterpret_cast<unsigned char*>(point.data()),
                                    point.size(), &size);
    point.resize(size);
    return point;
}

int alphabetIndex(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

} // namespace

std::string sha256(std::string_view bytes) {
    std::string digest(32, '\0');
    unsigned size = 32;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sha256(),
               nullptr);
    return digest;
}

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::optional<std::string> decodeBase64(std::string_view text) {
    while (text.ends_with('=')) text.remove_suffix(1);
    if (text.size() % 4 == 1) return std::nullopt;
    std::string bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = alphabetIndex(c);
        if (value < 0) return std::nullopt;
        buffer = buffer << 6 | static_cast<unsigned>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(buffer >> bits & 0xFF);
        }
    }
    return bytes;
}

bool sameSecret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Result<SigningKey> SigningKey::generate() {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    if (!key) return fail(ErrorKind::storage, "no signing key could be made", "region.oidc");
    auto impl = std::make_shared<Impl>(key);
    impl->id = base64Url(sha256(publicPoint(key))).substr(0, 16);
    return SigningKey(std::move(impl));
}

Result<SigningKey> SigningKey::fromPem(std::string_view pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
    if (!key) return fail(ErrorKind::malformed, "the signing key cannot be read", "region.oidc");
    auto impl = std::make_shared<Impl>(key);
    impl->id = base64Url(sha256(publicPoint(key))).substr(0, 16);
    return SigningKey(std::move(impl));
}

std::string SigningKey::toPem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(bio.get(), impl_->key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string SigningKey::sign(const Json& claims, std::string_view type) const {
    const auto head = Json::object({{"alg", "ES256"}, {"typ", type}, {"kid", impl_->id}});
    const std::string text = base64Url(head.dump()) + "." + base64Url(claims.dump());
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::array<unsigned char, 128> der{};
    std::size_t size = der.size();
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, impl_->key);
    EVP_DigestSign(context.get(), der.data(), &size, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    const unsigned char* at = der.data();
    const Signature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)), &ECDSA_SIG_free);
    // A JWS wants the two numbers side by side, OpenSSL gives them as DER.
    std::array<unsigned char, 2 * coordinate> raw{};
    if (signature) {
        BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), coordinate);
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + coordinate, coordinate);
    }
    return text + "." + base64Url({reinterpret_cast<const char*>(raw.data()), raw.size()});
}

Result<Json> SigningKey::open(std::string_view jwt) const {
    const auto bad = [](const char* why) { return fail(ErrorKind::unauthorised, why, "region.oidc"); };
    const auto first = jwt.find('.');
    const auto last = jwt.rfind('.');
    if (first == std::string_view::npos || last == first) return bad("this is no token");
    const auto head = decodeBase64(jwt.substr(0, first));
    const auto payload = decodeBase64(jwt.substr(first + 1, last - first - 1));
    const auto raw = decodeBase64(jwt.substr(last + 1));
    if (!head || !payload || !raw || raw->size() != 2 * coordinate) return bad("this is no token");
    const auto parsedHead = Json::parse(*head);
    if (!parsedHead || parsedHead->at("alg").text() != "ES256") return bad("the token's algorithm is not ours");
    const Signature signature(ECDSA_SIG_new(), &ECDSA_SIG_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(raw->data());
    ECDSA_SIG_set0(signature.get(), BN_bin2bn(bytes, coordinate, nullptr),
                   BN_bin2bn(bytes + coordinate, coordinate, nullptr));
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto text = jwt.substr(0, last);
    const bool valid = size > 0 &&
                       EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, impl_->key) == 1 &&
                       EVP_DigestVerify(context.get(), der, static_cast<std::size_t>(size),
                                        reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
    OPENSSL_free(der);
    if (!valid) return bad("the token's signature is not ours");
    auto claims = Json::parse(*payload);
    if (!claims) return bad("the token has no claims");
    return claims;
}

Json SigningKey::jwks() const {
    const std::string point = publicPoint(impl_->key);
    return Json::object({{"keys", Json::array({Json::object({{"kty", "EC"},
                                                             {"crv", "P-256"},
                                                             {"use", "sig"},
                                                             {"alg", "ES256"},
                                                             {"kid", impl_->id},
                                                             {"x", base64Url(point.substr(1, 32))},
                                                             {"y", base64Url(point.substr(33, 32))}})})}});
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>
#include <vector>

namespace tilsyn::tests {

struct FreePaper {
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

/// What a certificate is to be like. As it stands it is good for localhost.
struct Wish {
    std::string names = "DNS:localhost,IP:127.0.0.1"; ///< subjectAltName; empty: none
    std::string commonName = "server";
    int fromDays = -5;
    int toDays = 5;
    int rsaBits = 0; ///< 0: an elliptic key
    const EVP_MD* digest = EVP_sha256();
    std::string constraints{}; ///< basicConstraints
    std::string usage{};       ///< extendedKeyUsage
    std::string onlyNames{};   ///< nameConstraints
    bool strangeDuty = false;  ///< a critical extension that nobody knows
    bool damaged = false;      ///< one bit of the signature is not what was signed
};

/// A certificate with its key.
struct Paper {
    std::shared_ptr<X509> certificate;
    std::shared_ptr<EVP_PKEY> key;
};

/// Signed by `issuer`, or by itself.
Paper make(const Wish& wish, const Paper* issuer = nullptr);

/// A file with that certificate, for who is to trust it.
void writePem(const std::string& path, const Paper& paper);

/// What a status answer (OCSP) says of a certificate.
struct StatusWish {
    int status; ///< V_OCSP_CERTSTATUS_…
    int fromHours = -1;
    int toHours = 24;
};
/// Its DER bytes, for stapling; `of` was issued by `issuer`, `signer` signs.
std::string statusAnswer(const StatusWish& wish, const Paper& of, const Paper& issuer, const Paper& signer);

} // namespace tilsyn::tests

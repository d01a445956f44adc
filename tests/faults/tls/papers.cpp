// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/tls/papers.h"

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <map>

namespace tilsyn::tests {
namespace {

constexpr long hour = 3600;
constexpr long day = 24 * hour;

/// Keys cost time; that two certificates share one matters to nobody here.
std::shared_ptr<EVP_PKEY> keyOf(int rsaBits) {
    static std::map<int, std::shared_ptr<EVP_PKEY>> keys;
    auto& key = keys[rsaBits];
    if (!key) key = {rsaBits == 0 ? EVP_EC_gen("P-256") : EVP_RSA_gen(static_cast<unsigned>(rsaBits)), FreePaper()};
    return key;
}

void extend(X509* certificate, X509* issuer, int what, const std::string& value) {
    if (value.empty()) return;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void addStrangeDuty(X509* certificate) {
    ASN1_OBJECT* name = OBJ_txt2obj("1.3.6.1.4.1.55555.1", 1);
    ASN1_OCTET_STRING* value = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(value, reinterpret_cast<const unsigned char*>("\x05\x00"), 2);
    X509_EXTENSION* extension = X509_EXTENSION_create_by_OBJ(nullptr, name, 1, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(value);
    ASN1_OBJECT_free(name);
}

void damage(X509* certificate) {
    const ASN1_BIT_STRING* signature = nullptr;
    X509_get0_signature(&signature, nullptr, certificate);
    const_cast<ASN1_BIT_STRING*>(signature)->data[signature->length - 1] ^= 1; // NOLINT
}

} // namespace

Paper make(const Wish& wish, const Paper* issuer) {
    static long serial = 1;
    Paper paper{{X509_new(), FreePaper()}, keyOf(wish.rsaBits)};
    X509* made = paper.certificate.get();
    X509* by = issuer == nullptr ? made : issuer->certificate.get();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made), wish.fromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(made), wish.toDays * day);
    X509_set_pubkey(made, paper.key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wish.commonName.c_str()), -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(by));
    extend(made, by, NID_basic_constraints, wish.constraints);
    extend(made, by, NID_subject_alt_name, wish.names);
    extend(made, by, NID_ext_key_usage, wish.usage);
    extend(made, by, NID_name_constraints, wish.onlyNames);
    if (wish.strangeDuty) addStrangeDuty(made);
    X509_sign(made, (issuer == nullptr ? paper : *issuer).key.get(), wish.digest);
    if (wish.damaged) damage(made);
    return paper;
}

void writePem(const std::string& path, const Paper& paper) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    PEM_write_X509(file, paper.certificate.get());
    std::fclose(file);
}

std::string statusAnswer(const StatusWish& wish, const Paper& of, const Paper& issuer, const Paper& signer) {
    OCSP_BASICRESP* basic = OCSP_BASICRESP_new();
    ASN1_TIME* now = X509_gmtime_adj(nullptr, wish.fromHours * hour);
    ASN1_TIME* from = X509_gmtime_adj(nullptr, wish.fromHours * hour);
    ASN1_TIME* to = X509_gmtime_adj(nullptr, wish.toHours * hour);
    OCSP_CERTID* id = OCSP_cert_to_id(EVP_sha1(), of.certificate.get(), issuer.certificate.get());
    const bool revoked = wish.status == V_OCSP_CERTSTATUS_REVOKED;
    OCSP_basic_add1_status(basic, id, wish.status, revoked ? OCSP_REVOKED_STATUS_KEYCOMPROMISE : 0,
                           revoked ? now : nullptr, from, to);
    OCSP_basic_sign(basic, signer.certificate.get(), signer.key.get(), EVP_sha256(), nullptr, 0);
    OCSP_RESPONSE* answer = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic);
    unsigned char* bytes = nullptr;
    const int length = i2d_OCSP_RESPONSE(answer, &bytes);
    std::string text(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(length));
    OPENSSL_free(bytes);
    OCSP_RESPONSE_free(answer);
    OCSP_CERTID_free(id);
    ASN1_TIME_free(now);
    ASN1_TIME_free(from);
    ASN1_TIME_free(to);
    OCSP_BASICRESP_free(basic);
    return text;
}

} // namespace tilsyn::tests

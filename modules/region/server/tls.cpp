// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/tls.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <sstream>
#include <unistd.h>

namespace tilsyn::region {

namespace {

struct Free {
    void operator()(EVP_PKEY* p) const { EVP_PKEY_free(p); }
    void operator()(X509* p) const { X509_free(p); }
    void operator()(BIO* p) const { BIO_free(p); }
    void operator()(X509_EXTENSION* p) const { X509_EXTENSION_free(p); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;
using Bytes = std::unique_ptr<BIO, Free>;

std::string contents(BIO* bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pem(X509* certificate) {
    const Bytes bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

std::string pem(EVP_PKEY* key) {
    const Bytes bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

void extend(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    if (extension) X509_add_ext(certificate, extension.get(), -1);
}

Certificate blank(EVP_PKEY* key, const char* name) {
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), serial.size());
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> number(BN_bin2bn(serial.data(), serial.size(), nullptr),
                                                             &BN_free);
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    // Certificates live on the machine's clock, not on the virtual one: clients check them against the former.
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 360L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    const auto add = [&](const char* field, const char* text) {
        X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text), -1, -1,
                                   0);
    };
    add("O", "Tilsyn practice region");
    add("CN", name);
    return certificate;
}

std::string spkiHash(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    std::array<unsigned char, 32> digest{};
    unsigned length = digest.size();
    EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), &length, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    std::string text(48, '\0');
    const int written = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), digest.data(), 32);
    text.resize(static_cast<std::size_t>(written));
    return text;
}

bool lastsAMonth(std::string_view chain) {
    const Bytes bio(BIO_new_mem_buf(chain.data(), static_cast<int>(chain.size())));
    const Certificate leaf(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!leaf) return false;
    time_t limit = time(nullptr) + 30L * 24 * 3600;
    return X509_cmp_time(X509_get0_notAfter(leaf.get()), &limit) > 0;
}

Status make(const std::filesystem::path& folder) {
    const Key caKey(EVP_EC_gen("P-256"));
    const Key leafKey(EVP_EC_gen("P-256"));
    if (!caKey || !leafKey) return fail(ErrorKind::storage, "no key could be made", "region.tls");
    const Certificate ca = blank(caKey.get(), "Tilsyn practice CA");
    X509_set_issuer_name(ca.get(), X509_get_subject_name(ca.get()));
    extend(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(ca.get(), ca.get(), NID_subject_key_identifier, "hash");
    const Certificate leaf = blank(leafKey.get(), "localhost");
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(ca.get()));
    extend(leaf.get(), ca.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(leaf.get(), ca.get(), NID_key_usage, "critical,digitalSignature");
    extend(leaf.get(), ca.get(), NID_ext_key_usage, "serverAuth");
    extend(leaf.get(), ca.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    extend(leaf.get(), ca.get(), NID_authority_key_identifier, "keyid:always");
    if (X509_sign(ca.get(), caKey.get(), EVP_sha256()) == 0 || X509_sign(leaf.get(), caKey.get(), EVP_sha256()) == 0)
        return fail(ErrorKind::storage, "a certificate could not be signed", "region.tls");
    if (auto done = writeFile(folder / "ca.pem", pem(ca.get())); !done) return done;
    if (auto done = writeFile(folder / "server.pem", pem(leaf.get()) + pem(ca.get())); !done) return done;
    return writeFile(folder / "server.key", pem(leafKey.get()), true);
}

} // namespace

Status writeFile(const std::filesystem::path& path, std::string_view content, bool secret) {
    const auto problem = [&](const char* what) {
        return fail(ErrorKind::storage, path.string() + ": " + what + ": " + std::strerror(errno), "region.file");
    };
    const std::string part = path.string() + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, secret ? 0600 : 0644);
    if (file < 0) return problem("open");
    while (!content.empty()) {
        const auto count = ::write(file, content.data(), content.size());
        if (count < 0) {
            auto failed = problem("write");
            ::close(file);
            return failed;
        }
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(file) != 0 || ::close(file) != 0) return problem("sync");
    if (::rename(part.c_str(), path.c_str()) != 0) return problem("rename");
    return {};
}

Result<std::string> readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorKind::notFound, path.string() + " cannot be read", "region.file");
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

Result<Certificates> prepareCertificates(const std::filesystem::path& folder) {
    Certificates result;
    result.caFile = folder / "ca.pem";
    const auto existing = readFile(folder / "server.pem");
    if (!existing || !lastsAMonth(*existing) || !readFile(folder / "server.key") || !readFile(result.caFile))
        if (auto made = make(folder); !made) return fail(made.error());
    auto chain = readFile(folder / "server.pem");
    auto key = readFile(folder / "server.key");
    if (!chain) return fail(chain.error());
    if (!key) return fail(key.error());
    const Bytes bio(BIO_new_mem_buf(chain->data(), static_cast<int>(chain->size())));
    const Certificate leaf(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!leaf) return fail(ErrorKind::malformed, (folder / "server.pem").string() + " is no certificate", "region.tls");
    result.spkiSha256 = spkiHash(leaf.get());
    result.chain = std::move(*chain);
    result.key = std::move(*key);
    return result;
}

} // namespace tilsyn::region

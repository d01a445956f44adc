// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/peer.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tilsyn::tests {
namespace {

constexpr long day = 24L * 3600;

void extend(X509* certificate, X509* issuer, int what, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void nameIt(X509_NAME* name, const char* text) {
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text), -1, -1, 0);
}

X509* certificate(EVP_PKEY* key, const char* name, long fromDays, long toDays) {
    static long serial = 1;
    X509* made = X509_new();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made), fromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(made), toDays * day);
    X509_set_pubkey(made, key);
    nameIt(X509_get_subject_name(made), name);
    return made;
}

void writeKey(const std::string& path, EVP_PKEY* key) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
}

void writeCertificate(const std::string& path, X509* made) {
    std::FILE* file = std::fopen(path.c_str(), "w");
    PEM_write_X509(file, made);
    std::fclose(file);
}

template <class T, class Read> T* readPem(const std::string& path, Read read) {
    std::FILE* file = std::fopen(path.c_str(), "r");
    T* value = read(file, nullptr, nullptr, nullptr);
    std::fclose(file);
    return value;
}

} // namespace

Authority::Authority() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tilsyn-http-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* ca = certificate(key, "Test authority", -1, 10);
    X509_set_issuer_name(ca, X509_get_subject_name(ca));
    extend(ca, ca, NID_basic_constraints, "critical,CA:TRUE");
    extend(ca, ca, NID_subject_key_identifier, "hash");
    X509_sign(ca, key, EVP_sha256());
    writeCertificate(caFile(), ca);
    writeKey(folder_ + "/ca.key", key);
    X509_free(ca);
    EVP_PKEY_free(key);
}

Authority::~Authority() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Authority::issue(Paper paper) const {
    X509* ca = readPem<X509>(caFile(), PEM_read_X509);
    EVP_PKEY* caKey = readPem<EVP_PKEY>(folder_ + "/ca.key", PEM_read_PrivateKey);
    EVP_PKEY* key = EVP_EC_gen("P-256");
    const bool own = paper == Paper::selfSigned;
    X509* made = certificate(key, "server", -5, paper == Paper::expired ? -1 : 5);
    X509_set_issuer_name(made, X509_get_subject_name(own ? made : ca));
    extend(made, own ? made : ca, NID_subject_alt_name,
           paper == Paper::otherHost ? "DNS:elsewhere.example" : "DNS:localhost,IP:127.0.0.1");
    X509_sign(made, own ? key : caKey, EVP_sha256());
    const auto path = folder_ + "/server";
    writeCertificate(path + ".crt", made);
    writeKey(path + ".key", key);
    X509_free(made);
    X509_free(ca);
    EVP_PKEY_free(key);
    EVP_PKEY_free(caKey);
    return path;
}

Peer::Peer(Paper paper) : paper_(paper) {
    const auto base = paper == Paper::plainHttp ? std::string() : authority_.issue(paper);
    std::vector<std::string> words = {"python3", TILSYN_HTTP_PEER, base.empty() ? "-" : base + ".crt",
                                      base.empty() ? "-" : base + ".key"};
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    process_ = fork();
    if (process_ == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    close(ends[1]);
    std::FILE* out = fdopen(ends[0], "r");
    const bool ready = std::fscanf(out, "%d", &port_) == 1;
    std::fclose(out);
    if (!ready) throw std::runtime_error("the server process did not start");
}

Peer::~Peer() {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

std::string Peer::url(const std::string& path) const {
    return (paper_ == Paper::plainHttp ? "http" : "https") + std::string("://localhost:") + std::to_string(port_) +
           path;
}

} // namespace tilsyn::tests

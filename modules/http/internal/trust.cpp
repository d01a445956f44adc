// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/trust.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace tilsyn::http {

Result<std::vector<Certificate>> readCertificates(const std::string& path) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(BIO_new_file(path.c_str(), "r"), &BIO_free);
    if (!file) {
        ERR_clear_error();
        return fail(ErrorKind::malformed, "the certificate file cannot be opened: " + path, "http.trust");
    }
    std::vector<Certificate> all;
    while (X509* certificate = PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr)) all.emplace_back(certificate);
    const bool reachedEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (all.empty()) return fail(ErrorKind::malformed, "no PEM certificate in " + path, "http.trust");
    if (!reachedEnd) return fail(ErrorKind::malformed, "a certificate in " + path + " is damaged", "http.trust");
    return all;
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <openssl/x509.h>

#include <memory>
#include <string>
#include <vector>

namespace tilsyn::http {

struct FreeCertificate {
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, FreeCertificate>;

/// All certificates of a PEM file; kind malformed, with the path, when there is none or one cannot be read.
Result<std::vector<Certificate>> readCertificates(const std::string& path);

} // namespace tilsyn::http

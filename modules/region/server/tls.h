// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace tilsyn::region {

/// The region's own certificate authority and the certificate of its server (localhost and 127.0.0.1), both P-256.
struct Certificates {
    std::filesystem::path caFile; ///< PEM, for clients to trust
    std::string chain;            ///< PEM: leaf, then CA
    std::string key;              ///< PEM of the leaf's key
    std::string spkiSha256;       ///< base64 SHA-256 of the leaf's public key, as Chromium's certificate flag wants it
};

/// Reads them from `folder` or makes them there; made anew when they expire within a month.
Result<Certificates> prepareCertificates(const std::filesystem::path& folder);

/// Writes whole or not at all, synced to the disk. `secret` files are for the owner alone.
Status writeFile(const std::filesystem::path& path, std::string_view content, bool secret = false);
Result<std::string> readFile(const std::filesystem::path& path);

} // namespace tilsyn::region

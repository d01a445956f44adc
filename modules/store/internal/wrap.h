// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tilsyn::store {

/// Cost of Argon2id, kept beside each wrap so that it can grow with the machines.
struct KdfCost {
    std::uint32_t memoryKiB = 128 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 1;
};

struct Sealed {
    std::string nonce; ///< 12 bytes
    std::string bytes; ///< ciphertext and 16 bytes of tag
};

/// AES-256-GCM; `label` is authenticated with it, so that a wrap cannot be passed off as another.
Result<Sealed> seal(const Secret& wrappingKey, std::string_view label, const Secret& content);
/// kind unauthorised when key, label or bytes do not fit together.
Result<Secret> unseal(const Secret& wrappingKey, std::string_view label, const Sealed& sealed);

/// 32 bytes from a passphrase. kind storage when the machine lacks the memory.
Result<Secret> deriveKey(const Secret& passphrase, std::string_view salt, const KdfCost& cost);

std::string base64(std::string_view bytes);
std::string fromBase64(std::string_view text);

} // namespace tilsyn::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "store/key_store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tilsyn::store {

/// What opens the key: 32 random bytes kept by the desktop's keystore, or a passphrase through Argon2id.
enum class WrapKind { keyStore, passphrase };

/// The ways in which `key.json` of a user's folder can be opened; empty when there is no such file yet. kind malformed
/// when it is there and cannot be understood.
Result<std::vector<WrapKind>> wrapsIn(const std::filesystem::path& directory);

/// Makes a random 256-bit key and writes it, wrapped by AES-256-GCM, to `key.json` (mode 0600, on the disk when this
/// returns). Refused while there is a key or a store file already: a new key would lock them for ever. A passphrase
/// costs some 300 ms and belongs on a pool thread; one of fewer than 12 bytes is refused.
Result<Secret> createKey(const std::filesystem::path& directory, WrapKind kind, const Secret& wrappingSecret);

/// kind unauthorised when the passphrase or the keystore's entry is not the right one, notFound when `key.json` has no
/// wrap of this kind.
Result<Secret> unlockKey(const std::filesystem::path& directory, WrapKind kind, const Secret& wrappingSecret);

/// Adds or replaces one way in; the others stay.
Status addWrap(const std::filesystem::path& directory, const Secret& key, WrapKind kind, const Secret& wrappingSecret);

/// Opens the key with the keystore, and makes key and entry when the folder is new. `onKey` gets kind storage when the
/// keystore does not work, unauthorised when it has lost or changed its entry, notFound when the key has only a
/// passphrase: ask for the passphrase then, or go on without files. Nothing is ever written unprotected.
void openKeyWithKeyStore(std::filesystem::path directory, std::string entry, KeyStore& keyStore,
                         std::function<void(Result<Secret>)> onKey);

} // namespace tilsyn::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/wrap.h"

#include "base/random.h"

#include <openssl/evp.h>

#include <argon2.h>
#include <memory>

namespace tilsyn::store {
namespace {

constexpr int tagSize = 16;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytesOf(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
int sizeOf(std::string_view text) {
    return static_cast<int>(text.size());
}

} // namespace

Result<Sealed> seal(const Secret& wrappingKey, std::string_view label, const Secret& content) {
    const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const auto plain = content.reveal();
    Sealed sealed{randomBytes(12), std::string(plain.size() + tagSize, '\0')};
    int size = 0;
    const bool good =
        wrappingKey.reveal().size() == 32 &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(wrappingKey.reveal()),
                           bytesOf(std::string_view(sealed.nonce))) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &size, bytesOf(label), sizeOf(label)) == 1 &&
        EVP_EncryptUpdate(context.get(), bytesOf(sealed.bytes), &size, bytesOf(plain), sizeOf(plain)) == 1 &&
        EVP_EncryptFinal_ex(context.get(), bytesOf(sealed.bytes) + size, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, bytesOf(sealed.bytes) + plain.size()) == 1;
    if (!good) return fail(ErrorKind::storage, "the key could not be wrapped", "store.key");
    return sealed;
}

Result<Secret> unseal(const Secret& wrappingKey, std::string_view label, const Sealed& sealed) {
    const auto wrong = [] { return fail(ErrorKind::unauthorised, "this does not open the key", "store.key"); };
    if (wrappingKey.reveal().size() != 32 || sealed.nonce.size() != 12 || sealed.bytes.size() < tagSize) return wrong();
    const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const auto length = sealed.bytes.size() - tagSize;
    std::string tag = sealed.bytes.substr(length);
    std::string plain(length, '\0');
    int size = 0;
    const bool good = EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(wrappingKey.reveal()),
                                         bytesOf(std::string_view(sealed.nonce))) == 1 &&
                      EVP_DecryptUpdate(context.get(), nullptr, &size, bytesOf(label), sizeOf(label)) == 1 &&
                      EVP_DecryptUpdate(context.get(), bytesOf(plain), &size, bytesOf(std::string_view(sealed.bytes)),
                                        static_cast<int>(length)) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, bytesOf(tag)) == 1 &&
                      EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + size, &size) == 1;
    Secret secret{std::string_view(plain)};
    wipe(plain);
    if (!good) return wrong();
    return secret;
}

Result<Secret> deriveKey(const Secret& passphrase, std::string_view salt, const KdfCost& cost) {
    std::string key(32, '\0');
    const int result = argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, passphrase.reveal().data(),
                                         passphrase.reveal().size(), salt.data(), salt.size(), key.data(), key.size());
    Secret secret{std::string_view(key)};
    wipe(key);
    if (result != ARGON2_OK) return fail(ErrorKind::storage, argon2_error_message(result), "store.key");
    return secret;
}

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    text.resize(static_cast<std::size_t>(EVP_EncodeBlock(bytesOf(text), bytesOf(bytes), sizeOf(bytes))));
    return text;
}

std::string fromBase64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    const int size = EVP_DecodeBlock(bytesOf(bytes), bytesOf(text), sizeOf(text));
    if (size < 0) return {};
    const auto padding = text.ends_with("==") ? 2 : (text.ends_with("=") ? 1 : 0);
    bytes.resize(static_cast<std::size_t>(size - padding));
    return bytes;
}

} // namespace tilsyn::store

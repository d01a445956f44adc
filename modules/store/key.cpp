// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key.h"

#include "base/random.h"
#include "store/internal/file_io.h"
#include "store/internal/wrap.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tilsyn::store {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr const char* fileName = "key.json";
constexpr std::size_t keySize = 32;
constexpr std::size_t leastPassphrase = 12;

struct Wrap {
    WrapKind kind;
    std::string salt; ///< passphrase only
    KdfCost cost;
    Sealed sealed;
};

std::string_view labelOf(WrapKind kind) {
    return kind == WrapKind::keyStore ? "keystore" : "passphrase";
}

tl::unexpected<Error> unreadable() {
    return fail(ErrorKind::malformed, "key.json cannot be understood", "store.key");
}

json::object toJson(const Wrap& wrap) {
    json::object object{{"kind", labelOf(wrap.kind)},
                        {"cipher", "aes-256-gcm"},
                        {"nonce", base64(wrap.sealed.nonce)},
                        {"sealed", base64(wrap.sealed.bytes)}};
    if (wrap.kind == WrapKind::passphrase)
        object["kdf"] = json::object{{"name", "argon2id"},
                                     {"memoryKiB", wrap.cost.memoryKiB},
                                     {"passes", wrap.cost.passes},
                                     {"lanes", wrap.cost.lanes},
                                     {"salt", base64(wrap.salt)}};
    return object;
}

/// Throws on anything that `toJson` would not have written: a file from elsewhere must not make us spend gigabytes.
Wrap wrapFrom(const json::value& value) {
    const auto bounded = [](const json::value& number, std::int64_t least, std::int64_t most) {
        const auto n = number.as_int64();
        if (n < least || n > most) throw std::out_of_range("kdf");
        return static_cast<std::uint32_t>(n);
    };
    Wrap wrap;
    const auto& kind = value.at("kind").as_string();
    if (kind != "keystore" && kind != "passphrase") throw std::invalid_argument("kind");
    if (value.at("cipher").as_string() != "aes-256-gcm") throw std::invalid_argument("cipher");
    wrap.kind = kind == "keystore" ? WrapKind::keyStore : WrapKind::passphrase;
    wrap.sealed = {fromBase64(value.at("nonce").as_string()), fromBase64(value.at("sealed").as_string())};
    if (wrap.kind == WrapKind::passphrase) {
        const auto& kdf = value.at("kdf");
        if (kdf.at("name").as_string() != "argon2id") throw std::invalid_argument("kdf");
        wrap.cost.memoryKiB = bounded(kdf.at("memoryKiB"), 64 * 1024, 1024 * 1024);
        wrap.cost.passes = bounded(kdf.at("passes"), 1, 16);
        wrap.cost.lanes = bounded(kdf.at("lanes"), 1, 8);
        wrap.salt = fromBase64(kdf.at("salt").as_string());
        if (wrap.salt.size() < 16) throw std::invalid_argument("salt");
    }
    return wrap;
}

Result<std::vector<Wrap>> readWraps(const fs::path& directory) {
    std::error_code error;
    if (!fs::exists(directory / fileName, error)) return std::vector<Wrap>();
    std::ifstream in(directory / fileName, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad() || !in.is_open()) return fail(ErrorKind::storage, "key.json cannot be read", "store.key");
    try {
        const auto file = json::parse(text);
        if (file.at("version").as_int64() != 1) return unreadable();
        std::vector<Wrap> wraps;
        for (const auto& wrap : file.at("wraps").as_array()) wraps.push_back(wrapFrom(wrap));
        if (wraps.empty()) return unreadable();
        return wraps;
    } catch (const std::exception&) {
        return unreadable();
    }
}

Status writeWraps(const fs::path& directory, const std::vector<Wrap>& wraps) {
    json::array list;
    for (const auto& wrap : wraps) list.push_back(toJson(wrap));
    const auto text = json::serialize(json::object{{"version", 1}, {"wraps", std::move(list)}});
    return replaceFile(directory / fileName, text);
}

Result<Secret> wrappingKey(const Wrap& wrap, const Secret& secret) {
    if (wrap.kind == WrapKind::passphrase) return deriveKey(secret, wrap.salt, wrap.cost);
    return secret.clone();
}

Result<Wrap> makeWrap(const Secret& key, WrapKind kind, const Secret& secret) {
    if (kind == WrapKind::passphrase && secret.reveal().size() < leastPassphrase)
        return fail(ErrorKind::rejected, "a passphrase needs at least 12 characters", "store.key");
    Wrap wrap{kind, randomBytes(16), KdfCost{}, {}};
    auto outer = wrappingKey(wrap, secret);
    if (!outer) return fail(outer.error());
    auto sealed = seal(*outer, labelOf(kind), key);
    if (!sealed) return fail(sealed.error());
    wrap.sealed = std::move(*sealed);
    return wrap;
}

Status checkFresh(const fs::path& directory) {
    for (const char* name : {fileName, "journal.tilsyn", "cache.tilsyn"}) {
        std::error_code error;
        if (fs::exists(directory / name, error))
            return fail(ErrorKind::storage, std::string(name) + ": is there already, a new key would lock it for ever",
                        "store.key");
    }
    return {};
}

} // namespace

Result<std::vector<WrapKind>> wrapsIn(const fs::path& directory) {
    const auto wraps = readWraps(directory);
    if (!wraps) return fail(wraps.error());
    std::vector<WrapKind> kinds;
    for (const auto& wrap : *wraps) kinds.push_back(wrap.kind);
    return kinds;
}

Result<Secret> createKey(const fs::path& directory, WrapKind kind, const Secret& wrappingSecret) {
    if (auto owned = ownFolder(directory); !owned) return fail(owned.error());
    if (auto fresh = checkFresh(directory); !fresh) return fail(fresh.error());
    Secret key(randomBytes(keySize));
    auto wrap = makeWrap(key, kind, wrappingSecret);
    if (!wrap) return fail(wrap.error());
    std::vector<Wrap> wraps;
    wraps.push_back(std::move(*wrap));
    if (auto written = writeWraps(directory, wraps); !written) return fail(written.error());
    return key;
}

Result<Secret> unlockKey(const fs::path& directory, WrapKind kind, const Secret& wrappingSecret) {
    const auto wraps = readWraps(directory);
    if (!wraps) return fail(wraps.error());
    const auto wrap = std::ranges::find(*wraps, kind, &Wrap::kind);
    if (wrap == wraps->end()) return fail(ErrorKind::notFound, "the key cannot be opened in this way", "store.key");
    const auto outer = wrappingKey(*wrap, wrappingSecret);
    if (!outer) return fail(outer.error());
    auto key = unseal(*outer, labelOf(kind), wrap->sealed);
    if (key && key->reveal().size() != keySize) return unreadable();
    return key;
}

Status addWrap(const fs::path& directory, const Secret& key, WrapKind kind, const Secret& wrappingSecret) {
    auto wraps = readWraps(directory);
    if (!wraps) return fail(wraps.error());
    auto wrap = makeWrap(key, kind, wrappingSecret);
    if (!wrap) return fail(wrap.error());
    std::erase_if(*wraps, [&](const Wrap& known) { return known.kind == kind; });
    wraps->push_back(std::move(*wrap));
    return writeWraps(directory, *wraps);
}

namespace {

/// The entry is written before the key is wrapped by it: a crash between the two leaves an entry without use, never a
/// key that nothing opens.
void makeEntryAndKey(fs::path directory, std::string entry, KeyStore& keyStore,
                     std::function<void(Result<Secret>)> onKey) {
    // Before the entry is overwritten: it may belong to a key file that has only been mislaid.
    if (auto fresh = checkFresh(directory); !fresh) return onKey(fail(fresh.error()));
    auto secret = std::make_shared<Secret>(randomBytes(keySize));
    keyStore.write(std::move(entry), secret->clone(),
                   [directory = std::move(directory), secret, onKey = std::move(onKey)](Status written) {
                       if (!written) return onKey(fail(written.error()));
                       onKey(createKey(directory, WrapKind::keyStore, *secret));
                   });
}

} // namespace

void openKeyWithKeyStore(fs::path directory, std::string entry, KeyStore& keyStore,
                         std::function<void(Result<Secret>)> onKey) {
    const auto wraps = wrapsIn(directory);
    if (!wraps) return onKey(fail(wraps.error()));
    const bool fresh = wraps->empty();
    if (!fresh && std::ranges::find(*wraps, WrapKind::keyStore) == wraps->end())
        return onKey(fail(ErrorKind::notFound, "the key is kept by a passphrase", "store.key"));
    if (fresh) return makeEntryAndKey(std::move(directory), std::move(entry), keyStore, std::move(onKey));
    keyStore.read(std::move(entry),
                  [directory = std::move(directory), onKey = std::move(onKey)](Result<Secret> secret) {
                      if (!secret && secret.error().kind == ErrorKind::notFound)
                          return onKey(fail(ErrorKind::unauthorised,
                                            "the keystore no longer has the entry for this key", "store.key"));
                      if (!secret) return onKey(fail(secret.error()));
                      onKey(unlockKey(directory, WrapKind::keyStore, *secret));
                  });
}

} // namespace tilsyn::store

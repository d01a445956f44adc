// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key.h"
#include "store_fixture.h"

#include <chrono>
#include <map>
#include <optional>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

namespace {

Secret secretOf(std::string_view text) {
    return Secret(text);
}

/// A keystore with state: entries, and a problem while it is locked.
class FakeKeyStore final : public KeyStore {
public:
    void read(std::string entry, std::function<void(Result<Secret>)> onRead) override {
        if (locked) return onRead(fail(ErrorKind::storage, "no keystore", "test"));
        const auto found = entries.find(entry);
        if (found == entries.end()) return onRead(fail(ErrorKind::notFound, "no entry", "test"));
        onRead(secretOf(found->second));
    }
    void write(std::string entry, Secret secret, std::function<void(Status)> onWritten) override {
        if (locked) return onWritten(fail(ErrorKind::storage, "no keystore", "test"));
        entries[entry] = std::string(secret.reveal());
        onWritten({});
    }
    std::map<std::string, std::string> entries;
    bool locked = false;
};

Result<Secret> openWith(const Folder& folder, KeyStore& keyStore) {
    std::optional<Result<Secret>> answer;
    openKeyWithKeyStore(folder.path(), "tilsyn/u1", keyStore, [&](Result<Secret> key) { answer = std::move(key); });
    REQUIRE(answer);
    return std::move(*answer);
}

constexpr const char* phrase = "correct horse battery";

} // namespace

TEST_CASE("a keystore opens the same key again, and the file alone does not hold it") {
    const Folder folder;
    FakeKeyStore keyStore;
    const auto made = openWith(folder, keyStore);
    REQUIRE(made);
    CHECK(made->reveal().size() == 32);
    const auto again = openWith(folder, keyStore);
    REQUIRE(again);
    CHECK(again->reveal() == made->reveal());
    const auto file = contentOf(folder / "key.json");
    CHECK(file.find(made->reveal()) == std::string::npos);
    CHECK(file.find(hex(made->reveal())) == std::string::npos);
    CHECK(keyStore.entries["tilsyn/u1"] != made->reveal());
    CHECK((fs::status(folder / "key.json").permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a keystore that is locked, empty or changed is told apart, and nothing is made in its place") {
    const Folder folder;
    FakeKeyStore keyStore;
    keyStore.locked = true;
    CHECK(openWith(folder, keyStore).error().kind == ErrorKind::storage);
    CHECK_FALSE(fs::exists(folder / "key.json"));
    keyStore.locked = false;
    REQUIRE(openWith(folder, keyStore));
    const auto file = contentOf(folder / "key.json");
    keyStore.locked = true;
    CHECK(openWith(folder, keyStore).error().kind == ErrorKind::storage);
    keyStore.locked = false;
    keyStore.entries["tilsyn/u1"][0] ^= 1;
    CHECK(openWith(folder, keyStore).error().kind == ErrorKind::unauthorised);
    keyStore.entries["tilsyn/u1"] = "garbage";
    CHECK(openWith(folder, keyStore).error().kind == ErrorKind::unauthorised);
    keyStore.entries.clear();
    CHECK(openWith(folder, keyStore).error().kind == ErrorKind::unauthorised);
    CHECK(keyStore.entries.empty());
    CHECK(contentOf(folder / "key.json") == file);
}

TEST_CASE("a passphrase opens its key, another does not, and a guess costs real work") {
    const Folder folder;
    const auto made = createKey(folder.path(), WrapKind::passphrase, secretOf(phrase));
    REQUIRE(made);
    CHECK(*wrapsIn(folder.path()) == std::vector{WrapKind::passphrase});
    const auto begin = std::chrono::steady_clock::now();
    const auto opened = unlockKey(folder.path(), WrapKind::passphrase, secretOf(phrase));
    const auto cost = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    MESSAGE("one guess takes " << cost.count() << " ms");
    CHECK(cost.count() >= 100);
    REQUIRE(opened);
    CHECK(opened->reveal() == made->reveal());
    CHECK(unlockKey(folder.path(), WrapKind::passphrase, secretOf("correct horse batterY")).error().kind ==
          ErrorKind::unauthorised);
    CHECK(unlockKey(folder.path(), WrapKind::keyStore, keyOf('a')).error().kind == ErrorKind::notFound);
    CHECK(createKey(Folder().path(), WrapKind::passphrase, secretOf("short")).error().kind == ErrorKind::rejected);
}

TEST_CASE("a second way in opens the same key, and replacing it closes the old one") {
    const Folder folder;
    FakeKeyStore keyStore;
    const auto key = openWith(folder, keyStore);
    REQUIRE(addWrap(folder.path(), *key, WrapKind::passphrase, secretOf(phrase)));
    CHECK(wrapsIn(folder.path())->size() == 2);
    keyStore.entries.clear();
    CHECK(unlockKey(folder.path(), WrapKind::passphrase, secretOf(phrase))->reveal() == key->reveal());
    REQUIRE(addWrap(folder.path(), *key, WrapKind::passphrase, secretOf("another passphrase")));
    CHECK_FALSE(unlockKey(folder.path(), WrapKind::passphrase, secretOf(phrase)));
    CHECK(unlockKey(folder.path(), WrapKind::passphrase, secretOf("another passphrase")));
}

TEST_CASE("a new key is never made over an old one or over files that an old one opens") {
    const Folder folder;
    FakeKeyStore keyStore;
    const auto key = openWith(folder, keyStore);
    REQUIRE(Store::open(folder.options(), *key));
    CHECK_FALSE(createKey(folder.path(), WrapKind::keyStore, keyOf('a')));
    const auto entry = keyStore.entries;
    fs::remove(folder / "key.json");
    const auto refused = openWith(folder, keyStore);
    CHECK(refused.error().detail.starts_with("journal.tilsyn: is there already"));
    CHECK(keyStore.entries == entry); // it may still open a key file that comes back
}

TEST_CASE("a key file that is damaged, foreign or asks for absurd work is refused and kept") {
    const Folder folder;
    REQUIRE(createKey(folder.path(), WrapKind::passphrase, secretOf(phrase)));
    const auto good = contentOf(folder / "key.json");
    const auto with = [&](const std::string& from, const std::string& to) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    for (const auto& text :
         {std::string(), std::string("{}"), std::string("<html>"), good.substr(0, good.size() / 2),
          with("\"version\":1", "\"version\":2"), with("argon2id", "md5"), with("131072", "999999999"),
          with("131072", "8"), with("\"passes\":3", "\"passes\":0"), with("aes-256-gcm", "rot13")}) {
        CAPTURE(text);
        write(folder / "key.json", text);
        CHECK(unlockKey(folder.path(), WrapKind::passphrase, secretOf(phrase)).error().kind == ErrorKind::malformed);
        CHECK(contentOf(folder / "key.json") == text);
    }
    auto altered = good;
    const auto at = altered.find("\"sealed\":\"") + 12;
    altered[at] = altered[at] == 'A' ? 'B' : 'A';
    write(folder / "key.json", altered);
    CHECK(unlockKey(folder.path(), WrapKind::passphrase, secretOf(phrase)).error().kind == ErrorKind::unauthorised);
}

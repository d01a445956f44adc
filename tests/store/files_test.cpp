// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to files that are not as we left them.
#include "store/internal/database.h"
#include "store_fixture.h"

#include <sqlite3.h>

#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

namespace {

constexpr const char* journalFile = "journal.tilsyn";
constexpr const char* cacheFile = "cache.tilsyn";

/// A folder with a day, a command and a draft in it, closed.
void fill(const Folder& folder) {
    const auto store = mustOpen(folder);
    REQUIRE(store->saveDay(dayOf()));
    REQUIRE(store->saveDraft(draftOf("v2"), nurse(), now));
    REQUIRE(store->appendCommand(commandOf("c1"), nurse(), now));
}

bool holdsAll(Store& store) {
    return store.openOutboxRows(grant(Resource::outcome))->rows.size() == 1 &&
           store.loadDrafts(grant(Resource::outcome))->size() == 1 && !store.verifyAudit()->broken;
}

std::string refusal(const Folder& folder, char key = 'k') {
    const auto store = tryOpen(folder, key);
    if (store) return {};
    CHECK(store.error().kind == ErrorKind::storage);
    return store.error().detail;
}

void makePlainSqlite(const fs::path& file) {
    fs::remove(file);
    sqlite3* plain = nullptr;
    sqlite3_open(file.c_str(), &plain);
    sqlite3_exec(plain, "CREATE TABLE t (a); INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr);
    sqlite3_close(plain);
}

int modeOf(const fs::path& file) {
    struct stat info {};
    stat(file.c_str(), &info);
    return static_cast<int>(info.st_mode & 0777);
}

void setVersion(const fs::path& file, int version) {
    Database database(file, keyOf('k'), Durability::full);
    database.execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
}

} // namespace

TEST_CASE("the linked SQLCipher is the one whose format we wrote down") {
    CHECK(cipherVersion()->starts_with("4.6.1"));
}

TEST_CASE("the cipher is set as written, with a raw key and full durability for the journal") {
    const Folder folder;
    fill(folder);
    Database database(folder / journalFile, keyOf('k'), Durability::full);
    const auto pragma = [&](const char* name) {
        auto row = database.prepare(std::string("PRAGMA ") + name);
        row.step();
        return row.textAt(0);
    };
    CHECK(pragma("cipher_page_size") == "4096");
    CHECK(pragma("cipher_hmac_algorithm") == "HMAC_SHA512");
    CHECK(pragma("cipher_kdf_algorithm") == "PBKDF2_HMAC_SHA512");
    CHECK(pragma("cipher_use_hmac") == "1");
    CHECK(pragma("journal_mode") == "wal");
    CHECK(pragma("synchronous") == "2");
    CHECK(pragma("foreign_keys") == "1");
    CHECK(pragma("secure_delete") == "1");
    CHECK(pragma("cache_size") == "-65536");
}

TEST_CASE("files are readable by their user only, even where the world was let in") {
    const Folder folder;
    fill(folder);
    chmod(folder.path().c_str(), 0755);
    chmod((folder / cacheFile).c_str(), 0644);
    const auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c2"), nurse(), now));
    CHECK(modeOf(folder.path()) == 0700);
    for (const auto& file : fs::directory_iterator(folder.path())) {
        CAPTURE(file.path().filename().string());
        CHECK(modeOf(file.path()) == 0600);
    }
}

TEST_CASE("a wrong key is refused and alters nothing") {
    const Folder folder;
    fill(folder);
    const auto journal = contentOf(folder / journalFile);
    const auto cache = contentOf(folder / cacheFile);
    CHECK(refusal(folder, 'x') ==
          "journal.tilsyn: the key does not open it: a wrong key, another program's file, or a damaged beginning");
    CHECK(Store::open(folder.options(), Secret(std::string("short"))).error().kind == ErrorKind::storage);
    CHECK(contentOf(folder / journalFile) == journal);
    CHECK(contentOf(folder / cacheFile) == cache);
    CHECK(holdsAll(*mustOpen(folder)));
}

TEST_CASE("a foreign journal is refused by name, told apart where it can be, and left as it is") {
    for (const char* foreign : {"plain", "random", "text", "empty", "folder"}) {
        CAPTURE(foreign);
        const Folder folder;
        fill(folder);
        const auto file = folder / journalFile;
        const std::string kind = foreign;
        if (kind == "plain") makePlainSqlite(file);
        if (kind == "random") write(file, randomBytes(16384));
        if (kind == "text") write(file, "Dear diary");
        if (kind == "empty") write(file, "");
        if (kind == "folder") fs::remove(file), fs::create_directory(file);
        const auto before = kind == "folder" ? "" : contentOf(file);
        const auto detail = refusal(folder);
        CHECK(detail.starts_with("journal.tilsyn: "));
        if (kind == "plain") CHECK(detail.ends_with("a plain SQLite file, not one of Tilsyn's"));
        if (kind == "empty") CHECK(detail.ends_with("the file is empty: it has been cut off"));
        if (kind != "folder") CHECK(contentOf(file) == before);
    }
}

TEST_CASE("a cut or altered journal is refused wherever the damage lies") {
    const Folder folder;
    fill(folder);
    const auto whole = contentOf(folder / journalFile);
    REQUIRE(whole.size() > 8 * 4096);
    for (std::size_t page = 0; page * 4096 < whole.size(); ++page) {
        CAPTURE(page);
        auto altered = whole;
        altered[page * 4096 + 100] = static_cast<char>(altered[page * 4096 + 100] ^ 1);
        write(folder / journalFile, altered);
        CHECK(refusal(folder).starts_with("journal.tilsyn: "));
        CHECK(contentOf(folder / journalFile) == altered);
        if (page == 0) continue;
        const auto cut = whole.substr(0, page * 4096 - (page % 2) * 1000);
        write(folder / journalFile, cut);
        CHECK(refusal(folder).starts_with("journal.tilsyn: "));
        CHECK(contentOf(folder / journalFile) == cut);
    }
    write(folder / journalFile, whole);
    CHECK(holdsAll(*mustOpen(folder)));
}

TEST_CASE("a journal that has gone from beside its cache is missed, not replaced") {
    const Folder folder;
    fill(folder);
    fs::remove(folder / journalFile);
    CHECK(refusal(folder).starts_with("journal.tilsyn: missing"));
    CHECK_FALSE(fs::exists(folder / journalFile));
}

TEST_CASE("a damaged or foreign cache is moved aside and begun anew, and the journal keeps everything") {
    for (const char* damage : {"plain", "random", "empty", "bit", "cut"}) {
        CAPTURE(damage);
        const Folder folder;
        fill(folder);
        const auto file = folder / cacheFile;
        const std::string kind = damage;
        auto content = contentOf(file);
        if (kind == "random") content = randomBytes(16384);
        if (kind == "empty") content.clear();
        if (kind == "bit")
            for (std::size_t page = 1; page * 4096 < content.size(); ++page) content[page * 4096 + 50] ^= 4;
        if (kind == "cut") content.resize(content.size() / 2);
        kind == "plain" ? makePlainSqlite(file) : write(file, content);
        if (kind == "plain") content = contentOf(file);

        const auto store = mustOpen(folder);
        // A damaged page shows when it is read: that look-up fails, is never answered wrongly, and the next is served.
        const auto first = store->loadDay(grant(Resource::dayList), tuesday);
        if (kind == "bit" || kind == "cut") CHECK(first.error().kind == ErrorKind::storage);
        REQUIRE(store->notices().size() == 1);
        CHECK(store->notices()[0].starts_with("cache.tilsyn: "));
        CHECK(store->notices()[0].ends_with("moved to cache.tilsyn.damaged-1 and begun anew"));
        CHECK(contentOf(folder / "cache.tilsyn.damaged-1") == content);
        CHECK(*store->loadDay(grant(Resource::dayList), tuesday) == std::nullopt);
        CHECK(store->saveDay(dayOf()));
        CHECK(holdsAll(*store));
    }
}

TEST_CASE("a file of a newer program is refused with both versions and neither replaced nor moved") {
    for (const char* name : {journalFile, cacheFile}) {
        CAPTURE(name);
        const Folder folder;
        fill(folder);
        setVersion(folder / name, 99);
        const auto content = contentOf(folder / name);
        const auto detail = refusal(folder);
        CHECK(detail.starts_with(std::string(name) + " has version 99"));
        CHECK(contentOf(folder / name) == content);
        setVersion(folder / name, name == std::string_view(journalFile) ? 3 : 1);
        CHECK(holdsAll(*mustOpen(folder)));
    }
}

TEST_CASE("a second process is told that the folder is in use, and may have it when the first has gone") {
    const Folder folder;
    int pipes[2];
    REQUIRE(pipe(pipes) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto store = tryOpen(folder);
        const char ready = store ? '1' : '0';
        if (write(pipes[1], &ready, 1) != 1) _exit(1);
        pause();
        _exit(0);
    }
    char ready = '0';
    REQUIRE(read(pipes[0], &ready, 1) == 1);
    REQUIRE(ready == '1');
    CHECK(refusal(folder) == "the folder is in use by another Tilsyn");
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(tryOpen(folder));
    close(pipes[0]);
    close(pipes[1]);
}

TEST_CASE("nothing that was written can be read from the files or their write-ahead logs") {
    const Folder folder;
    const auto store = mustOpen(folder);
    const std::string marker = "PLAINTEXT-MARKER-4711";
    auto day = dayOf();
    day.visits[0].worthKnowing = marker;
    day.patients.begin()->second.name.family = marker;
    auto command = commandOf("c1");
    command.draft.note = marker;
    auto who = nurse();
    who.subject = marker;
    REQUIRE(store->saveDay(day));
    REQUIRE(store->saveDraft(command.draft, who, now));
    REQUIRE(store->appendCommand(command, who, now));
    bool wal = false;
    for (const auto& file : fs::directory_iterator(folder.path())) {
        const auto content = contentOf(file.path());
        wal = wal || (file.path().extension() == ".tilsyn-wal" && !content.empty());
        CHECK(content.find(marker) == std::string::npos);
        CHECK(content.find("2512484916") == std::string::npos);
        CHECK(content.find("CREATE TABLE") == std::string::npos);
    }
    CHECK(wal); // otherwise this proves nothing
}

TEST_CASE("a full disk is an error, what was acknowledged stays, and it goes on when there is room") {
    const Folder folder;
    const auto store = mustOpen(folder);
    REQUIRE(store->appendCommand(commandOf("c0"), nurse(), now));
    // The limit on the size of a file stands for the disk: writes beyond it fail in the same way.
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{fs::file_size(folder / "journal.tilsyn-wal") + 60000, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    int stored = 1;
    Status status;
    while ((status = store->appendCommand(commandOf("c" + std::to_string(stored)), nurse(), now)) && stored < 500)
        ++stored;
    REQUIRE_FALSE(status);
    CHECK(status.error().kind == ErrorKind::storage);
    CHECK(status.error().detail.starts_with("journal.tilsyn: "));
    CHECK_FALSE(store->openPatient(grant(Resource::patient), {}, now)); // what cannot be logged is not shown
    CHECK(store->openOutboxRows(grant(Resource::outcome))->rows.size() == static_cast<std::size_t>(stored));
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK(store->appendCommand(commandOf("after"), nurse(), now));
    CHECK(store->openOutboxRows(grant(Resource::outcome))->rows.size() == static_cast<std::size_t>(stored) + 1);
    CHECK_FALSE(store->verifyAudit()->broken);
}

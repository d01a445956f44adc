// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/internal/migrations.h"
#include "store/internal/state.h"

#include <fstream>

namespace tilsyn::store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> refuse(std::string_view file, std::string_view why) {
    return fail(ErrorKind::storage, std::string(file) + ": " + std::string(why), "store.open");
}

/// A file whose content is no use to us, as opposed to a disk that fails or a newer version: only such a cache may be
/// moved aside. The kind does not leave this file.
tl::unexpected<Error> useless(std::string_view file, std::string_view why) {
    return fail(ErrorKind::malformed, std::string(file) + ": " + std::string(why), "store.open");
}

Error atTheFace(Error error) {
    if (error.kind == ErrorKind::malformed) error.kind = ErrorKind::storage;
    return error;
}

/// What a file is that our key does not open, told from its first bytes.
std::string_view foreignness(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(16, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (in.gcount() == 0) return "the file is empty: it has been cut off";
    if (head == std::string("SQLite format 3\0", 16)) return "a plain SQLite file, not one of Tilsyn's";
    return "the key does not open it: a wrong key, another program's file, or a damaged beginning";
}

using Opened = Result<std::unique_ptr<Database>>;

/// Opens what is there; never makes or alters a file that is not ours.
Opened openExisting(const fs::path& file, const Secret& key, Durability durability, const Migrations& steps) {
    const auto name = file.filename().string();
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return refuse(name, "not a file");
    if (fs::file_size(file, error) == 0) return useless(name, foreignness(file));
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    try {
        auto database = std::make_unique<Database>(file, key, durability);
        // The journal is small and must be whole. The cache is read where it is used: a damaged page cannot be taken
        // for a good one, and a start must not wait for all of it.
        const bool whole = durability == Durability::full;
        if (const auto damage = whole ? database->damage() : std::nullopt)
            return useless(name, "damaged (" + *damage + ")");
        if (auto migrated = migrate(*database, steps, name); !migrated) return fail(migrated.error());
        return database;
    } catch (const SqlFailure& failure) {
        return failure.damaged() ? useless(name, foreignness(file)) : refuse(name, failure.text);
    }
}

/// Makes a file whole under another name first: a crash on the way leaves no half file that looks like ours.
Opened create(const fs::path& file, const Secret& key, Durability durability, const Migrations& steps) {
    const auto name = file.filename().string();
    const auto fresh = fs::path(file).concat(".new");
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-journal"}) fs::remove(fs::path(fresh).concat(suffix), error);
    try {
        Database database(fresh, key, durability);
        if (auto migrated = migrate(database, steps, name); !migrated) return fail(migrated.error());
    } catch (const SqlFailure& failure) {
        return refuse(name, failure.text);
    }
    fs::rename(fresh, file, error);
    if (error) return refuse(name, error.message());
    if (auto synced = syncFolder(file.parent_path()); !synced) return fail(synced.error());
    return openExisting(file, key, durability, steps);
}

Opened openCache(const fs::path& file, const Secret& key) {
    std::error_code error;
    if (!fs::exists(file, error)) return create(file, key, Durability::normal, cacheMigrations());
    return openExisting(file, key, Durability::normal, cacheMigrations());
}

} // namespace

Status check(const domain::ReadGrant& grant, domain::Resource resource) {
    if (grant.resource() != resource) return fail(ErrorKind::policy, "the grant is for something else", "store");
    return {};
}

Status Store::State::renewCache(const std::string& reason) {
    cache.reset();
    const auto file = options.directory / cacheName;
    std::error_code error;
    int number = 1;
    const auto aside = [&] { return fs::path(file).concat(".damaged-" + std::to_string(number)); };
    while (fs::exists(aside(), error)) ++number;
    fs::rename(file, aside(), error);
    if (error) return refuse(cacheName, error.message());
    fs::rename(fs::path(file).concat("-wal"), aside().concat("-wal"), error); // there is not always one
    auto made = openCache(file, key);
    if (!made) return fail(atTheFace(made.error()));
    cache = std::move(*made);
    notices.push_back(reason + "; moved to " + aside().filename().string() + " and begun anew");
    return {};
}

Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options, const Secret& key) {
    if (auto version = cipherVersion(); !version) return fail(version.error());
    if (key.reveal().size() != 32) return fail(ErrorKind::storage, "the key is not 32 bytes long", "store.open");
    if (auto owned = ownFolder(options.directory); !owned) return fail(owned.error());
    auto lock = FolderLock::take(options.directory);
    if (!lock) return fail(lock.error());

    const auto journalFile = options.directory / journalName;
    const auto cacheFile = options.directory / cacheName;
    std::error_code error;
    // The journal is made first and never taken away: a cache alone means that unsent work has been lost.
    if (!fs::exists(journalFile, error) && fs::exists(cacheFile, error))
        return refuse(journalName, "missing beside cache.tilsyn; put it back, or move cache.tilsyn away to begin anew");
    auto journal = fs::exists(journalFile, error)
                       ? openExisting(journalFile, key, Durability::full, journalMigrations())
                       : create(journalFile, key, Durability::full, journalMigrations());
    if (!journal) return fail(atTheFace(journal.error()));

    std::unique_ptr<State> state(new State{options, key.clone(), std::move(*lock), std::move(*journal), nullptr, {}});
    const auto reset = state->onJournal([](Database& file) -> Status {
        // Its answer was lost, and it may have landed: it counts as tried, so that the server is asked first.
        file.execute("UPDATE outbox SET state = 'waiting', tries = tries + 1 WHERE state = 'sending'");
        return {};
    });
    if (!reset) return fail(reset.error());
    // The key has just opened the journal, so a cache that it does not open is a damaged or a foreign one.
    auto cache = openCache(cacheFile, key);
    if (cache) {
        state->cache = std::move(*cache);
    } else if (cache.error().kind != ErrorKind::malformed) {
        return fail(cache.error());
    } else if (auto renewed = state->renewCache(cache.error().detail); !renewed) {
        return fail(renewed.error());
    }
    return std::unique_ptr<Store>(new Store(std::move(state)));
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;

const std::vector<std::string>& Store::notices() const {
    return state_->notices;
}

} // namespace tilsyn::store

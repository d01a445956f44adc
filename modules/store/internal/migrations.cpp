// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/migrations.h"

namespace tilsyn::store {

namespace sql {
extern const char* const cache_001;
extern const char* const journal_001;
extern const char* const journal_002;
extern const char* const journal_003;
} // namespace sql

const Migrations& cacheMigrations() {
    static const Migrations steps = {sql::cache_001};
    return steps;
}

const Migrations& journalMigrations() {
    static const Migrations steps = {sql::journal_001, sql::journal_002, sql::journal_003};
    return steps;
}

Status migrate(Database& database, const Migrations& steps, std::string_view what) {
    const int have = database.userVersion();
    const int newest = static_cast<int>(steps.size());
    if (have < 0 || have > newest)
        return fail(ErrorKind::storage,
                    std::string(what) + " has version " + std::to_string(have) +
                        "; this program knows versions up to " + std::to_string(newest) +
                        ": a newer Tilsyn has written it",
                    "store.open");
    for (int version = have; version < newest; ++version)
        database.transaction([&] {
            database.execute(steps[static_cast<std::size_t>(version)]);
            database.execute(("PRAGMA user_version = " + std::to_string(version + 1)).c_str());
        });
    return {};
}

} // namespace tilsyn::store

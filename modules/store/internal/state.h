// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/internal/audit_table.h"
#include "store/internal/database.h"
#include "store/internal/file_io.h"
#include "store/internal/outbox_table.h"
#include "store/internal/waiting_file.h"
#include "store/store.h"

#include <memory>
#include <string>
#include <vector>

namespace tilsyn::store {

inline constexpr std::string_view journalName = "journal.tilsyn";
inline constexpr std::string_view cacheName = "cache.tilsyn";

struct Store::State {
    StoreOptions options;
    Secret key;
    FolderLock lock;
    std::unique_ptr<Database> journal;
    std::unique_ptr<Database> cache; ///< null only when it could not be made anew
    std::vector<std::string> notices;
    WaitingFile waiting{options.directory};

    AuditTable audit() { return AuditTable(*journal, options.workstation); }
    /// Tells the others of this machine how much waits here.
    void countWaiting() { waiting.put(OutboxTable(*journal).count()); }
    /// Puts the cache aside and begins a new one.
    Status renewCache(const std::string& reason);

    /// Runs work on the journal and turns a failure into an Error that names the file.
    template <class Work> auto onJournal(Work&& work) -> decltype(work(*journal)) {
        try {
            return work(*journal);
        } catch (const SqlFailure& failure) {
            return fail(ErrorKind::storage, std::string(journalName) + ": " + failure.text, "store");
        }
    }
    /// The same on the cache. Damage that shows only now costs the cache and nothing else.
    template <class Work> auto onCache(Work&& work) -> decltype(work(*cache)) {
        if (!cache) return fail(ErrorKind::storage, std::string(cacheName) + ": could not be made anew", "store");
        try {
            return work(*cache);
        } catch (const SqlFailure& failure) {
            const auto text = std::string(cacheName) + ": " + failure.text;
            if (failure.damaged())
                if (auto renewed = renewCache(text); !renewed) return fail(renewed.error());
            return fail(ErrorKind::storage, text, "store");
        }
    }
};

/// kind policy unless the grant is for this resource.
Status check(const domain::ReadGrant& grant, domain::Resource resource);

} // namespace tilsyn::store

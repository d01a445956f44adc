// SPDX-License-Identifier: GPL-3.0-or-later
// What the files know of the region's last word about their user.
#include "store/internal/day_table.h"
#include "store/internal/sign_in_note.h"
#include "store/internal/sign_in_table.h"
#include "store/internal/state.h"
#include "store/store.h"

#include <algorithm>

namespace tilsyn::store {
namespace {

/// A day that claims to have been fetched later than any window reaches comes from a clock that was wrong then.
constexpr Duration longestMemory = std::chrono::days(8);

SignInNote noteOf(const LastSignIn& signIn, const std::filesystem::path& folder) {
    return {folder, signIn.region, signIn.at, signIn.at + std::chrono::hours(signIn.offlineHours)};
}

} // namespace

Status Store::keepSignIn(const LastSignIn& signIn) {
    return state_->onJournal([&](Database& journal) -> Status {
        journal.transaction([&] {
            state_->audit().add(
                {signIn.user, {}, {}, Activity::signIn, domain::Purpose::list, signIn.at, {}, AuditResult::ok});
            SignInTable(journal).put(signIn);
        });
        return writeNote(noteOf(signIn, state_->options.directory));
    });
}

Status Store::confirmSignIn(Instant at) {
    return state_->onJournal([&](Database& journal) -> Status {
        SignInTable table(journal);
        table.confirm(at);
        const auto signIn = table.get();
        if (!signIn) return fail(signIn.error());
        return *signIn ? writeNote(noteOf(**signIn, state_->options.directory)) : Status();
    });
}

Result<std::optional<KnownSignIn>> Store::lastSignIn() {
    using Answer = Result<std::optional<KnownSignIn>>;
    return state_->onJournal([&](Database& journal) -> Answer {
        SignInTable table(journal);
        auto signIn = table.get();
        if (!signIn) return fail(signIn.error());
        if (!*signIn) return std::nullopt;
        KnownSignIn known{std::move(**signIn), {}, false};
        const auto& at = known.signIn.at;
        known.newest = std::max(at, table.newestSince().value_or(at));
        // A cache that cannot be read takes nothing away from what the journal knows.
        const auto fetched = state_->onCache(
            [&](Database& cache) -> Result<std::optional<Instant>> { return DayTable(cache).newestAsOf(); });
        if (fetched && *fetched && **fetched < at + longestMemory) known.newest = std::max(known.newest, **fetched);
        // An older note is one whose writing was cut off; a later one was not written by us.
        const auto note = readNote(state_->options.directory);
        const auto honest = noteOf(known.signIn, state_->options.directory);
        known.noteAltered = note && (note->until > honest.until || note->at > honest.at);
        return std::optional(std::move(known));
    });
}

} // namespace tilsyn::store

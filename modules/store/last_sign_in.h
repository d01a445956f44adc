// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::store {

/// Who the region last knew as the user of these files, and on what terms. Kept in the journal, so that nobody without
/// the key reads or alters it.
struct LastSignIn {
    domain::Principal user;
    std::string practisedAs{}; ///< in practice: how she was chosen; empty: in the browser
    std::string region;        ///< a hash of what tells regions apart
    int offlineHours = 0;
    Instant at;       ///< when the region last knew her: the sign-in or a refresh of it
    Duration ahead{}; ///< the server's time minus the machine's at that time
    friend bool operator==(const LastSignIn&, const LastSignIn&) = default;
};

/// The same with what the files say about the time since.
struct KnownSignIn {
    LastSignIn signIn;
    Instant newest;           ///< of what was written down and fetched since
    bool noteAltered = false; ///< the note beside the files promises what the journal does not know
};

/// The note `last-sign-in` beside a user's files: what may be known before they are opened. Says of nobody who she is.
/// It is not secret and not proof: the journal decides, and a note that promises more than the journal is found out.
struct SignInNote {
    std::filesystem::path folder;
    std::string region;
    Instant at;    ///< the last sign-in or refresh
    Instant until; ///< the end of the time that is allowed without the region
    friend bool operator==(const SignInNote&, const SignInNote&) = default;
};

/// The notes in the users' folders below `users`, newest first; a folder without a readable one is left out.
std::vector<SignInNote> signInNotes(const std::filesystem::path& users);

} // namespace tilsyn::store

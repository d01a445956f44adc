// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/offline_window.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace tilsyn::app {

/// What has been found inside a user's files, and whether her desk may be opened without the region.
struct OfflineVerdict {
    session::OfflineAnswer answer = session::OfflineAnswer::never;
    store::LastSignIn signIn;
    Instant newest;                   ///< of what the files have
    Instant end;                      ///< of the time that is allowed
    std::vector<std::string> notices; ///< of opening the files
};

/// Decides by what is inside the files: who the region knew, when it last did, and whether `machine`, this machine's
/// clock, runs before what has been written down since. `hours` is what the profile allows now; the narrower of it and
/// what the region allowed then counts, as a profile is a plain file. The opening or its refusal is in the audit log
/// when this returns; without that there is no verdict. kind notFound: the files know of no sign-in; policy: they are
/// another region's. On the store's thread.
Result<OfflineVerdict> judgeOffline(store::Store& store, const std::string& region, int hours, Instant machine);

} // namespace tilsyn::app

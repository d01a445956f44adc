// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/server/auth.h"
#include "region/server/json.h"
#include "region/server/options.h"
#include "region/server/router.h"
#include "region/server/timers.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tilsyn::region {

/// What every part of the region is given to install itself: routes in, values out. All of it lives as long as the
/// server runs and is used on the loop's thread only. The virtual clock is the only clock that a part may look at.
struct Region {
    const Options& options;
    const Clock& clock;
    Timers& timers;
    Router& router; ///< the public port
    Router& admin;  ///< the admin port
    const TokenVerifier& tokens;
    std::string url;        ///< "https://localhost:8443", no slash at the end
    std::string caFile;     ///< PEM path, empty with --plain
    std::string spkiSha256; ///< the server key's hash for Chromium's certificate flag, empty with --plain
    std::string folder;     ///< for files of this run; removed at exit unless it is the --state folder

    /// Parts of GET /state on the admin port: name and a function that tells the present state.
    std::vector<std::pair<std::string, std::function<Json()>>> stateParts;
    /// Called in reverse order when the server has stopped.
    std::vector<std::function<void()>> atExit;
    /// Keeps what a part allocated until after `atExit`.
    std::vector<std::shared_ptr<void>> kept;
};

} // namespace tilsyn::region

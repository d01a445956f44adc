// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/offline_window.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::session;
using namespace std::chrono_literals;

namespace {

const Instant signedIn{std::chrono::sys_days(std::chrono::year(2026) / 3 / 3) + 7h};

OfflineWindow window(Duration allowed = 24h) {
    return {signedIn, signedIn + 2h, allowed};
}

} // namespace

TEST_CASE("a desk may be opened without the region until the time that the region allows is over") {
    CHECK(mayOpenOffline(window(), signedIn + 2h) == OfflineAnswer::open);
    CHECK(mayOpenOffline(window(), signedIn + 24h - 1ms) == OfflineAnswer::open);
    CHECK(mayOpenOffline(window(), signedIn + 24h) == OfflineAnswer::over);
    CHECK(mayOpenOffline(window(), signedIn + 240h) == OfflineAnswer::over);
}

TEST_CASE("a region that allows no time without it never lets a desk be opened") {
    CHECK(mayOpenOffline(window(0h), signedIn + 2h) == OfflineAnswer::never);
    CHECK(mayOpenOffline(window(-1h), signedIn) == OfflineAnswer::never);
}

TEST_CASE("a clock before what was already written down is no measure, whatever it leaves of the time") {
    CHECK(mayOpenOffline(window(), signedIn + 1h) == OfflineAnswer::clockBack);
    CHECK(mayOpenOffline(window(), signedIn - 48h) == OfflineAnswer::clockBack);
    CHECK(mayOpenOffline({signedIn, Instant(), 24h}, signedIn - 1h) == OfflineAnswer::clockBack);
}

TEST_CASE("a clock that trembles by a minute has not been set back") {
    CHECK(mayOpenOffline(window(), signedIn + 2h - 1min) == OfflineAnswer::open);
    CHECK(mayOpenOffline(window(), signedIn + 2h - 3min) == OfflineAnswer::clockBack);
}

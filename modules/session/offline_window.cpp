// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/offline_window.h"

#include <algorithm>

namespace tilsyn::session {

namespace {
constexpr Duration tremble = std::chrono::minutes(2);
}

std::string_view name(OfflineAnswer answer) {
    switch (answer) {
    case OfflineAnswer::open: return "open";
    case OfflineAnswer::never: return "never";
    case OfflineAnswer::over: return "over";
    case OfflineAnswer::clockBack: return "clock-back";
    }
    return "unknown";
}

OfflineAnswer mayOpenOffline(const OfflineWindow& window, Instant now) {
    if (window.allowed <= Duration::zero()) return OfflineAnswer::never;
    if (now + tremble < std::max(window.newest, window.lastKnown)) return OfflineAnswer::clockBack;
    if (now >= window.end()) return OfflineAnswer::over;
    return OfflineAnswer::open;
}

} // namespace tilsyn::session

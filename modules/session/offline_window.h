// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <string_view>

namespace tilsyn::session {

/// For how long a desk may be opened without the region, and what is known of the time since the region last knew its
/// user.
struct OfflineWindow {
    Instant lastKnown; ///< the last sign-in at the region, or refresh of it, that succeeded
    Instant newest;    ///< the newest instant that was written down since
    Duration allowed;  ///< by the region's policy; zero: never

    /// From here on it is over.
    Instant end() const { return lastKnown + allowed; }
};

enum class OfflineAnswer {
    open,
    never,    ///< the region does not allow it at all
    over,     ///< it has been too long
    clockBack ///< this machine's clock runs before what was already written down: how long it has been is not known
};

/// For the log: "open", "never", "over", "clock-back".
std::string_view name(OfflineAnswer answer);

/// Whether the desk may be opened without the region at `now`. A clock that trembles by two minutes is no clock that
/// was set back.
OfflineAnswer mayOpenOffline(const OfflineWindow& window, Instant now);

} // namespace tilsyn::session

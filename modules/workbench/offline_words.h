// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workspace/snapshot.h"

#include <QString>

namespace tilsyn::workbench {

/// From this age on the list is called old.
inline constexpr Duration oldData = std::chrono::hours(1);

/// Why there is no connection, as one short sentence: the region away, its name unknown, a log-in page of the network
/// in its place, a certificate that is not trusted, the region in trouble of its own, nobody signed in.
QString offlineReason(const std::optional<Error>& problem);

/// What the strip says beside "Disconnected since": the reason, what still stands, and how old it is.
QString offlineSentence(const workspace::Snapshot& snapshot, Instant now, const Zone& zone);

} // namespace tilsyn::workbench

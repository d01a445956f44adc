// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <string>
#include <vector>

namespace tilsyn::tests {

/// A day against the clock in one of its states.
struct DayScene {
    const char* name;
    Instant now;
    workspace::Snapshot snapshot;
};

/// "late-day", "delay-preview", "break-due", "on-break", "end-of-shift", "full-day", "long-night", "wrong-clock"
std::vector<DayScene> dayScenes();

} // namespace tilsyn::tests

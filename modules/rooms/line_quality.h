// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/room.h"
#include "workspace/media.h"

#include <optional>

namespace tilsyn::rooms {

/// What the verdict remembers between samples. A value; start with a fresh one for each connection.
struct LineMemory {
    domain::LineQuality shown;
    domain::LineQuality candidate; ///< another level that wants to be shown
    std::optional<Instant> candidateSince;
    bool everConnected = false;
    long lastFrames = 0;
    std::optional<Instant> framesRoseAt;
};

/// The next verdict from one sample (two come a second). Pure. A line is called worse after one second and better after
/// four, so that the word does not flicker. `pictureExpected`: the other side sends video (its camera is on).
LineMemory judge(LineMemory memory, const workspace::MediaStats& stats, Instant now, bool pictureExpected);

/// The verdict of one sample alone.
domain::LineQuality assess(const workspace::MediaStats& stats, bool pictureExpected, bool frozen);

} // namespace tilsyn::rooms

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/line_quality.h"

namespace tilsyn::rooms {
namespace {

using domain::LineCause;
using domain::LineLevel;
using domain::LineQuality;

constexpr Duration worseAfter{1000};
constexpr Duration betterAfter{4000};
constexpr Duration frozenAfter{3000};

void worsen(LineQuality& line, LineLevel level, LineCause cause) {
    // The levels are declared from good to broken.
    if (level <= line.level) return;
    line.level = level;
    line.cause = cause;
}

void byLimits(LineQuality& line, double value, double usable, double unstable, double broken, LineCause cause) {
    if (value >= broken) {
        worsen(line, LineLevel::broken, cause);
    } else if (value >= unstable) {
        worsen(line, LineLevel::unstable, cause);
    } else if (value >= usable) {
        worsen(line, LineLevel::usable, cause);
    }
}

} // namespace

LineQuality assess(const workspace::MediaStats& stats, bool pictureExpected, bool frozen) {
    LineQuality line{LineLevel::good,   LineCause::none,   stats.picturesPerSecond,
                     stats.lossPercent, stats.roundTripMs, stats.relayed};
    if (!stats.connected) {
        line.level = LineLevel::broken;
        line.cause = LineCause::noMedia;
        return line;
    }
    // Speech stays understandable up to some per cent of loss and turns into interruptions above 300 ms one way.
    byLimits(line, stats.lossPercent, 2.0, 6.0, 20.0, LineCause::loss);
    byLimits(line, stats.roundTripMs, 250.0, 500.0, 1500.0, LineCause::delay);
    if (pictureExpected) {
        if (frozen) {
            worsen(line, LineLevel::broken, LineCause::noMedia);
        } else if (stats.picturesPerSecond < 5) {
            worsen(line, LineLevel::unstable, LineCause::fewPictures);
        } else if (stats.picturesPerSecond < 12) {
            worsen(line, LineLevel::usable, LineCause::fewPictures);
        }
    }
    return line;
}

LineMemory judge(LineMemory memory, const workspace::MediaStats& stats, Instant now, bool pictureExpected) {
    if (stats.connected) memory.everConnected = true;
    // A connection that is still being made is not a broken one.
    if (!memory.everConnected) return memory;
    if (stats.framesDecoded != memory.lastFrames || !memory.framesRoseAt || !pictureExpected) {
        memory.lastFrames = stats.framesDecoded;
        memory.framesRoseAt = now;
    }
    const auto line = assess(stats, pictureExpected, now - *memory.framesRoseAt >= frozenAfter);
    if (line.level == memory.shown.level || memory.shown.level == LineLevel::unknown) {
        const auto cause = memory.shown.level == LineLevel::unknown ? line.cause : memory.shown.cause;
        memory.shown = line;
        // Two causes of the same level in turn would flicker as much as two levels.
        if (line.level != LineLevel::good && cause != LineCause::none) memory.shown.cause = cause;
        memory.candidateSince.reset();
        return memory;
    }
    const bool worse = line.level > memory.shown.level;
    const bool wasWorse = memory.candidate.level > memory.shown.level;
    if (!memory.candidateSince || worse != wasWorse) memory.candidateSince = now;
    // While getting better, the worst of the good samples counts: the word must hold for the whole time.
    const bool keep = memory.candidateSince != now && !worse && memory.candidate.level > line.level;
    memory.candidate = keep ? memory.candidate : line;
    const auto needed = worse ? worseAfter : betterAfter;
    if (now - *memory.candidateSince >= needed) {
        memory.shown = memory.candidate;
        memory.candidateSince.reset();
    }
    // The numbers beside the word are always those of now.
    memory.shown.picturesPerSecond = line.picturesPerSecond;
    memory.shown.lossPercent = line.lossPercent;
    memory.shown.roundTripMs = line.roundTripMs;
    memory.shown.relayed = line.relayed;
    return memory;
}

} // namespace tilsyn::rooms

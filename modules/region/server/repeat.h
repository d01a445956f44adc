// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/region.h"

#include <functional>
#include <memory>

namespace tilsyn::region {

/// Does `work` every `interval` of the virtual clock until the region stops.
inline void repeat(Region& region, Duration interval, std::function<void()> work) {
    struct Beat {
        Timer timer;
        std::function<void()> again;
    };
    auto beat = std::make_shared<Beat>();
    beat->again = [&region, interval, work = std::move(work), raw = beat.get()] {
        work();
        raw->timer = region.timers.after(interval, raw->again);
    };
    beat->timer = region.timers.after(interval, beat->again);
    region.atExit.emplace_back([raw = beat.get()] { raw->timer.cancel(); });
    region.kept.push_back(std::move(beat));
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/server/timers.h"

#include <functional>
#include <memory>

namespace tilsyn::region {

/// The one thread that everything in the region runs on. Handlers need `Timers` only; `post` is the way in from another
/// thread (tests).
class Loop {
public:
    explicit Loop(const Clock& clock);
    ~Loop();

    /// Serves until `stop()` or, if `handleSignals` was called, SIGTERM or SIGINT.
    void run();
    void stop();
    void handleSignals();
    /// Any thread.
    void post(std::function<void()> work);
    Timers& timers() { return timers_; }

    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
    Timers timers_;
};

} // namespace tilsyn::region

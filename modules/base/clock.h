// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

namespace tilsyn {

/// A moment in UTC. Local time exists in view models only.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// Where the time comes from; passed, never called for. All implementations may be used from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// How much faster than the machine's clock this one runs: a wait of `d` here takes `d / speed()` in reality.
    virtual double speed() const { return 1.0; }
    /// Real time to wait until `d` has passed on this clock, at least a millisecond.
    Duration realWait(Duration d) const;
    /// A clock that is moved by hand calls `ring` once when it reaches `at`, on the thread that moves it, for as long
    /// as the returned handle lives. A clock that runs by itself returns null: wait in real time (`realWait`).
    virtual std::shared_ptr<void> alarm(Instant at, std::function<void()> ring) const;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Starts at `start` when constructed and runs `speed` times as fast as the machine: demonstrations and tests of a
/// whole program use it, so that a shift always begins on the same Tuesday morning.
class ShiftedClock final : public Clock {
public:
    ShiftedClock(Instant start, double speed);
    Instant now() const override;
    double speed() const override { return speed_; }
    /// Moves the clock forward (the practice region's admin port does).
    void advance(Duration by);

private:
    Instant start_;
    double speed_;
    std::chrono::steady_clock::time_point origin_;
    std::atomic<Duration::rep> extra_{0};
};

/// Reads `INSTANT[xSPEED]` as in "2026-03-03T07:55:00+01:00x60". An empty text gives the system clock.
Result<std::shared_ptr<Clock>> parseClock(std::string_view text);

} // namespace tilsyn

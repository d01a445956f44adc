// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>
#include <memory>

namespace tilsyn {

/// The server's time, kept from the machine's clock and the dates of the server's answers, so that a computer whose
/// clock is wrong still shows, orders and writes by the region's. `now()` may be called from any thread, `observe` from
/// one.
class ServerClock final : public Clock {
public:
    /// `furthest`: clocks that are further apart are not two readings of one time, and the machine's counts (a
    /// demonstration that runs on another day).
    explicit ServerClock(std::shared_ptr<const Clock> machine, Duration furthest = Duration::max());

    Instant now() const override { return machine_->now() + ahead(); }
    double speed() const override { return machine_->speed(); }
    std::shared_ptr<void> alarm(Instant at, std::function<void()> ring) const override {
        return machine_->alarm(at - ahead(), std::move(ring));
    }

    /// What the machine says.
    Instant machineNow() const { return machine_->now(); }
    /// The server's time minus the machine's.
    Duration ahead() const { return Duration(ahead_.load(std::memory_order_relaxed)); }
    /// An answer dated `date` (whole seconds, cut) was asked for at `sent` and had come at `received`, both by the
    /// machine. The reading moves only when it cannot be true any more, so that it does not tremble and a slow answer
    /// does no harm. True if it moved.
    bool observe(Instant date, Instant sent, Instant received);

private:
    std::shared_ptr<const Clock> machine_;
    Duration furthest_;
    std::atomic<Duration::rep> ahead_{0};
};

} // namespace tilsyn

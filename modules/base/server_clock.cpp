// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/server_clock.h"

namespace tilsyn {

ServerClock::ServerClock(std::shared_ptr<const Clock> machine, Duration furthest)
    : machine_(std::move(machine)), furthest_(furthest) {}

bool ServerClock::observe(Instant date, Instant sent, Instant received) {
    // The machine's clock was set between question and answer: the pair says nothing.
    if (received < sent) return false;
    const Duration least = date - received;
    const Duration most = date + std::chrono::seconds(1) - sent;
    const auto known = ahead();
    if (least <= known && known <= most) return false;
    const auto measured = least + (most - least) / 2;
    if (std::chrono::abs(measured) >= furthest_) return false;
    ahead_.store(measured.count(), std::memory_order_relaxed);
    return true;
}

} // namespace tilsyn

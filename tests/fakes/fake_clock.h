// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/time_text.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tilsyn::fakes {

/// A clock that stands still until it is moved; waits that end on the way are rung in order. One thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(std::string_view start = "2026-03-03T07:55:00+01:00") : now_(*parseInstant(start)) {}

    Instant now() const override { return now_; }

    std::shared_ptr<void> alarm(Instant at, std::function<void()> ring) const override {
        auto entry = std::make_shared<Alarm>(Alarm{at, std::move(ring)});
        alarms_.push_back(entry);
        return entry;
    }

    /// When the next wait ends, if anybody waits.
    std::optional<Instant> nextAlarm() const {
        std::optional<Instant> next;
        for (const auto& weak : alarms_) {
            const auto entry = weak.lock();
            if (entry && entry->ring && (!next || entry->at < *next)) next = entry->at;
        }
        return next;
    }

    void advanceTo(Instant target) {
        for (auto next = nextAlarm(); next && *next <= target; next = nextAlarm()) {
            now_ = std::max(now_, *next);
            ringDue();
        }
        now_ = std::max(now_, target);
    }

    void advance(Duration by) { advanceTo(now_ + by); }

private:
    struct Alarm {
        Instant at;
        std::function<void()> ring;
    };

    void ringDue() {
        const auto all = alarms_;
        for (const auto& weak : all) {
            const auto entry = weak.lock();
            if (!entry || !entry->ring || entry->at > now_) continue;
            const auto ring = std::exchange(entry->ring, nullptr);
            ring();
        }
        std::erase_if(alarms_, [](const auto& weak) { return weak.expired(); });
    }

    Instant now_;
    mutable std::vector<std::weak_ptr<Alarm>> alarms_;
};

} // namespace tilsyn::fakes

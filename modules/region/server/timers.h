// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <functional>
#include <map>
#include <memory>

namespace tilsyn::region {

class Timers;

/// Cancels its timer when it goes; `detach()` lets it run on without an owner.
class Timer {
public:
    Timer() = default;
    Timer(Timer&& other) noexcept;
    Timer& operator=(Timer&& other) noexcept;
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() { cancel(); }

    void cancel();
    void detach() { state_.reset(); }
    bool active() const;

private:
    friend class Timers;
    using Key = std::pair<Instant, unsigned long long>;
    using Pending = std::map<Key, std::function<void()>>;
    Timer(std::shared_ptr<Pending> pending, Key key) : state_(std::move(pending)), key_(key) {}

    std::weak_ptr<Pending> state_;
    Key key_{};
};

/// What is to happen at which moment of the virtual clock. Moving the clock forward fires everything that has become
/// due, in order. Loop thread only.
class Timers {
public:
    /// `wake(real)` asks the loop to call `fireDue()` after that real time; a new request replaces the last.
    Timers(const Clock& clock, std::function<void(Duration real)> wake);

    [[nodiscard]] Timer after(Duration virtualTime, std::function<void()> callback);

    /// Calls what is due and asks to be woken for the next.
    void fireDue();

private:
    void rearm();

    const Clock& clock_;
    std::function<void(Duration)> wake_;
    std::shared_ptr<Timer::Pending> pending_ = std::make_shared<Timer::Pending>();
    unsigned long long next_ = 0;
};

} // namespace tilsyn::region

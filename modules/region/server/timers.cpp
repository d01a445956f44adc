// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/timers.h"

namespace tilsyn::region {

Timer::Timer(Timer&& other) noexcept : state_(std::move(other.state_)), key_(other.key_) {
    other.state_.reset();
}

Timer& Timer::operator=(Timer&& other) noexcept {
    if (this != &other) {
        cancel();
        state_ = std::move(other.state_);
        key_ = other.key_;
        other.state_.reset();
    }
    return *this;
}

void Timer::cancel() {
    if (const auto pending = state_.lock()) {
        // The callback's captures may own this very timer: let them go only after the map is in order again.
        const auto node = pending->extract(key_);
    }
    state_.reset();
}

bool Timer::active() const {
    const auto pending = state_.lock();
    return pending && pending->contains(key_);
}

Timers::Timers(const Clock& clock, std::function<void(Duration real)> wake) : clock_(clock), wake_(std::move(wake)) {}

Timer Timers::after(Duration virtualTime, std::function<void()> callback) {
    const Timer::Key key{clock_.now() + virtualTime, next_++};
    pending_->emplace(key, std::move(callback));
    rearm();
    return {pending_, key};
}

void Timers::fireDue() {
    while (!pending_->empty() && pending_->begin()->first.first <= clock_.now()) {
        const auto node = pending_->extract(pending_->begin());
        node.mapped()();
    }
    rearm();
}

void Timers::rearm() {
    if (!pending_->empty()) wake_(clock_.realWait(pending_->begin()->first.first - clock_.now()));
}

} // namespace tilsyn::region

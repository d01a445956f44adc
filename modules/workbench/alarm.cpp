// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/alarm.h"

#include <algorithm>

namespace tilsyn::workbench {

Alarm::Alarm(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::CoarseTimer);
    connect(&timer_, &QTimer::timeout, this, &Alarm::look);
}

Instant Alarm::nextMinute(Instant now) {
    return std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1);
}

void Alarm::set(std::optional<Instant> at) {
    if (at == at_ && (timer_.isActive() || byHand_)) return;
    at_ = at;
    timer_.stop();
    byHand_.reset();
    if (at_) wait();
}

void Alarm::wait() {
    const auto left = std::max(*at_ - clock_.now(), Duration{0});
    byHand_ = clock_.alarm(*at_, [this] { look(); });
    if (byHand_) return;
    const auto piece = std::min<Duration>(left, std::chrono::minutes(1));
    timer_.start(static_cast<int>(clock_.realWait(piece).count()));
}

void Alarm::look() {
    if (!at_) return;
    if (clock_.now() < *at_) return wait();
    at_.reset();
    Q_EMIT rang();
}

} // namespace tilsyn::workbench

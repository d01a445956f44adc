// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unlock_rules.h"

#include <algorithm>

namespace tilsyn::session {
namespace {

constexpr int freeAttempts = 3;
constexpr Duration firstPause = std::chrono::seconds(5);
constexpr Duration longestPause = std::chrono::minutes(5);

} // namespace

void AttemptGate::failed(Instant now) {
    ++failures_;
    if (failures_ < freeAttempts) return;
    // Six doublings reach the longest; more would overflow after a long night at the keyboard.
    const int doublings = std::min(failures_ - freeAttempts, 8);
    openAt_ = now + std::min(firstPause * (1 << doublings), longestPause);
}

void AttemptGate::succeeded() {
    failures_ = 0;
    openAt_ = {};
}

Duration AttemptGate::pause(Instant now) const {
    return std::max(openAt_ - now, Duration{0});
}

bool isSamePerson(const domain::Principal& owner, const domain::Principal& now) {
    return !owner.subject.empty() && owner.subject == now.subject;
}

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"

namespace tilsyn::session {

/// How wrong attempts to unlock are slowed down: three are free, as fingers slip; from then on each costs a pause that
/// doubles from five seconds to five minutes. A value without a thread or a timer; the caller asks before it tries.
class AttemptGate {
public:
    void failed(Instant now);
    void succeeded();
    /// How long nothing is to be tried; zero: now.
    Duration pause(Instant now) const;
    int failures() const { return failures_; }

private:
    int failures_ = 0;
    Instant openAt_;
};

/// Whether who has signed in now is the person whose desk it is. Names and roles may have changed meanwhile; the
/// subject at one issuer does not.
bool isSamePerson(const domain::Principal& owner, const domain::Principal& now);

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"
#include "domain/shift.h"
#include "domain/visit.h"
#include "http/transport.h"

#include <string>

namespace tilsyn::sync {

/// A delay message that is to go out now.
struct DelayReservation {
    std::string id;          ///< the message's own id: whoever sends it uses this one
    bool toldBefore = false; ///< it has gone out already: nothing is to be sent
};

/// What is changed about the day itself while it goes on: more time for a visit, breaks begun and ended, patients told
/// of delays. Each call is one attempt, guarded against a colleague's change; kind conflict says that there was one.
/// io thread; references must outlive every call.
class DayChanges {
public:
    DayChanges(http::Transport& transport, const Clock& clock, std::string fhir);

    /// Moves the planned end. kind conflict when somebody has moved the visit since it was read.
    http::asio::awaitable<Status> extend(domain::Visit visit, Duration by);
    /// Writes when a break was begun and ended.
    http::asio::awaitable<Status> record(domain::PlannedBreak pause);
    /// Asks for the right to tell a patient of this delay; the first who asks gets it, and anybody after a failure.
    http::asio::awaitable<Result<DelayReservation>> reserve(domain::Visit visit, int minutes, domain::Principal who);
    /// The message has gone out, or the adapter would not have it.
    http::asio::awaitable<Status> finish(DelayReservation reservation, bool sent);

private:
    http::Transport& transport_;
    const Clock& clock_;
    std::string fhir_;
};

} // namespace tilsyn::sync

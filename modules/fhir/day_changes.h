// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "domain/shift.h"
#include "domain/visit.h"
#include "fhir/outcome.h"
#include "http/message.h"

#include <string>
#include <string_view>

namespace tilsyn::fhir {

// Small changes that are made during the day (docs/protocols/fhir.md). Updates start from the text that the server just
// gave and carry If-Match, so that what we know nothing of survives.

/// `end` and `minutesDuration` of an Appointment. kind malformed when the text cannot be patched.
Result<http::Request> moveEnd(std::string_view base, const domain::Visit& visit, const CurrentText& appointment,
                              Instant end);
/// Start and end of an Appointment as it stands; kind malformed when it has none.
Result<std::pair<Instant, Instant>> timesIn(std::string_view appointment);

/// When a break was really begun and ended; neither: it has not been.
Result<http::Request> recordBreak(std::string_view base, const domain::PlannedBreak& pause, const CurrentText& slot);

/// A message about a delay, as it is kept on the server.
struct DelayRecord {
    std::string id; ///< Communication.id, which is the message's own id too
    std::string version;
    enum class State { open, sent, refused } state = State::open;
};
/// Creates it unless this delay has been told before; the answer is the one that stands.
http::Request createDelayRecord(std::string_view base, const domain::Visit& visit, int minutes,
                                const domain::Principal& who);
Result<DelayRecord> parseDelayRecord(std::string_view bytes);
/// Sent at `at`, or refused.
Result<http::Request> closeDelayRecord(std::string_view base, const std::string& id, const CurrentText& communication,
                                       bool sent, Instant at);

} // namespace tilsyn::fhir

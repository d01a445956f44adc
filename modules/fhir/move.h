// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"
#include "fhir/outcome.h"
#include "http/message.h"

#include <string>
#include <string_view>

namespace tilsyn::fhir {

/// What an Appointment says about the time of a visit, for the question whether it can be moved.
struct PlannedTime {
    Instant start;
    bool open = true; ///< no outcome, not cancelled
    std::string version;
    std::string movedFrom; ///< the version that a move of ours was based on, if that is how it came by its time
};
/// kind malformed when the bytes are no Appointment with a start.
Result<PlannedTime> parsePlannedTime(std::string_view bytes);

/// The Appointment with the command's times, under If-Match. kind malformed when the text cannot be patched.
Result<http::Request> moveRequest(std::string_view base, const domain::MoveVisit& command,
                                  const CurrentText& appointment);

/// The Task of a promise to call again, completed, under If-Match; what came of it is in its output.
Result<http::Request> closeCallAgainRequest(std::string_view base, const domain::CloseCallAgain& command,
                                            const CurrentText& task);
/// Whether this Task text has been closed by the command already, or by anybody.
struct CallAgainState {
    bool open = true;
    bool ours = false;
};
Result<CallAgainState> parseCallAgainState(std::string_view bytes, const domain::CommandId& command);

} // namespace tilsyn::fhir

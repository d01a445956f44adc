// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"
#include "fhir/outcome.h"
#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::fhir {

// The ladder of a visit that nobody answered is a Task of code `no-answer` (docs/protocols/fhir.md). One a visit: it is
// created under an identifier made of the Appointment's id, so that the first writer wins and the others add to it.

/// A ladder as the server has it now, to be added to.
struct CurrentLadder {
    domain::Ladder ladder;
    CurrentText text;
};

http::Request findLadder(std::string_view base, const domain::VisitId& visit);
/// Nothing when the visit has none. kind malformed when the page is none, or the ladder cannot be followed.
Result<std::optional<CurrentLadder>> parseFoundLadder(std::string_view bytes);

/// One transaction: the ladder created if there is none yet, or the record appended to the one that is there under
/// If-Match, and the Task for a physical visit created once when the command orders one. kind malformed when the text
/// cannot be patched.
Result<http::Request> climbTransaction(std::string_view base, const domain::ClimbLadder& command,
                                       const std::optional<CurrentLadder>& current);

/// Whether the answer to a transaction without `current` says that the ladder was made by it; false when somebody else
/// had created it at the same moment, so that our record is not in it. kind malformed when it is not the answer of a
/// transaction that succeeded.
Result<bool> parseCreated(std::string_view bytes);

/// The ladder's text with the outcome that ends it.
Result<std::string> endedLadder(const std::string& task, domain::OutcomeKind outcome);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::fhir {

/// Who has a visit in hand: a Task of code `claim` (`docs/protocols/fhir.md`).
struct Claim {
    std::string id;      ///< Task.id, empty until the server has it
    std::string version; ///< meta.versionId
    domain::VisitId visit;
    domain::PatientId patient;
    domain::StaffId owner;
    std::string ownerName;
    enum class State { inProgress, completed, givenBack } state = State::inProgress;
    std::optional<Instant> since; ///< when it was taken in hand
    std::optional<Instant> until; ///< lapses by itself then
};

/// In progress and not lapsed at `now`.
bool holds(const Claim& claim, Instant now);

/// Creates the claim unless there is one for this visit already; the answer is the one that stands (200 or 201).
http::Request createClaim(std::string_view base, const Claim& claim);
/// The claim of a visit in whatever state, or none at all: a searchset.
http::Request findClaim(std::string_view base, const domain::VisitId& visit);
/// Overwrites the claim of `claim.id` if it still has `claim.version`.
http::Request replaceClaim(std::string_view base, const Claim& claim);
/// Reads a claim. kind malformed when the bytes are something else, a Task of another code too.
Result<Claim> parseClaim(std::string_view bytes);

} // namespace tilsyn::fhir

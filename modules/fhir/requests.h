// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

// What to ask. `base` is the server's FHIR address with or without a slash at its end. Whatever names a person travels
// in a form body, never in an address.

/// Appointments that start in [from, to), their patients, checklists and what has been held of them.
http::Request searchDay(std::string_view base, Instant from, Instant to);

/// Working days (Schedule) that touch [from, to), with their breaks (Slot).
http::Request searchShifts(std::string_view base, Instant from, Instant to);

/// What patients were told of delays in [from, to).
http::Request searchDelayMessages(std::string_view base, Instant from, Instant to);

/// The next page as the server names it. kind policy when it lies on another origin: the token must not follow it.
Result<http::Request> nextPage(std::string_view base, std::string_view next);

http::Request searchPatients(std::string_view base, const std::vector<domain::PatientId>& patients);
http::Request searchAllergies(std::string_view base, const std::vector<domain::PatientId>& patients);

/// The last five contacts with their notes, newest first.
http::Request searchHistory(std::string_view base, const domain::PatientId& patient);

/// One resource as it stands now, to be patched.
http::Request readForUpdate(std::string_view base, std::string_view type, std::string_view id);

/// The resource of `type` that a command has made, if it has landed ("Encounter" for an outcome).
http::Request findByCommand(std::string_view base, const domain::CommandId& command,
                            std::string_view type = "Encounter");

/// Address of `path` below `base`.
std::string address(std::string_view base, std::string_view path);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/commands.h"
#include "http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

/// A resource as the server gave it just now, to be patched.
struct CurrentText {
    std::string text; ///< empty: there is none (no checklist)
    std::string etag; ///< of this text; empty when the server gives none
};

/// A Task that the outcome of its visit brings to an end.
struct EndedTask {
    std::string id;
    CurrentText text;
    bool isLadder = false; ///< otherwise a promise to call again
};

/// meta.versionId of a resource as ETag text (`W/"3"`); empty if there is none. kind malformed when `bytes` is no
/// resource of that type.
Result<std::string> versionIn(std::string_view bytes, std::string_view type);

/// All that a recorded outcome means to the server, as one transaction: Encounter, note, follow-up and identity created
/// (once, by the command's identifier), Appointment and checklist updated from the given texts under If-Match.
/// kind malformed when a text cannot be patched.
Result<http::Request> outcomeTransaction(std::string_view base, const domain::RecordOutcome& command,
                                         const CurrentText& appointment, const CurrentText& checklist,
                                         const std::vector<EndedTask>& endedTasks = {});

/// Whether the answer says that everything was done. kind malformed when it is not a transaction's answer (a gateway's
/// page, a cut text): then nothing is known, and one has to look.
Status parseTransaction(std::string_view bytes);

/// Whether the answer to `findByCommand` has a resource of that type.
Result<bool> parseFound(std::string_view bytes, std::string_view type = "Encounter");

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "http/message.h"
#include "workspace/outbox_review.h"

#include <string_view>

namespace tilsyn::fhir {

// What the server has recorded for one visit, to be shown beside what this user has signed for it.

/// The plan as it stands now, with its checklist.
http::Request searchVisit(std::string_view base, const domain::VisitId& visit);

/// The contacts that belong to an appointment, with their notes.
http::Request searchRecorded(std::string_view base, const domain::VisitId& visit);

/// The newest contact of that answer that is not withdrawn; without an outcome when there is none. `visit` is left as
/// it is. kind malformed when the answer is no Bundle.
Result<workspace::RecordedVersion> parseRecorded(std::string_view bytes);

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "region/municipality/residents.h"

namespace tilsyn::region {

/// One visit before it becomes resources.
struct Plan {
    std::string id;
    std::string series;
    std::string followsOn; ///< the first contact of two
    int againMinutes = 0;  ///< of a second contact: so long after the first one's end
    const ScreenResident* resident = nullptr;
    const Zone* zone = nullptr;
    Instant start{};
    std::string purpose, description, comment;
    std::vector<std::string> checklist;
    const Json* notes = nullptr;
    std::string nurse, nurseName, team, teamName;
};

/// Writes a visit of an earlier day with what came of it: Appointment, Task, Encounter, note, and at the first one a
/// Provenance that says how the identity was established.
void recordPast(FhirStore& store, Draw& draw, const Json& words, const Plan& plan, Json appointment, Json task);

/// Makes a planned visit a cancelled one.
void cancel(Json& appointment, std::string_view outcome, std::string_view reason);

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "domain/visit.h"
#include "fhir/day.h"
#include "fhir/internal/dom.h"

#include <optional>
#include <string>

namespace tilsyn::fhir {

// One resource → a value of the domain, or words why not. All suspicion of a server lives here. The words name members
// and codes, never what a patient is called or has.

struct MappedVisit {
    domain::Visit visit;
    std::optional<domain::VisitId> followsUp;
};

/// Nothing (and no words) for an Appointment that is none of the day's work: entered in error, on a waiting list.
Result<std::optional<MappedVisit>> mapAppointment(Element appointment);
Result<domain::Patient> mapPatient(Element patient);

struct MappedChecklist {
    domain::VisitId visit;
    DayPages::Checklist checklist;
};
/// Nothing for a Task that is no checklist of a visit.
Result<std::optional<MappedChecklist>> mapTask(Element task);

struct MappedAllergy {
    domain::PatientId patient;
    std::string text;
};
/// Nothing for one that is refuted, resolved or inactive.
Result<std::optional<MappedAllergy>> mapAllergy(Element allergy);

} // namespace tilsyn::fhir

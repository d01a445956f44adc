// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "domain/shift.h"
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
    std::string series; ///< ServiceRequest.id, empty if it is one of none
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

struct MappedEncounter {
    domain::VisitId visit;
    Instant from;
    std::optional<Instant> until;
};
/// Nothing for one that belongs to no Appointment, does not say when, or did not come about.
std::optional<MappedEncounter> mapEncounter(Element encounter);

/// Nothing for a Schedule that is switched off, or of no person, or of no bounded time.
Result<std::optional<domain::Shift>> mapSchedule(Element schedule);

struct MappedBreak {
    std::string schedule;
    domain::PlannedBreak pause;
};
/// Nothing for a Slot that is no agreed pause (any status but busy-unavailable).
Result<std::optional<MappedBreak>> mapSlot(Element slot);

/// Nothing for a Communication that is no delay message, or was not sent.
Result<std::optional<domain::DelayTold>> mapDelayMessage(Element communication);

} // namespace tilsyn::fhir

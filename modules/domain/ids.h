// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace tilsyn::domain {

using PatientId = Id<struct PatientTag>;         ///< FHIR Patient.id
using VisitId = Id<struct VisitTag>;             ///< FHIR Appointment.id
using StaffId = Id<struct StaffTag>;             ///< FHIR Practitioner.id
using TeamId = Id<struct TeamTag>;               ///< FHIR CareTeam.id or Organization.id
using CommandId = Id<struct CommandTag>;         ///< our own UUID, one per intent, also the key that makes it land once
using ParticipantId = Id<struct ParticipantTag>; ///< Pexip participant UUID

} // namespace tilsyn::domain

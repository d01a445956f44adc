// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/patient.h"
#include "domain/shift.h"
#include "domain/visit.h"
#include "fhir/claim.h"
#include "workspace/snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

/// What the pages of a day have told so far.
struct DayPages {
    /// Which version of a resource this is, as its meta says.
    struct Stamp {
        std::string version;            ///< versionId
        std::optional<Instant> updated; ///< lastUpdated
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    std::map<domain::VisitId, domain::Visit> visits;
    std::map<domain::PatientId, domain::Patient> patients;
    /// Checklists by the Appointment that they are about; they may come on another page than it.
    struct Checklist {
        std::string task;
        std::string version;
        std::vector<domain::ChecklistItem> items;
    };
    std::map<domain::VisitId, Checklist> checklists;
    std::map<domain::VisitId, domain::VisitId> followsUp; ///< second contact → first
    std::map<domain::VisitId, Claim> claims;
    std::map<domain::VisitId, std::pair<Instant, std::optional<Instant>>> held; ///< Encounter.period
    std::map<std::string, domain::Shift> shifts;                                ///< by Schedule.id, without breaks
    std::map<std::string, std::pair<std::string, domain::PlannedBreak>> breaks; ///< by Slot.id: Schedule.id, break
    std::vector<domain::DelayTold> delays;
    std::map<std::string, Stamp> stamps; ///< by "Appointment/a1"
    std::map<domain::VisitId, domain::Ladder> ladders;
    std::map<domain::VisitId, domain::CallAgainTask> callAgain; ///< the one that is due first
    std::map<std::string, domain::Series> series;               ///< by ServiceRequest.id
    std::map<domain::VisitId, std::string> basedOn;             ///< visit → ServiceRequest.id
    std::vector<workspace::Rejection> rejections;
};

/// Takes a page in (also of patients or allergies alone; of a resource that comes twice the newer version counts) and
/// gives the address of the next, empty at the end. What cannot be read is a rejection; kind malformed only when the
/// page as a whole is none.
Result<std::string> addPage(DayPages& pages, std::string_view bytes);

/// What `held` knows in a newer version than `fresh` takes the place of the older: a page that a lagging copy of the
/// server or a cache on the way has given must not undo what was seen. What is missing from `fresh` stays missing.
/// Gives the types of what was kept, each once a resource.
std::vector<std::string> keepNewer(DayPages& fresh, const DayPages& held);

/// Patients that are spoken of but not there: of visits, and those that have replaced others.
std::vector<domain::PatientId> missingPatients(const DayPages& pages);

/// Everything put together. A visit whose patient never came stays, and is named among the rejections.
workspace::Day assemble(DayPages pages, std::chrono::year_month_day date, Instant asOf);

} // namespace tilsyn::fhir

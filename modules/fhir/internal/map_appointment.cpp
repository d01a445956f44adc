// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/internal/map_series.h"
#include "fhir/internal/mapping.h"
#include "fhir/uris.h"

namespace tilsyn::fhir {
namespace {

using namespace domain;

tl::unexpected<Error> refuse(std::string why) {
    return fail(ErrorKind::rejected, std::move(why), "fhir.appointment");
}

/// A code of the server's, short enough to be shown.
std::string shown(std::string_view code) {
    return "\"" + std::string(code.substr(0, 30)) + "\"";
}

Result<Instant> instant(Element resource, std::string_view key) {
    const auto written = text(resource, key);
    if (!written) return refuse(std::string(key) + " is missing");
    const auto read = parseInstant(*written);
    if (!read) return refuse(std::string(key) + " is no date with time and offset");
    return *read;
}

std::optional<OutcomeKind> recordedOutcome(Element appointment) {
    const auto ext = extension(appointment, uri::outcome);
    const auto code = ext ? text(*ext, "valueCode") : std::nullopt;
    return code ? outcomeFromCode(*code) : std::nullopt;
}

std::string cancelReason(Element appointment) {
    const auto reason = member(appointment, "cancelationReason"); // R4 spells it with one l
    return reason ? conceptText(*reason) : std::string();
}

/// Nothing: not part of the day's work.
Result<std::optional<VisitStage>> stage(Element appointment) {
    const auto status = text(appointment, "status").value_or(std::string_view());
    const auto outcome = recordedOutcome(appointment);
    if (status == "booked" || status == "pending" || status == "proposed" || status == "arrived" ||
        status == "checked-in")
        return Planned{};
    if (status == "fulfilled") return Done{outcome == OutcomeKind::partly ? OutcomeKind::partly : OutcomeKind::held};
    if (status == "noshow")
        return Missed{outcome == OutcomeKind::technicalFailure ? OutcomeKind::technicalFailure : OutcomeKind::noAnswer};
    if (status == "cancelled") {
        if (outcome == OutcomeKind::movedToPhysical) return MovedToPhysical{};
        return Cancelled{cancelReason(appointment)};
    }
    if (status == "entered-in-error" || status == "waitlist") return std::nullopt;
    if (status.empty()) return refuse("status is missing");
    return refuse("status " + shown(status) + " is not known");
}

/// When it ends: as stated, or by its minutes, or not known to last at all.
Result<Instant> end(Element appointment, Instant start) {
    if (member(appointment, "end")) return instant(appointment, "end");
    const auto minutes = member(appointment, "minutesDuration");
    std::int64_t count = 0;
    if (minutes && !minutes->get(count) && count > 0 && count < 24 * 60) return start + std::chrono::minutes(count);
    return start;
}

void takeParticipants(Element appointment, Visit& visit) {
    for (const auto& participant : items(appointment, "participant")) {
        const auto actor = member(participant, "actor");
        if (!actor) continue;
        if (const auto id = referenced(*actor, "Patient"); id && visit.patient.empty()) {
            visit.patient = PatientId(*id);
        } else if (const auto staff = referenced(*actor, "Practitioner"); staff && visit.owner.empty()) {
            visit.owner = StaffId(*staff);
            visit.ownerName = textOr(*actor, "display");
        } else if (visit.team.empty()) {
            for (const auto* type : {"HealthcareService", "CareTeam", "Organization"}) {
                const auto team = referenced(*actor, type);
                if (!team) continue;
                visit.team = TeamId(*team);
                visit.teamName = textOr(*actor, "display");
            }
        }
    }
}

std::optional<VisitId> firstContact(Element appointment) {
    const auto type = member(appointment, "appointmentType");
    const auto code = type ? codeIn(*type, "http://terminology.hl7.org/CodeSystem/v2-0276") : std::nullopt;
    if (code != "FOLLOWUP") return std::nullopt;
    for (const auto& about : items(appointment, "supportingInformation"))
        if (const auto id = referenced(about, "Appointment")) return VisitId(*id);
    return std::nullopt;
}

} // namespace

Result<std::optional<MappedVisit>> mapAppointment(Element appointment) {
    auto reached = stage(appointment);
    if (!reached) return fail(reached.error());
    if (!*reached) return std::nullopt;
    MappedVisit out;
    auto& visit = out.visit;
    visit.stage = **reached;
    visit.id = VisitId(textOr(appointment, "id"));
    if (visit.id.empty()) return refuse("id is missing");
    takeParticipants(appointment, visit);
    if (visit.patient.empty()) return refuse("no patient among the participants");
    const auto start = instant(appointment, "start");
    if (!start) return fail(start.error());
    const auto until = end(appointment, *start);
    if (!until) return fail(until.error());
    if (*until < *start) return refuse("it ends before it starts");
    visit.start = *start;
    visit.end = *until;
    if (const auto service = first(appointment, "serviceType")) visit.purpose = conceptText(*service);
    visit.description = textOr(appointment, "description");
    visit.worthKnowing = textOr(appointment, "comment");
    visit.version = versionOf(appointment);
    out.followsUp = firstContact(appointment);
    if (const auto after = extension(appointment, uri::againAfter))
        visit.againAfter = durationIn(*after, "valueDuration").value_or(Duration{0});
    for (const auto& order : items(appointment, "basedOn"))
        if (const auto id = referenced(order, "ServiceRequest"); id && out.series.empty()) out.series = *id;
    return out;
}

Result<std::optional<MappedChecklist>> mapTask(Element task) {
    const auto code = member(task, "code");
    if (!code || codeIn(*code, uri::task) != "visit-checklist") return std::nullopt;
    const auto status = text(task, "status");
    if (status == "entered-in-error" || status == "cancelled") return std::nullopt;
    const auto focus = member(task, "focus");
    const auto visit = focus ? referenced(*focus, "Appointment") : std::nullopt;
    if (!visit) return fail(ErrorKind::rejected, "the checklist belongs to no visit", "fhir.task");
    MappedChecklist out{VisitId(*visit), {textOr(task, "id"), versionOf(task), {}}};
    if (out.checklist.task.empty()) return fail(ErrorKind::rejected, "id is missing", "fhir.task");
    for (const auto& input : items(task, "input"))
        if (const auto item = text(input, "valueString")) out.checklist.items.push_back({std::string(*item), {}});
    for (const auto& output : items(task, "output")) {
        const auto type = member(output, "type");
        const auto index = type ? codeIn(*type, uri::checklistItem) : std::nullopt;
        const auto when = text(output, "valueDateTime");
        const auto at = when ? parseInstant(*when) : fail(ErrorKind::malformed, "", "");
        for (std::size_t i = 0; index && at && i < out.checklist.items.size(); ++i)
            if (std::to_string(i + 1) == *index) out.checklist.items[i].ticked = *at;
    }
    return out;
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/compose.h"

#include "base/time_text.h"
#include "fhir/internal/base64.h"
#include "fhir/uris.h"

#include <boost/json/array.hpp>

namespace tilsyn::fhir {
namespace {

using boost::json::array;
using boost::json::object;
using domain::OutcomeKind;
using domain::RecordOutcome;

boost::json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

object coding(std::string_view system, std::string_view code) {
    return {{"system", view(system)}, {"code", view(code)}};
}

object reference(std::string_view type, const std::string& id, const std::string& display = {}) {
    object made{{"reference", std::string(type) + "/" + id}};
    if (!display.empty()) made["display"] = display;
    return made;
}

array identifiers(const RecordOutcome& command, std::string_view suffix) {
    return {object{{"system", view(uri::command)}, {"value", command.id.value() + std::string(suffix)}}};
}

bool wasHeld(const RecordOutcome& command) {
    return command.draft.outcome == OutcomeKind::held || command.draft.outcome == OutcomeKind::partly;
}

object periodOf(const RecordOutcome& command) {
    const auto start = command.draft.callStarted.value_or(command.at);
    const auto end = std::max(start, command.draft.callEnded.value_or(command.at));
    return {{"start", formatInstant(start)}, {"end", formatInstant(end)}};
}

} // namespace

object codedExtension(std::string_view url, std::string_view code) {
    return {{"url", view(url)}, {"valueCode", view(code)}};
}

std::string encounterAddress(const RecordOutcome& command) {
    return "urn:uuid:" + command.id.value();
}

std::string commandToken(const RecordOutcome& command, std::string_view suffix) {
    return std::string(uri::command) + "|" + command.id.value() + std::string(suffix);
}

object encounterOf(const RecordOutcome& command) {
    const auto& draft = command.draft;
    object made{{"resourceType", "Encounter"}, {"identifier", identifiers(command, "")}};
    made["status"] = wasHeld(command) ? "finished" : "cancelled";
    made["class"] = coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "VR");
    if (!command.visit.purpose.empty()) made["type"] = array{object{{"text", command.visit.purpose}}};
    made["subject"] = reference("Patient", command.visit.patient.value());
    made["participant"] = array{object{{"individual", reference("Practitioner", command.by.value(), command.byName)}}};
    made["appointment"] = array{reference("Appointment", command.visit.id.value())};
    made["period"] = periodOf(command);
    if (draft.minutesWithPatient) {
        made["length"] = object{{"value", *draft.minutesWithPatient},
                                {"unit", "min"},
                                {"system", "http://unitsofmeasure.org"},
                                {"code", "min"}};
    }
    array extensions;
    if (draft.outcome) extensions.push_back(codedExtension(uri::outcome, domain::code(*draft.outcome)));
    if (draft.reason != domain::Reason::none)
        extensions.push_back(codedExtension(uri::outcomeReason, domain::code(draft.reason)));
    extensions.push_back(codedExtension(uri::modality, domain::code(draft.modality)));
    if (draft.minutesWrapUp)
        extensions.push_back(object{{"url", view(uri::wrapUpMinutes)}, {"valueInteger", *draft.minutesWrapUp}});
    made["extension"] = std::move(extensions);
    return made;
}

object noteOf(const RecordOutcome& command) {
    object made{{"resourceType", "DocumentReference"}, {"identifier", identifiers(command, "-note")}};
    made["status"] = "current";
    made["type"] = object{{"text", "Video visit note"}};
    made["subject"] = reference("Patient", command.visit.patient.value());
    made["date"] = formatInstant(command.at);
    made["author"] = array{reference("Practitioner", command.by.value(), command.byName)};
    made["content"] = array{object{{"attachment", object{{"contentType", "text/plain;charset=utf-8"},
                                                         {"data", encodeBase64(command.draft.note)},
                                                         {"creation", formatInstant(command.at)}}}}};
    made["context"] = object{{"encounter", array{object{{"reference", encounterAddress(command)}}}}};
    if (!command.amends.empty())
        made["relatesTo"] =
            array{object{{"code", "appends"}, {"target", reference("DocumentReference", command.amends)}}};
    return made;
}

object followUpOf(const RecordOutcome& command) {
    const auto& visit = command.visit;
    object made{{"resourceType", "Task"}, {"identifier", identifiers(command, "-task")}};
    made["status"] = "requested";
    made["intent"] = "order";
    const auto* task = std::get_if<domain::TeamTask>(&command.draft.followUp);
    const auto* again = std::get_if<domain::CallAgain>(&command.draft.followUp);
    made["code"] = object{{"coding", array{coding(uri::task, task ? "team-task" : "call-again")}}};
    made["focus"] = reference("Appointment", visit.id.value());
    made["for"] = reference("Patient", visit.patient.value());
    made["authoredOn"] = formatInstant(command.at);
    made["requester"] = reference("Practitioner", command.by.value(), command.byName);
    const auto& owner = task ? task->team : visit.team;
    if (!owner.empty())
        made["owner"] = reference("HealthcareService", owner.value(), task ? task->teamName : visit.teamName);
    const auto words = task ? task->text : visit.purpose;
    if (!words.empty()) made["description"] = words;
    const auto due = task ? task->due : (again ? again->due : command.at);
    made["restriction"] = object{{"period", object{{"end", formatInstant(due)}}}};
    return made;
}

object provenanceOf(const RecordOutcome& command, std::string_view activity) {
    object made{{"resourceType", "Provenance"}};
    made["target"] = array{object{{"reference", encounterAddress(command)}}};
    made["recorded"] = formatInstant(command.at);
    made["agent"] = array{object{{"who", reference("Practitioner", command.by.value(), command.byName)}}};
    made["activity"] = object{{"coding", array{coding(uri::activity, activity)}}};
    if (const auto& identity = command.draft.identity) {
        made["occurredDateTime"] = formatInstant(identity->at);
        if (activity == "identity-confirmed")
            made["reason"] =
                array{object{{"coding", array{coding(uri::identityMethod, domain::code(identity->method))}}}};
    }
    return made;
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "day/oracle.h"

#include "base/json_read.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::tests {

namespace {

using boost::json::value;
using domain::OutcomeKind;

std::vector<const value*> resources(const value& state, std::string_view type) {
    std::vector<const value*> found;
    const auto* fhir = json::member(state, "fhir");
    const auto* list = fhir != nullptr ? json::member(*fhir, type) : nullptr;
    if (list != nullptr && list->is_array())
        for (const auto& each : list->get_array()) found.push_back(&each);
    return found;
}

/// Whether `reference` occurs anywhere below `part`: the places of references differ by type, their text does not.
bool refersTo(const value& part, const std::string& reference) {
    if (part.is_object())
        return std::ranges::any_of(part.get_object(), [&](const auto& member) {
            if (member.key() == "reference" && member.value().is_string()) return member.value() == value(reference);
            return refersTo(member.value(), reference);
        });
    if (part.is_array())
        return std::ranges::any_of(part.get_array(), [&](const value& each) { return refersTo(each, reference); });
    return false;
}

std::string extension(const value& resource, std::string_view url) {
    const auto* list = json::member(resource, "extension");
    if (list == nullptr || !list->is_array()) return {};
    for (const auto& each : list->get_array())
        if (json::textOr(each, "url") == url) return json::textOr(each, "valueCode");
    return {};
}

std::string taskCode(const value& task) {
    const auto* code = json::member(task, "code");
    const auto* coding = code != nullptr ? json::member(*code, "coding") : nullptr;
    if (coding == nullptr || !coding->is_array() || coding->get_array().empty()) return {};
    return json::textOr(coding->get_array().front(), "code");
}

std::string statusAfter(OutcomeKind outcome) {
    switch (outcome) {
    case OutcomeKind::held:
    case OutcomeKind::partly: return "fulfilled";
    case OutcomeKind::noAnswer:
    case OutcomeKind::technicalFailure: return "noshow";
    case OutcomeKind::cancelledByPatient:
    case OutcomeKind::cancelledByUs:
    case OutcomeKind::movedToPhysical: return "cancelled";
    }
    return {};
}

} // namespace

std::vector<std::string> differences(const std::map<std::string, Signed>& signedVisits, const value& state) {
    std::vector<std::string> found;
    const auto encounters = resources(state, "Encounter");
    const auto notes = resources(state, "DocumentReference");
    const auto tasks = resources(state, "Task");
    const auto appointments = resources(state, "Appointment");
    if (encounters.size() != signedVisits.size())
        found.push_back(fmt::format("{} encounters for {} visits", encounters.size(), signedVisits.size()));
    std::size_t withNote = 0;
    for (const auto& [visit, truth] : signedVisits) {
        const auto reference = "Appointment/" + visit;
        const std::string code(domain::code(truth.outcome));
        std::vector<const value*> own;
        std::ranges::copy_if(encounters, std::back_inserter(own),
                             [&](const value* each) { return refersTo(*each, reference); });
        if (own.size() != 1) {
            found.push_back(fmt::format("{}: {} encounters", visit, own.size()));
        } else if (extension(*own.front(), "urn:tilsyn:fhir:outcome") != code) {
            found.push_back(fmt::format("{}: the encounter says {} and not {}", visit,
                                        extension(*own.front(), "urn:tilsyn:fhir:outcome"), code));
        }
        const auto appointment =
            std::ranges::find_if(appointments, [&](const value* each) { return json::textOr(*each, "id") == visit; });
        if (appointment == appointments.end()) {
            found.push_back(visit + ": its appointment was never written");
        } else if (json::textOr(**appointment, "status") != statusAfter(truth.outcome)) {
            found.push_back(fmt::format("{}: its appointment is {}", visit, json::textOr(**appointment, "status")));
        }
        const auto teamTasks = std::ranges::count_if(
            tasks, [&](const value* task) { return taskCode(*task) == "team-task" && refersTo(*task, reference); });
        if (teamTasks != (truth.teamTask ? 1 : 0))
            found.push_back(fmt::format("{}: {} tasks for the team", visit, teamTasks));
        const bool held = std::ranges::any_of(tasks, [&](const value* task) {
            return taskCode(*task) == "claim" && refersTo(*task, reference) &&
                   json::textOr(*task, "status") == "in-progress";
        });
        if (held) found.push_back(visit + ": somebody still has it in hand");
        if (!truth.note.empty()) ++withNote;
    }
    if (notes.size() != withNote) found.push_back(fmt::format("{} notes for {} written", notes.size(), withNote));
    return found;
}

} // namespace tilsyn::tests

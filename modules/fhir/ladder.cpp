// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/ladder.h"

#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/internal/dom.h"
#include "fhir/internal/map_ladder.h"
#include "fhir/internal/transaction.h"
#include "fhir/patch.h"
#include "fhir/requests.h"
#include "fhir/uris.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace tilsyn::fhir {
namespace {

using boost::json::array;
using boost::json::object;
using domain::ClimbLadder;

std::string identifierOf(const domain::VisitId& visit) {
    return std::string(uri::noAnswer) + "|" + visit.value();
}

object extensionOf(std::string_view url, const char* member, boost::json::value value) {
    object made{{"url", url}};
    made[member] = std::move(value);
    return made;
}

object outputOf(const domain::LadderRecord& record) {
    array extensions;
    extensions.push_back(extensionOf(uri::command, "valueString", boost::json::string(record.id.value())));
    extensions.push_back(extensionOf(uri::ladderAt, "valueDateTime", boost::json::string(formatInstant(record.at))));
    extensions.push_back(
        extensionOf(uri::ladderBy, "valueReference", referenceTo("Practitioner", record.by.value(), record.byName)));
    if (!record.note.empty())
        extensions.push_back(extensionOf(uri::ladderNote, "valueString", boost::json::string(record.note)));
    return {{"extension", std::move(extensions)},
            {"type", {{"coding", array{codingOf(uri::ladderStep, std::to_string(record.step + 1))}}}},
            {"valueCode", domain::code(record.result)}};
}

object ladderTask(const ClimbLadder& command) {
    const auto& visit = command.visit;
    object made{
        {"resourceType", "Task"},
        {"identifier", array{object{{"system", uri::noAnswer}, {"value", visit.id.value()}}}},
        {"status", "in-progress"},
        {"intent", "order"},
        {"priority", "urgent"},
        {"code", {{"coding", array{codingOf(uri::task, "no-answer")}}}},
        {"focus", referenceTo("Appointment", visit.id.value(), {})},
        {"for", referenceTo("Patient", visit.patient.value(), {})},
        {"authoredOn", formatInstant(command.ladder.since)},
        {"requester", referenceTo("Practitioner", command.ladder.startedBy.value(), command.ladder.startedByName)}};
    if (!visit.team.empty()) made["owner"] = referenceTo("HealthcareService", visit.team.value(), visit.teamName);
    array input;
    for (const auto& step : command.ladder.steps) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(step.wait).count();
        input.push_back(object{{"type", {{"coding", array{codingOf(uri::ladderKind, domain::code(step.kind))}}}},
                               {"valueDuration", minutesOf(minutes)}});
    }
    made["input"] = std::move(input);
    array output;
    // Records of earlier commands are theirs to bring: each lands by its own command, in order.
    if (command.record) output.push_back(outputOf(*command.record));
    if (!output.empty()) made["output"] = std::move(output);
    return made;
}

object physicalVisit(const ClimbLadder& command) {
    const auto& order = *command.order;
    const auto& visit = command.visit;
    object made{{"resourceType", "Task"},
                {"identifier", array{object{{"system", uri::command}, {"value", command.id.value() + "-visit"}}}},
                {"status", "requested"},
                {"intent", "order"},
                {"priority", domain::code(order.priority)},
                {"code", {{"coding", array{codingOf(uri::task, "physical-visit")}}}},
                {"focus", referenceTo("Appointment", visit.id.value(), {})},
                {"for", referenceTo("Patient", visit.patient.value(), {})},
                {"authoredOn", formatInstant(command.at)},
                {"requester", referenceTo("Practitioner", command.by.value(), command.byName)},
                {"restriction", {{"period", {{"end", formatInstant(order.due)}}}}}};
    if (!order.team.empty()) made["owner"] = referenceTo("HealthcareService", order.team.value(), order.teamName);
    if (!visit.purpose.empty()) made["description"] = visit.purpose;
    if (!order.text.empty())
        made["note"] =
            array{object{{"authorString", command.byName}, {"time", formatInstant(command.at)}, {"text", order.text}}};
    return made;
}

} // namespace

http::Request findLadder(std::string_view base, const domain::VisitId& visit) {
    http::Request request;
    request.method = http::Method::post;
    request.url = address(base, "Task/_search");
    request.headers = {{"Accept", "application/fhir+json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "identifier=" + http::encode(identifierOf(visit)) + "&_count=1";
    return request;
}

Result<std::optional<CurrentLadder>> parseFoundLadder(std::string_view bytes) {
    auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    ResourceReader reader;
    for (auto& entry : bundle->entries) {
        if (entry.type != "Task") continue;
        const auto task = reader.read(entry.text);
        if (!task) return fail(task.error());
        auto mapped = mapLadder(*task);
        if (!mapped) return fail(ErrorKind::malformed, mapped.error().detail, "fhir.ladder");
        if (!*mapped) continue;
        CurrentLadder found{std::move((*mapped)->ladder), {}};
        found.text = {std::move(entry.text), found.ladder.version};
        return found;
    }
    return std::nullopt;
}

Result<http::Request> climbTransaction(std::string_view base, const ClimbLadder& command,
                                       const std::optional<CurrentLadder>& current) {
    std::vector<std::string> entries;
    if (current) {
        auto text = current->text.text;
        if (command.record) {
            auto made = appendTo(text, "output", boost::json::serialize(outputOf(*command.record)));
            if (!made) return fail(made.error());
            text = std::move(*made);
        }
        entries.push_back(updateEntry(text, "Task", current->ladder.task, current->text.etag));
    } else {
        entries.push_back(createEntry(ladderTask(command), identifierOf(command.visit.id)));
    }
    if (command.order)
        entries.push_back(
            createEntry(physicalVisit(command), std::string(uri::command) + "|" + command.id.value() + "-visit"));
    return transactionOf(base, entries);
}

Result<bool> parseCreated(std::string_view bytes) {
    const auto done = parseTransaction(bytes);
    if (!done) return fail(done.error());
    const auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    // The ladder is the first entry; 200 to a conditional create says that one was there.
    return !bundle->entries.empty() && bundle->entries.front().status.starts_with("201");
}

Result<std::string> endedLadder(const std::string& task, domain::OutcomeKind outcome) {
    const auto written =
        appendTo(task, "output",
                 boost::json::serialize(object{{"type", {{"coding", array{codingOf(uri::ladderStep, "outcome")}}}},
                                               {"valueCode", domain::code(outcome)}}));
    return written ? setMember(*written, "status", jsonString("completed")) : written;
}

} // namespace tilsyn::fhir

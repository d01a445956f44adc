// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/outcome.h"

#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/internal/compose.h"
#include "fhir/internal/dom.h"
#include "fhir/internal/transaction.h"
#include "fhir/ladder.h"
#include "fhir/patch.h"
#include "fhir/requests.h"
#include "fhir/uris.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <set>

namespace tilsyn::fhir {
namespace {

using domain::OutcomeKind;
using domain::RecordOutcome;

std::string_view statusFor(OutcomeKind kind) {
    switch (kind) {
    case OutcomeKind::held:
    case OutcomeKind::partly: return "fulfilled";
    case OutcomeKind::noAnswer:
    case OutcomeKind::technicalFailure: return "noshow";
    case OutcomeKind::cancelledByPatient:
    case OutcomeKind::cancelledByUs:
    case OutcomeKind::movedToPhysical: return "cancelled";
    }
    return "fulfilled";
}

Result<std::string> patchedAppointment(const RecordOutcome& command, const std::string& text) {
    const auto kind = command.draft.outcome.value_or(OutcomeKind::held);
    const auto status = statusFor(kind);
    auto made = setMember(text, "status", jsonString(status));
    if (!made) return made;
    made = setExtension(*made, uri::outcome, boost::json::serialize(codedExtension(uri::outcome, domain::code(kind))));
    if (!made || status != "cancelled") return made;
    const auto reason =
        command.draft.reason == domain::Reason::none ? domain::code(kind) : domain::code(command.draft.reason);
    return setMember(*made, "cancelationReason", "{\"text\":" + jsonString(reason) + "}");
}

/// Which items the server has ticked already, by their code.
Result<std::set<std::string>> tickedAlready(const std::string& task) {
    ResourceReader reader;
    const auto root = reader.read(task);
    if (!root) return fail(root.error());
    std::set<std::string> codes;
    for (const auto& output : items(*root, "output")) {
        const auto type = member(output, "type");
        if (const auto code = type ? codeIn(*type, uri::checklistItem) : std::nullopt) codes.emplace(*code);
    }
    return codes;
}

Result<std::string> patchedChecklist(const RecordOutcome& command, std::string task) {
    auto done = tickedAlready(task);
    if (!done) return fail(done.error());
    for (const auto index : command.draft.ticked) {
        const auto code = std::to_string(index + 1);
        if (index >= command.visit.checklist.size() || !done->insert(code).second) continue;
        auto made = appendTo(task, "output",
                             "{\"type\":{\"coding\":[{\"system\":" + jsonString(uri::checklistItem) +
                                 ",\"code\":" + jsonString(code) +
                                 "}]},\"valueDateTime\":" + jsonString(formatInstant(command.at)) + "}");
        if (!made) return made;
        task = std::move(*made);
    }
    const bool all = !command.visit.checklist.empty() && done->size() >= command.visit.checklist.size();
    return all ? setMember(task, "status", jsonString("completed")) : Result<std::string>(std::move(task));
}

} // namespace

Result<std::string> versionIn(std::string_view bytes, std::string_view type) {
    ResourceReader reader;
    const auto root = reader.read(bytes);
    if (!root) return fail(root.error());
    if (text(*root, "resourceType") != type)
        return fail(ErrorKind::malformed, "not the " + std::string(type) + " that was asked for", "fhir.read");
    return versionOf(*root);
}

Result<http::Request> outcomeTransaction(std::string_view base, const RecordOutcome& command,
                                         const CurrentText& appointment, const CurrentText& checklist,
                                         const std::vector<EndedTask>& endedTasks) {
    std::vector<std::string> entries;
    entries.push_back(createEntry(encounterOf(command), commandToken(command), encounterAddress(command)));
    if (!command.draft.note.empty()) entries.push_back(createEntry(noteOf(command), commandToken(command, "-note")));
    if (!std::holds_alternative<domain::NoFollowUp>(command.draft.followUp))
        entries.push_back(createEntry(followUpOf(command), commandToken(command, "-task")));
    if (command.draft.identity) {
        // Provenance has no identifier to search by in R4. That it comes once is the Appointment's If-Match's doing.
        const auto add = [&](std::string_view activity) {
            entries.push_back(
                entryOf(boost::json::serialize(provenanceOf(command, activity)), {}, "POST", "Provenance", {}, {}));
        };
        add("identity-confirmed");
        if (command.draft.identity->informed) add("information-given");
    }
    const auto planned = patchedAppointment(command, appointment.text);
    if (!planned) return fail(planned.error());
    entries.push_back(updateEntry(*planned, "Appointment", command.visit.id.value(), appointment.etag));
    if (!checklist.text.empty() && !command.draft.ticked.empty()) {
        const auto ticked = patchedChecklist(command, checklist.text);
        if (!ticked) return fail(ticked.error());
        if (*ticked != checklist.text)
            entries.push_back(updateEntry(*ticked, "Task", command.visit.checklistTask, checklist.etag));
    }
    for (const auto& task : endedTasks) {
        const auto kind = command.draft.outcome.value_or(OutcomeKind::held);
        const auto ended = task.isLadder ? endedLadder(task.text.text, kind)
                                         : setMember(task.text.text, "status", jsonString("completed"));
        if (!ended) return fail(ended.error());
        entries.push_back(updateEntry(*ended, "Task", task.id, task.text.etag));
    }
    return transactionOf(base, entries);
}

Status parseTransaction(std::string_view bytes) {
    const auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    const bool whole =
        bundle->kind == "transaction-response" && !bundle->entries.empty() && bundle->rejections.empty() &&
        std::ranges::all_of(bundle->entries, [](const EntryDto& e) { return e.status.starts_with('2'); });
    if (!whole) return fail(ErrorKind::malformed, "not the answer of a transaction that succeeded", "fhir.outcome");
    return {};
}

Result<bool> parseFound(std::string_view bytes, std::string_view type) {
    const auto bundle = parseBundle(bytes);
    if (!bundle) return fail(bundle.error());
    return std::ranges::any_of(bundle->entries, [&](const EntryDto& e) { return e.type == type; });
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/move.h"

#include "base/time_text.h"
#include "fhir/internal/dom.h"
#include "fhir/internal/mapping.h"
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

http::Request put(std::string_view base, std::string_view type, const std::string& id, std::string body,
                  const std::string& etag) {
    http::Request request;
    request.method = http::Method::put;
    request.url = address(base, std::string(type) + "/" + http::encode(id));
    request.headers = {
        {"Accept", "application/fhir+json"}, {"Content-Type", "application/fhir+json"}, {"Prefer", "return=minimal"}};
    if (!etag.empty()) request.headers.push_back({"If-Match", etag});
    request.body = std::move(body);
    return request;
}

object commandExtension(const domain::CommandId& id) {
    return {{"url", uri::command}, {"valueString", id.value()}};
}

} // namespace

Result<PlannedTime> parsePlannedTime(std::string_view bytes) {
    ResourceReader reader;
    const auto root = reader.read(bytes);
    if (!root) return fail(root.error());
    const auto mapped = mapAppointment(*root);
    if (!mapped || text(*root, "resourceType") != "Appointment")
        return fail(ErrorKind::malformed, "not the Appointment that was asked for", "fhir.move");
    if (!*mapped) return PlannedTime{{}, false, versionOf(*root), {}};
    const auto& visit = (*mapped)->visit;
    const auto moved = extension(*root, uri::movedFrom);
    return PlannedTime{visit.start, domain::isOpen(visit.stage), visit.version,
                       moved ? textOr(*moved, "valueString") : std::string()};
}

Result<http::Request> moveRequest(std::string_view base, const domain::MoveVisit& command,
                                  const CurrentText& appointment) {
    auto made = setMember(appointment.text, "start", jsonString(formatInstant(command.start)));
    if (made) made = setMember(*made, "end", jsonString(formatInstant(command.end)));
    if (made)
        made = setExtension(
            *made, uri::movedFrom,
            boost::json::serialize(object{{"url", uri::movedFrom}, {"valueString", command.visit.version}}));
    if (!made) return fail(made.error());
    return put(base, "Appointment", command.visit.id.value(), std::move(*made), appointment.etag);
}

Result<http::Request> closeCallAgainRequest(std::string_view base, const domain::CloseCallAgain& command,
                                            const CurrentText& task) {
    array extensions;
    extensions.push_back(commandExtension(command.id));
    extensions.push_back(object{{"url", uri::ladderAt}, {"valueDateTime", formatInstant(command.at)}});
    extensions.push_back(object{{"url", uri::ladderBy},
                                {"valueReference", referenceTo("Practitioner", command.by.value(), command.byName)}});
    if (!command.note.empty()) extensions.push_back(object{{"url", uri::ladderNote}, {"valueString", command.note}});
    const object output{{"extension", std::move(extensions)},
                        {"type", {{"coding", array{codingOf(uri::ladderStep, "outcome")}}}},
                        {"valueCode", domain::code(command.result)}};
    auto made = appendTo(task.text, "output", boost::json::serialize(output));
    if (made) made = setMember(*made, "status", jsonString("completed"));
    if (!made) return fail(made.error());
    return put(base, "Task", command.visit.callAgain ? command.visit.callAgain->task : "", std::move(*made), task.etag);
}

Result<CallAgainState> parseCallAgainState(std::string_view bytes, const domain::CommandId& command) {
    ResourceReader reader;
    const auto root = reader.read(bytes);
    if (!root) return fail(root.error());
    const auto status = text(*root, "status").value_or("");
    CallAgainState state;
    state.open = status != "completed" && status != "cancelled" && status != "failed" && status != "rejected" &&
                 status != "entered-in-error";
    state.ours = std::ranges::any_of(items(*root, "output"), [&](const Element& output) {
        const auto id = extension(output, uri::command);
        return id && text(*id, "valueString") == command.value();
    });
    return state;
}

} // namespace tilsyn::fhir

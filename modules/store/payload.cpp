// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/payload.h"

#include "store/internal/json_common.h"
#include "store/internal/json_ladder.h"
#include "store/internal/json_values.h"

#include <map>

namespace tilsyn::store {
namespace {

json::object toJson(const domain::RecordOutcome& command) {
    return {{"id", command.id.value()},
            {"visit", store::toJson(command.visit)},
            {"draft", store::toJson(command.draft)},
            {"by", command.by.value()},
            {"byName", command.byName},
            {"at", store::toJson(command.at)},
            {"amends", command.amends}};
}

domain::DurableCommand recordOutcomeFrom(const json::value& value) {
    domain::RecordOutcome command{
        domain::CommandId(textOf(value.at("id"))), visitFrom(value.at("visit")), draftFrom(value.at("draft")),
        domain::StaffId(textOf(value.at("by"))),   textOf(value.at("byName")),   instantFrom(value.at("at"))};
    // Not in rows of earlier programs.
    if (const auto* amends = value.as_object().if_contains("amends")) command.amends = textOf(*amends);
    return command;
}

json::object toJson(const domain::ClimbLadder& command) {
    return {{"id", command.id.value()},
            {"visit", store::toJson(command.visit)},
            {"ladder", store::toJson(command.ladder)},
            {"record", jsonOrNull(command.record)},
            {"order", jsonOrNull(command.order)},
            {"by", command.by.value()},
            {"byName", command.byName},
            {"at", store::toJson(command.at)}};
}

domain::DurableCommand climbLadderFrom(const json::value& value) {
    domain::ClimbLadder command;
    command.id = domain::CommandId(textOf(value.at("id")));
    command.visit = visitFrom(value.at("visit"));
    command.ladder = ladderFrom(value.at("ladder"));
    command.record = memberIfThere(value, "record", ladderRecordFrom);
    command.order = memberIfThere(value, "order", physicalOrderFrom);
    command.by = domain::StaffId(textOf(value.at("by")));
    command.byName = textOf(value.at("byName"));
    command.at = instantFrom(value.at("at"));
    return command;
}

json::object toJson(const domain::MoveVisit& command) {
    return {{"id", command.id.value()},
            {"visit", store::toJson(command.visit)},
            {"start", store::toJson(command.start)},
            {"end", store::toJson(command.end)},
            {"by", command.by.value()},
            {"byName", command.byName},
            {"at", store::toJson(command.at)}};
}

domain::DurableCommand moveVisitFrom(const json::value& value) {
    return domain::MoveVisit{domain::CommandId(textOf(value.at("id"))),
                             visitFrom(value.at("visit")),
                             instantFrom(value.at("start")),
                             instantFrom(value.at("end")),
                             domain::StaffId(textOf(value.at("by"))),
                             textOf(value.at("byName")),
                             instantFrom(value.at("at"))};
}

json::object toJson(const domain::CloseCallAgain& command) {
    return {{"id", command.id.value()},
            {"visit", store::toJson(command.visit)},
            {"result", domain::code(command.result)},
            {"note", command.note},
            {"by", command.by.value()},
            {"byName", command.byName},
            {"at", store::toJson(command.at)}};
}

domain::DurableCommand closeCallAgainFrom(const json::value& value) {
    return domain::CloseCallAgain{domain::CommandId(textOf(value.at("id"))),
                                  visitFrom(value.at("visit")),
                                  known(domain::stepResultFromCode(value.at("result").as_string())),
                                  textOf(value.at("note")),
                                  domain::StaffId(textOf(value.at("by"))),
                                  textOf(value.at("byName")),
                                  instantFrom(value.at("at"))};
}

using Reader = domain::DurableCommand (*)(const json::value&);
/// Each kind of command by its code.
const std::map<std::string_view, Reader>& readers() {
    static const std::map<std::string_view, Reader> all = {
        {domain::code(domain::CommandKind::recordOutcome), recordOutcomeFrom},
        {domain::code(domain::CommandKind::climbLadder), climbLadderFrom},
        {domain::code(domain::CommandKind::moveVisit), moveVisitFrom},
        {domain::code(domain::CommandKind::closeCallAgain), closeCallAgainFrom},
    };
    return all;
}

} // namespace

std::string toPayload(const domain::DurableCommand& command) {
    return std::visit([](const auto& c) { return writeVersioned(toJson(c)); }, command);
}

Result<domain::DurableCommand> fromPayload(std::string_view kind, std::string_view payload) {
    const auto reader = readers().find(kind);
    if (reader == readers().end())
        return fail(ErrorKind::malformed, "a command of a kind that this program does not know", "store.outbox");
    auto command = readVersioned(payload, reader->second);
    if (!command) return fail(ErrorKind::malformed, command.error().detail, "store.outbox");
    return command;
}

} // namespace tilsyn::store

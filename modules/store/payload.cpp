// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/payload.h"

#include "store/internal/json_common.h"
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

using Reader = domain::DurableCommand (*)(const json::value&);
/// Each kind of command by its code.
const std::map<std::string_view, Reader>& readers() {
    static const std::map<std::string_view, Reader> all = {
        {domain::code(domain::CommandKind::recordOutcome), recordOutcomeFrom},
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/outbox_table.h"

#include "store/payload.h"

#include <array>

namespace tilsyn::store {
namespace {

using workspace::OutboxState;

constexpr std::array<std::string_view, 4> stateCodes = {"waiting", "sending", "rejected", "conflict"};

std::string_view codeOf(OutboxState state) {
    return stateCodes.at(static_cast<std::size_t>(state));
}

OutboxState stateFrom(std::string_view code) {
    for (std::size_t i = 0; i < stateCodes.size(); ++i)
        if (stateCodes[i] == code) return static_cast<OutboxState>(i);
    return OutboxState::waiting;
}

} // namespace

bool OutboxTable::add(const domain::DurableCommand& command, Instant now) {
    const auto face = domain::faceOf(command);
    database_
        .prepare("INSERT INTO outbox (id, kind, payload, base_version, patient, visit, staff, at, state, since)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?) ON CONFLICT (id) DO NOTHING")
        .text(face.id.value())
        .text(domain::code(face.kind))
        .text(toPayload(command))
        .text(face.baseVersion)
        .text(face.patient.value())
        .text(face.visit.value())
        .text(face.by.value())
        .instant(face.at)
        .instant(now)
        .run();
    return database_.changes() == 1;
}

OutboxRows OutboxTable::of(const domain::StaffId& staff) {
    auto row = database_.prepare("SELECT kind, payload, patient, base_version, state, since, tries, not_before, problem"
                                 " FROM outbox WHERE staff = ? ORDER BY sequence");
    row.text(staff.value());
    OutboxRows all;
    while (row.step()) {
        auto command = fromPayload(row.textAt(0), row.textAt(1));
        if (!command) {
            ++all.unreadable;
            continue;
        }
        auto item = workspace::itemOf(*command);
        item.state = stateFrom(row.textAt(4));
        item.since = row.instantAt(5);
        item.tries = static_cast<int>(row.numberAt(6));
        item.problem = row.textAt(8);
        all.rows.push_back({std::move(*command), std::move(item), domain::PatientId(row.textAt(2)), row.textAt(3),
                            row.optionalInstantAt(7)});
    }
    return all;
}

std::optional<domain::DurableCommand> OutboxTable::find(const domain::CommandId& id) {
    auto row = database_.prepare("SELECT kind, payload FROM outbox WHERE id = ?");
    row.text(id.value());
    if (!row.step()) return std::nullopt;
    auto command = fromPayload(row.textAt(0), row.textAt(1));
    return command ? std::optional(std::move(*command)) : std::nullopt;
}

bool OutboxTable::isSending(const domain::CommandId& id) {
    auto row = database_.prepare("SELECT 1 FROM outbox WHERE id = ? AND state = 'sending'");
    row.text(id.value());
    return row.step();
}

bool OutboxTable::mark(const OutboxMark& mark) {
    database_.prepare("UPDATE outbox SET state = ?, since = ?, tries = ?, not_before = ?, problem = ? WHERE id = ?")
        .text(codeOf(mark.state))
        .instant(mark.at)
        .number(mark.tries)
        .optionalInstant(mark.notBefore)
        .text(mark.problem)
        .text(mark.id.value())
        .run();
    return database_.changes() == 1;
}

bool OutboxTable::remove(const domain::CommandId& id) {
    database_.prepare("DELETE FROM outbox WHERE id = ?").text(id.value()).run();
    return database_.changes() == 1;
}

void OutboxTable::moveToWithdrawn(const domain::CommandId& id, const std::string& reason, Instant now) {
    database_
        .prepare("INSERT INTO withdrawn (id, kind, payload, patient, visit, staff, at, withdrawn, reason)"
                 " SELECT id, kind, payload, patient, visit, staff, at, ?, ? FROM outbox WHERE id = ?")
        .instant(now)
        .text(reason)
        .text(id.value())
        .run();
    remove(id);
}

void OutboxTable::replace(const domain::DurableCommand& command, Instant now) {
    const auto face = domain::faceOf(command);
    database_
        .prepare("UPDATE outbox SET payload = ?, base_version = ?, at = ?, state = 'waiting', since = ?,"
                 " not_before = NULL, problem = '' WHERE id = ?")
        .text(toPayload(command))
        .text(face.baseVersion)
        .instant(face.at)
        .instant(now)
        .text(face.id.value())
        .run();
}

void OutboxTable::rest(const domain::CommandId& id, Instant now) {
    database_.prepare("UPDATE outbox SET state = 'waiting', since = ?, not_before = NULL WHERE id = ?")
        .instant(now)
        .text(id.value())
        .run();
}

int OutboxTable::count() {
    auto row = database_.prepare("SELECT count(*) FROM outbox");
    row.step();
    return static_cast<int>(row.numberAt(0));
}

int OutboxTable::countOfOthers(const domain::StaffId& staff) {
    auto row = database_.prepare("SELECT count(*) FROM outbox WHERE staff <> ?");
    row.text(staff.value()).step();
    return static_cast<int>(row.numberAt(0));
}

} // namespace tilsyn::store

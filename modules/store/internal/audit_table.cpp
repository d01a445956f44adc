// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/audit_table.h"

#include "base/random.h"

#include <openssl/sha.h>

namespace tilsyn::store {
namespace {

constexpr std::string_view columns =
    "sequence, at, staff, subject, on_behalf_of, role, organisation, patient, activity,"
    " purpose, workstation, correlation, result, hash";

std::string sha256(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

/// Each field with its length in front, so that no two rows have the same text.
std::string canonical(const AuditRecord& record) {
    std::string text;
    const auto add = [&](std::string_view field) { text += std::to_string(field.size()) + ':' + std::string(field); };
    add(std::to_string(record.sequence));
    add(std::to_string(record.at.time_since_epoch().count()));
    for (const auto* field :
         {&record.staff, &record.subject, &record.onBehalfOf, &record.role, &record.organisation, &record.patient,
          &record.activity, &record.purpose, &record.workstation, &record.correlation, &record.result})
        add(*field);
    return text;
}

AuditRecord recordAt(const Statement& row) {
    return {row.numberAt(0), row.instantAt(1), row.textAt(2),  row.textAt(3), row.textAt(4),
            row.textAt(5),   row.textAt(6),    row.textAt(7),  row.textAt(8), row.textAt(9),
            row.textAt(10),  row.textAt(11),   row.textAt(12), row.blobAt(13)};
}

std::string rolesOf(const domain::Principal& who) {
    std::string text;
    for (const auto role : who.roles) text += (text.empty() ? "" : " ") + std::string(domain::code(role));
    return text;
}

struct Head {
    std::int64_t sequence;
    std::string hash;
};

Head headOf(Database& database) {
    auto row = database.prepare("SELECT sequence, hash FROM audit_head");
    if (!row.step()) return {-1, {}};
    return {row.numberAt(0), row.blobAt(1)};
}

} // namespace

void AuditTable::add(const AuditEntry& entry) {
    const auto head = headOf(database_);
    AuditRecord record{head.sequence + 1,
                       entry.at,
                       entry.who.staff.value(),
                       entry.who.subject,
                       entry.onBehalfOf,
                       rolesOf(entry.who),
                       entry.who.organisationId.empty() ? entry.who.organisation : entry.who.organisationId,
                       entry.patient.value(),
                       std::string(code(entry.activity)),
                       std::string(domain::code(entry.purpose)),
                       workstation_,
                       entry.correlation.empty() ? newUuid() : entry.correlation,
                       std::string(code(entry.result)),
                       {}};
    record.hash = sha256(head.hash + canonical(record));
    auto row = database_.prepare("INSERT INTO audit (" + std::string(columns) +
                                 ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.number(record.sequence).instant(record.at);
    for (const auto* field :
         {&record.staff, &record.subject, &record.onBehalfOf, &record.role, &record.organisation, &record.patient,
          &record.activity, &record.purpose, &record.workstation, &record.correlation, &record.result})
        row.text(*field);
    row.blob(record.hash).run();
    database_.prepare("UPDATE audit_head SET sequence = ?, hash = ?").number(record.sequence).blob(record.hash).run();
}

AuditVerdict AuditTable::verify() {
    AuditVerdict verdict;
    std::string before(32, '\0');
    auto row = database_.prepare("SELECT " + std::string(columns) + " FROM audit ORDER BY sequence");
    while (row.step()) {
        const auto record = recordAt(row);
        const auto expected = verdict.records + 1;
        if (record.sequence != expected || record.hash != sha256(before + canonical(record))) {
            verdict.broken = expected;
            return verdict;
        }
        before = record.hash;
        ++verdict.records;
    }
    const auto head = headOf(database_);
    if (head.sequence != verdict.records || head.hash != before) verdict.broken = verdict.records + 1;
    return verdict;
}

std::vector<AuditRecord> AuditTable::newest(int limit) {
    auto row = database_.prepare("SELECT " + std::string(columns) + " FROM audit ORDER BY sequence DESC LIMIT ?");
    row.number(limit);
    std::vector<AuditRecord> all;
    while (row.step()) all.push_back(recordAt(row));
    return all;
}

} // namespace tilsyn::store

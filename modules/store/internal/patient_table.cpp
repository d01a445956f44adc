// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/patient_table.h"

#include "store/internal/json_values.h"

#include <string>
#include <vector>

namespace tilsyn::store {

void PatientTable::put(const domain::Patient& patient, Instant asOf) {
    database_.prepare("INSERT OR REPLACE INTO patient (id, as_of, body) VALUES (?, ?, ?)")
        .text(patient.id.value())
        .instant(asOf)
        .blob(compress(writeVersioned(toJson(patient))))
        .run();
}

Result<std::optional<std::pair<domain::Patient, Instant>>> PatientTable::get(const domain::PatientId& id) {
    auto row = database_.prepare("SELECT body, as_of FROM patient WHERE id = ?");
    row.text(id.value());
    if (!row.step()) return std::nullopt;
    auto patient = readVersioned(expand(row.blobAt(0)).value_or(""), patientFrom);
    if (!patient) return fail(patient.error());
    return std::optional(std::pair(std::move(*patient), row.instantAt(1)));
}

void PatientTable::keepOnly(const std::set<domain::PatientId>& kept) {
    std::vector<std::string> gone;
    auto row = database_.prepare("SELECT id FROM patient");
    while (row.step())
        if (!kept.contains(domain::PatientId(row.textAt(0)))) gone.push_back(row.textAt(0));
    for (const auto& id : gone) database_.prepare("DELETE FROM patient WHERE id = ?").text(id).run();
}

} // namespace tilsyn::store

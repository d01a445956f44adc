// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/past_visit_table.h"

#include "store/internal/json_values.h"

#include <string>
#include <vector>

namespace tilsyn::store {

void PastVisitTable::put(const domain::PatientId& patient, const PastVisits& past) {
    database_.prepare("INSERT OR REPLACE INTO past_visit (patient, as_of, confirmed, body) VALUES (?, ?, ?, ?)")
        .text(patient.value())
        .instant(past.asOf)
        .number(past.identityConfirmedBefore ? 1 : 0)
        .blob(compress(writeVersioned(toJson(past.visits))))
        .run();
}

Result<std::optional<PastVisits>> PastVisitTable::get(const domain::PatientId& patient) {
    auto row = database_.prepare("SELECT body, confirmed, as_of FROM past_visit WHERE patient = ?");
    row.text(patient.value());
    if (!row.step()) return std::nullopt;
    auto visits = readVersioned(expand(row.blobAt(0)).value_or(""), pastVisitsFrom);
    if (!visits) return fail(visits.error());
    return std::optional(PastVisits{std::move(*visits), row.numberAt(1) != 0, row.instantAt(2)});
}

void PastVisitTable::keepOnly(const std::set<domain::PatientId>& kept) {
    std::vector<std::string> gone;
    auto row = database_.prepare("SELECT patient FROM past_visit");
    while (row.step())
        if (!kept.contains(domain::PatientId(row.textAt(0)))) gone.push_back(row.textAt(0));
    for (const auto& id : gone) database_.prepare("DELETE FROM past_visit WHERE patient = ?").text(id).run();
}

} // namespace tilsyn::store

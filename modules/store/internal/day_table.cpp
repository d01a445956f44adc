// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/day_table.h"

#include "base/time_text.h"
#include "store/internal/json_values.h"

namespace tilsyn::store {

void DayTable::put(const workspace::Day& day) {
    database_.prepare("INSERT OR REPLACE INTO day (date, as_of, body) VALUES (?, ?, ?)")
        .text(formatDate(day.date))
        .instant(day.asOf)
        .blob(compress(writeVersioned(toJson(day))))
        .run();
}

Result<std::optional<workspace::Day>> DayTable::get(std::chrono::year_month_day date) {
    auto row = database_.prepare("SELECT body FROM day WHERE date = ?");
    row.text(formatDate(date));
    if (!row.step()) return std::nullopt;
    auto day = readVersioned(expand(row.blobAt(0)).value_or(""), dayFrom);
    if (!day) return fail(day.error());
    return std::optional(std::move(*day));
}

std::optional<Instant> DayTable::newestAsOf() {
    auto row = database_.prepare("SELECT max(as_of) FROM day");
    if (!row.step()) return std::nullopt;
    return row.optionalInstantAt(0);
}

void DayTable::removeBefore(std::chrono::year_month_day date) {
    database_.prepare("DELETE FROM day WHERE date < ?").text(formatDate(date)).run();
}

std::set<domain::PatientId> DayTable::patients() {
    std::set<domain::PatientId> all;
    auto row = database_.prepare("SELECT body FROM day");
    while (row.step()) {
        const auto day = readVersioned(expand(row.blobAt(0)).value_or(""), dayFrom);
        if (!day) continue;
        for (const auto& [id, patient] : day->patients) all.insert(id);
    }
    return all;
}

} // namespace tilsyn::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/draft_table.h"

#include "store/internal/json_values.h"

namespace tilsyn::store {

void DraftTable::put(const domain::VisitDraft& draft, const domain::StaffId& staff, Instant now) {
    database_.prepare("INSERT OR REPLACE INTO draft (visit, staff, saved, body) VALUES (?, ?, ?, ?)")
        .text(draft.visit.value())
        .text(staff.value())
        .instant(now)
        .text(writeVersioned(toJson(draft)))
        .run();
}

Result<std::vector<domain::VisitDraft>> DraftTable::of(const domain::StaffId& staff) {
    auto row = database_.prepare("SELECT body FROM draft WHERE staff = ? ORDER BY saved");
    row.text(staff.value());
    std::vector<domain::VisitDraft> all;
    while (row.step()) {
        auto draft = readVersioned(row.textAt(0), draftFrom);
        if (!draft) return fail(draft.error());
        all.push_back(std::move(*draft));
    }
    return all;
}

void DraftTable::remove(const domain::VisitId& visit) {
    database_.prepare("DELETE FROM draft WHERE visit = ?").text(visit.value()).run();
}

} // namespace tilsyn::store

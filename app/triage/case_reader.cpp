// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/case_reader.h"

#include "app/triage/agreement_reader.h"
#include "app/triage/log_reader.h"
#include "app/triage/members.h"

#include <algorithm>

namespace tilsyn::app {
namespace {

Zone utc() {
    return Zone::byName("UTC").value();
}

} // namespace

Result<triage::Case> readCase(std::string bytes) {
    const auto tree = json::Tree::read(std::move(bytes));
    if (!tree) return fail(ErrorKind::malformed, "not JSON", "case");
    const Members::Place root{(*tree)->root(), {}};
    if (!root.node.isObject()) return fail(ErrorKind::malformed, "not a case: the document is no object", "case");
    Members members;
    const auto now = members.instant(root, "now");
    if (!now) members.wrong("now");
    const auto zoneName = members.requiredText(root, "zone");
    const auto zone = Zone::byName(zoneName);
    if (!zone) members.wrong("zone");
    triage::Case record{now.value_or(Instant()), zone ? *zone : utc(), {}, {}, {}, {}, {}, {}};
    record.log = readLog(members, root);
    auto first = record.now;
    for (const auto& entry : record.log) first = std::min(first, entry.at);
    if (members.problem().empty()) readAgreement(members, root, record, record.zone.local(first).date);
    if (!members.problem().empty()) return fail(ErrorKind::malformed, "not a case: " + members.problem(), "case");
    return record;
}

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/log_reader.h"

#include "fhir/readings.h"

namespace tilsyn::app {
namespace {

using Place = Members::Place;

triage::Received received(Members& members, const Place& at) {
    triage::Received out;
    if (!at.node.isObject()) {
        members.wrong(at.path);
        return out;
    }
    for (auto& read : fhir::readReport(at.node, at.path)) {
        for (const auto& reason : read.refused) out.refused.push_back({read.ref, reason});
        if (read.submission) out.submissions.push_back(std::move(*read.submission));
    }
    return out;
}

triage::Target target(Members& members, const Place& at) {
    using Kind = triage::Target::Kind;
    for (const auto& [key, kind] : {std::pair("ref", Kind::ref), {"rule", Kind::rule}, {"slot", Kind::slot}})
        if (auto text = members.text(at, key); !text.empty()) return {kind, std::move(text)};
    members.wrong(at.path);
    return {};
}

triage::Acknowledge acknowledge(Members& members, const Place& at) {
    auto whom = target(members, at);
    return {std::move(whom), members.word(at, "version"), members.text(at, "outcome"), members.text(at, "note"),
            members.text(at, "by")};
}

triage::Reopen reopen(Members& members, const Place& at) {
    auto reason = members.text(at, "reason");
    if (reason.empty()) reason = members.text(at, "note");
    return {target(members, at), std::move(reason), members.text(at, "by")};
}

} // namespace

std::vector<triage::Entry> readLog(Members& members, const Place& root) {
    std::vector<triage::Entry> log;
    for (const auto& row : members.objects(root, "log")) {
        const auto at = members.instant(row, "at");
        if (!at) members.wrong(row.path + ".at");
        triage::Entry entry{at.value_or(Instant()), triage::Received{}};
        if (const auto one = members.member(row, "received"))
            entry.what = received(members, *one);
        else if (const auto two = members.member(row, "acknowledge"))
            entry.what = acknowledge(members, *two);
        else if (const auto three = members.member(row, "reopen"))
            entry.what = reopen(members, *three);
        else
            members.wrong(row.path);
        log.push_back(std::move(entry));
    }
    return log;
}

} // namespace tilsyn::app

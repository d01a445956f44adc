// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/course.h"

#include "triage/internal/neighbours.h"

#include <algorithm>
#include <tuple>

namespace tilsyn::triage {
namespace {

std::set<Measure> measuresOf(const std::vector<RuleSetting>& rules) {
    std::set<Measure> out;
    for (const auto& one : rules)
        if (const auto measure = measureOf(one.rule)) out.insert(*measure);
    return out;
}

LimitsHistory historyOf(const std::vector<Limits>& rows) {
    LimitsHistory out;
    for (const auto& row : rows) out.add(row);
    return out;
}

/// A trend takes the place of "nothing was found"; one that only repeats what was acknowledged leaves its colour.
void mergeTrends(std::vector<Why>& reasons, const std::vector<Why>& trends) {
    for (const auto& trend : trends) {
        const auto nothing = std::ranges::find(reasons, Reason::noTrend, &Why::reason);
        auto why = trend;
        if (nothing != reasons.end()) {
            why.colour = std::max(why.colour, nothing->colour);
            reasons.erase(nothing);
        }
        reasons.push_back(why);
    }
}

} // namespace

Course::Course(const Case& record)
    : record_(record), limits_(historyOf(record.limits)), judge_(limits_, measuresOf(record.rules)),
      refused_(record.refused) {
    for (const auto& one : record.rules) rules_.insert_or_assign(one.rule, one);
}

void Course::take(const Received& received, Instant at) {
    refused_.insert(refused_.end(), received.refused.begin(), received.refused.end());
    refusedReport_ = refusedReport_ || !received.refused.empty();
    std::set<std::string> touched;
    for (const auto& submission : received.submissions) take(submission, at, touched);
    if (touched.contains("systolic")) touched.erase("diastolic"); // one pass for both
    for (const auto& name : touched) pass(name);
}

void Course::take(const Submission& submission, Instant at, std::set<std::string>& touched) {
    const auto& origin = originOf(submission);
    if (differ(patient_, origin.subject)) {
        refused_.push_back({origin.ref, "another patient's"});
        refusedReport_ = true;
        return;
    }
    learn(patient_, origin.subject);
    if (origin.status == Status::ignored) {
        ignored_.push_back({origin.ref, "status " + origin.statusWord});
        return;
    }
    const bool response = std::holds_alternative<Responded>(submission);
    const auto resource = holdings_.take(versionOf(submission, at, record_.zone, record_.questionnaires), response);
    refreshItems(resource, touched);
    const auto first = itemOf_.lower_bound({resource, std::string()});
    if (first == itemOf_.end() || first->first.first != resource)
        ignored_.push_back({origin.ref, "withdrawn before it said anything"});
}

/// Items follow the current version; what it no longer says is withdrawn.
void Course::refreshItems(std::size_t resource, std::set<std::string>& touched) {
    const auto& current = holdings_.all()[resource].current();
    const bool withdrawn = current.origin.status == Status::withdrawn;
    for (const auto& content : current.contents) {
        const auto known = itemOf_.contains({resource, content.name});
        auto& item = items_[itemFor(resource, content)];
        if (!withdrawn || !known) item.content = content;
    }
    const auto first = itemOf_.lower_bound({resource, std::string()});
    for (auto one = first; one != itemOf_.end() && one->first.first == resource; ++one) {
        items_[one->second].withdrawn = withdrawn || current.content(one->first.second) == nullptr;
        touched.insert(one->first.second);
    }
}

std::size_t Course::itemFor(std::size_t resource, const Content& content) {
    const auto [place, added] = itemOf_.try_emplace({resource, content.name}, items_.size());
    if (added) {
        byName_[content.name].push_back(items_.size());
        items_.emplace_back(resource, content);
    }
    return place->second;
}

/// Judges all items of one name anew, the two blood pressures together: a value may change what its neighbours mean.
void Course::pass(const std::string& name) {
    auto members = byName_[name];
    const auto add = [&](const char* other) {
        const auto& more = byName_[other];
        members.insert(members.end(), more.begin(), more.end());
    };
    if (name == "systolic") add("diastolic");
    if (name == "diastolic") add("systolic");
    compareNeighbours(items_, holdings_.all(), members);
    for (const auto i : members) latest_.erase(items_[i].content.name);
    for (const auto i : members) {
        if (items_[i].lead) findings_.forget(i);
        const auto& resource = holdings_.all()[items_[i].resource];
        if (!Judge::evaluable(items_[i], resource)) continue;
        auto& latest = latest_.try_emplace(items_[i].content.name, *resource.current().effective.at).first->second;
        latest = std::max(latest, *resource.current().effective.at);
    }
    updateFindings(members);
    for (const auto i : members)
        if (!items_[i].lead) items_[i].show(judgement(i, true, nullptr));
}

void Course::updateFindings(const std::vector<std::size_t>& members) {
    if (members.empty() || !items_[members.front()].content.measure) return;
    const auto measure = *items_[members.front()].content.measure;
    std::vector<TrendValue> values;
    for (const auto i : members) {
        const auto& resource = holdings_.all()[items_[i].resource];
        if (!Judge::feedsTrends(items_[i], resource)) continue;
        const auto at = *resource.current().effective.at;
        values.push_back(
            {at, std::chrono::sys_days(record_.zone.local(at).date), *items_[i].content.quantity.value, i});
    }
    std::ranges::sort(values, [&](const TrendValue& a, const TrendValue& b) {
        const auto ref = [&](const TrendValue& v) { return holdings_.all()[items_[v.item].resource].ref(); };
        return a.at != b.at ? a.at < b.at : ref(a) < ref(b);
    });
    for (const auto& [rule, setting] : rules_)
        if (measureOf(rule) == measure) findings_.update(setting, values, items_);
}

bool Course::newerThan(std::size_t item) const {
    const auto& at = holdings_.all()[items_[item].resource].current().effective.at;
    const auto latest = latest_.find(items_[item].content.name);
    return at && latest != latest_.end() && latest->second > *at;
}

Judgement Course::judgement(std::size_t item, bool onlyOpen, const Instant* limitsAt) const {
    const auto& judged = items_[item];
    auto reasons = judge_.reasons(judged, holdings_.all()[judged.resource], newerThan(item), limitsAt);
    if (!judged.withdrawn) mergeTrends(reasons, findings_.reasons(item, onlyOpen));
    Judgement out;
    out.reasons = worstFirst(std::move(reasons));
    out.colour = worst(out.reasons);
    if (out.colour == Colour::none) { // nothing that could be judged is nothing that could be green
        out.reasons.insert(out.reasons.begin(), {Reason::notEvaluable, Colour::grey});
        out.colour = Colour::grey;
    }
    out.corrected = judged.correctedSinceShown();
    out.newRedTrend = findings_.freshRed(item);
    return out;
}

} // namespace tilsyn::triage

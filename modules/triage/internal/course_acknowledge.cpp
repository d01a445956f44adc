// SPDX-License-Identifier: GPL-3.0-or-later
// What people do about items, findings and slots.
#include "triage/internal/course.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

/// `o1` of `Observation/o1`.
std::string bare(const std::string& ref) {
    for (const std::string_view type : {"Observation/", "QuestionnaireResponse/"})
        if (ref.starts_with(type)) return ref.substr(type.size());
    return ref;
}

std::chrono::sys_days dayOf(const Zone& zone, Instant at) {
    return std::chrono::sys_days(zone.local(at).date);
}

} // namespace

void Course::take(const Acknowledge& request, Instant at) {
    std::string problem;
    switch (request.target.kind) {
    case Target::Kind::ref: problem = acknowledgeItems(request, at); break;
    case Target::Kind::rule: problem = acknowledgeRule(request, at); break;
    case Target::Kind::slot: {
        const auto rows = slotsNow(record_.schedules, reportsOf(holdings_.all()), record_.zone, at).rows;
        problem = slots_.acknowledge(request, at, rows);
        break;
    }
    }
    acknowledgements_.push_back({request.target.text, problem.empty(), problem});
}

void Course::take(const Reopen& request, Instant) {
    std::string problem = request.reason.empty() ? "REASON_REQUIRED" : std::string();
    if (problem.empty() && request.target.kind == Target::Kind::ref) problem = reopenItems(request);
    if (problem.empty() && request.target.kind == Target::Kind::rule) problem = reopenRule(request);
    if (problem.empty() && request.target.kind == Target::Kind::slot) problem = slots_.reopen(request);
    acknowledgements_.push_back({request.target.text, problem.empty(), problem});
}

/// The lines in which that resource is shown: its own, or those of the copy that stands for it.
std::vector<std::size_t> Course::shownBy(const std::string& ref) const {
    auto resource = holdings_.find(ref);
    if (!resource) resource = holdings_.find(bare(ref));
    std::vector<std::size_t> out;
    if (!resource) return out;
    const auto first = itemOf_.lower_bound({*resource, std::string()});
    for (auto one = first; one != itemOf_.end() && one->first.first == *resource; ++one)
        out.push_back(items_[one->second].lead.value_or(one->second));
    return out;
}

/// Whether that version of the resource is the one that counts now.
bool Course::currentVersion(const Target& target, const std::optional<std::string>& version) const {
    auto index = holdings_.find(target.text);
    const auto ref = index ? target.text : bare(target.text);
    if (!index) index = holdings_.find(ref);
    if (!index) return false;
    const auto& resource = holdings_.all()[*index];
    const auto& current = resource.current();
    if (current.origin.ref == ref) return current.origin.version == version.value_or(std::string());
    const auto copy = resource.alive.find(ref);
    return copy != resource.alive.end() && copy->second.sameContent(current) &&
           copy->second.origin.version == version.value_or(std::string());
}

std::string Course::acknowledgeItems(const Acknowledge& request, Instant at) {
    auto shown = shownBy(request.target.text);
    if (shown.empty()) return "UNKNOWN";
    if (!currentVersion(request.target, request.version)) return "VERSION_CHANGED";
    auto colour = Colour::none;
    const Handled* before = nullptr;
    for (const auto i : shown) {
        if (items_[i].open()) colour = std::max(colour, items_[i].colour());
        if (items_[i].handled()) before = &*items_[i].handled();
    }
    if (colour == Colour::none) return before ? alreadyHandled(*before, request) : "NOTHING_OPEN";
    if (const auto missing = missingFor(colour, request); !missing.empty()) return std::string(missing);
    const Handled handled{at, request.outcome, request.by};
    std::erase_if(shown, [&](std::size_t i) { return !items_[i].open(); });
    for (const auto i : shown) {
        items_[i].handle(handled);
        for (auto& finding : findings_.all())
            if (finding.item == i && finding.open) findings_.handle(finding, handled, dayOf(record_.zone, at));
    }
    return {};
}

std::vector<TrendFinding*> Course::openFindings(Rule rule) {
    std::vector<TrendFinding*> out;
    for (auto& finding : findings_.all())
        if (finding.rule == rule && finding.open) out.push_back(&finding);
    return out;
}

std::string Course::acknowledgeRule(const Acknowledge& request, Instant at) {
    const auto rule = parseRule(request.target.text);
    if (!rule) return "UNKNOWN";
    const auto open = openFindings(*rule);
    if (open.empty()) {
        for (auto one = findings_.all().rbegin(); one != findings_.all().rend(); ++one)
            if (one->rule == *rule && one->handled) return alreadyHandled(*one->handled, request);
        return "UNKNOWN";
    }
    const auto* newest = *std::ranges::max_element(open, {}, &TrendFinding::day);
    const auto& origin = holdings_.all()[items_[newest->item].resource].current().origin;
    if (request.version && *request.version != origin.version) return "VERSION_CHANGED";
    auto colour = Colour::none;
    for (const auto* finding : open) colour = std::max(colour, finding->colour);
    if (const auto missing = missingFor(colour, request); !missing.empty()) return std::string(missing);
    const Handled handled{at, request.outcome, request.by};
    for (auto* finding : open) {
        findings_.handle(*finding, handled, dayOf(record_.zone, at));
        dropRule(finding->item, *rule, handled);
    }
    return {};
}

/// An item that was coloured by the finding alone is done with it; what else colours it stays to be handled.
void Course::dropRule(std::size_t item, Rule rule, const Handled& handled) {
    if (keepsOpen(handled.outcome)) return;
    auto rest = items_[item].reasons();
    std::erase_if(rest, [&](const Why& why) { return why.reason == reasonOf(rule); });
    if (worst(rest) <= Colour::green)
        items_[item].handle(handled);
    else
        items_[item].settle(std::move(rest));
}

std::string Course::reopenItems(const Reopen& request) {
    bool any = false;
    for (const auto i : shownBy(request.target.text)) {
        if (items_[i].open() || !items_[i].handled()) continue;
        items_[i].reopen();
        any = true;
        for (auto& finding : findings_.all())
            if (finding.item == i && finding.raised) finding.open = true;
    }
    return any ? std::string() : "NOT_ACKNOWLEDGED";
}

std::string Course::reopenRule(const Reopen& request) {
    const auto rule = parseRule(request.target.text);
    bool any = false;
    for (auto& finding : findings_.all()) {
        if (!rule || finding.rule != *rule || finding.open || !finding.handled) continue;
        finding.open = any = true;
        items_[finding.item].reopen();
    }
    return any ? std::string() : "NOT_ACKNOWLEDGED";
}

} // namespace tilsyn::triage

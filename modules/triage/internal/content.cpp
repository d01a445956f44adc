// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/content.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

/// A response that nothing can be said about is still there to be read.
Content unjudged() {
    Content content;
    content.name = "questionnaire";
    content.fixed = {{Reason::notEvaluable, Colour::grey}};
    return content;
}

std::vector<Content> contentsOf(const Responded& response, const std::vector<Questionnaire>& questionnaires) {
    std::vector<Content> out;
    const auto* definition = definitionOf(questionnaires, response.questionnaire);
    for (auto& one : definition ? judge(*definition, response) : std::vector<Judged>()) {
        const auto same = std::ranges::find(out, one.name, &Content::name);
        if (same == out.end()) {
            out.push_back({one.name, one.measure, one.quantity, one.banded, one.reasons});
        } else { // a definition that asks twice under one linkId
            same->fixed.insert(same->fixed.end(), one.reasons.begin(), one.reasons.end());
            same->fixed = worstFirst(same->fixed);
        }
    }
    if (out.empty()) out.push_back(unjudged());
    return out;
}

} // namespace

Effective effectiveOf(const StatedTime& stated, const Zone& zone) {
    if (stated.instant) return {stated.instant, false, false};
    if (stated.day) return {zone.instant(*stated.day, 12, 0), true, false};
    if (stated.issued) return {stated.issued, false, true};
    return {};
}

bool aheadOf(const Effective& effective, Instant received, const Zone& zone) {
    if (!effective.at) return false;
    if (effective.dateOnly) return zone.local(*effective.at).date > zone.local(received).date;
    return *effective.at > received + std::chrono::minutes(10);
}

bool Content::sameAs(const Content& other) const {
    return name == other.name && quantity.value == other.quantity.value &&
           quantity.comparator == other.quantity.comparator && quantity.special == other.quantity.special &&
           (quantity.value || quantity.display == other.quantity.display) && fixed == other.fixed;
}

const Content* Version::content(const std::string& name) const {
    const auto found = std::ranges::find(contents, name, &Content::name);
    return found == contents.end() ? nullptr : &*found;
}

bool Version::sameContent(const Version& other) const {
    const auto same = [](const Content& a, const Content& b) { return a.sameAs(b); };
    return effective == other.effective && origin.device == other.origin.device &&
           origin.status == other.origin.status && questionnaire == other.questionnaire && answers == other.answers &&
           std::ranges::equal(contents, other.contents, same);
}

Version versionOf(const Submission& submission, Instant received, const Zone& zone,
                  const std::vector<Questionnaire>& questionnaires) {
    Version version;
    version.origin = originOf(submission);
    version.received = received;
    version.effective = effectiveOf(version.origin.time, zone);
    version.clock = aheadOf(version.effective, received, zone);
    if (const auto* observed = std::get_if<Observed>(&submission)) {
        for (const auto& [measure, stated] : observed->values)
            version.contents.push_back({std::string(name(measure)), measure, interpret(measure, stated), true, {}});
    } else if (const auto* responded = std::get_if<Responded>(&submission)) {
        version.questionnaire = responded->questionnaire;
        version.answers = responded->items;
        version.contents = contentsOf(*responded, questionnaires);
    }
    return version;
}

} // namespace tilsyn::triage

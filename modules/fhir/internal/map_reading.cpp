// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/map_reading.h"

#include "base/time_text.h"

namespace tilsyn::fhir {
namespace {

using triage::Status;

/// Observation.status and QuestionnaireResponse.status share their words. One that is not known is no reason to keep a
/// value from being judged.
Status statusOf(std::string_view word) {
    if (word == "final" || word == "amended" || word == "corrected" || word == "completed" || word == "stopped")
        return Status::valid;
    if (word == "preliminary" || word == "in-progress") return Status::preliminary;
    if (word == "registered" || word == "cancelled") return Status::ignored;
    if (word == "entered-in-error") return Status::withdrawn;
    return Status::unknown;
}

std::string identifierText(json::Node identifier) {
    const auto value = identifier.stringOr("value");
    return value.empty() ? std::string() : identifier.stringOr("system") + "|" + value;
}

std::optional<json::Node> contained(json::Node resource, std::string_view id) {
    for (const auto& one : resource.items("contained"))
        if (one.string("id") == id) return one;
    return std::nullopt;
}

} // namespace

std::vector<std::string> identifiersOf(const std::vector<json::Node>& identifiers) {
    std::vector<std::string> all;
    for (const auto& one : identifiers)
        if (auto text = identifierText(one); !text.empty()) all.push_back(std::move(text));
    return all;
}

triage::StatedTime timeOf(std::string_view text) {
    triage::StatedTime time;
    if (const auto day = parseDate(text)) {
        time.day = *day;
    } else if (const auto instant = parseInstant(text)) {
        time.instant = *instant;
    } else if (text.size() > 16) { // R4 wants seconds; some devices stop at the minute
        const auto withSeconds = std::string(text.substr(0, 16)) + ":00" + std::string(text.substr(16));
        if (const auto minute = parseInstant(withSeconds)) time.instant = *minute;
    }
    return time;
}

std::string referenceText(json::Node reference) {
    if (const auto literal = reference.stringOr("reference"); !literal.empty()) return literal;
    if (const auto identifier = reference.member("identifier"))
        if (auto text = identifierText(*identifier); !text.empty()) return text;
    return reference.stringOr("display");
}

triage::Subject subjectOf(json::Node resource) {
    triage::Subject subject;
    const auto stated = resource.member("subject");
    if (!stated) return subject;
    subject.reference = stated->stringOr("reference");
    if (const auto identifier = stated->member("identifier"))
        if (auto text = identifierText(*identifier); !text.empty()) subject.identifiers.push_back(std::move(text));
    if (subject.reference.starts_with('#')) {
        const auto patient = contained(resource, std::string_view(subject.reference).substr(1));
        for (auto& one : patient ? identifiersOf(patient->items("identifier")) : std::vector<std::string>())
            subject.identifiers.push_back(std::move(one));
        subject.reference.clear(); // means something inside this resource alone
    }
    return subject;
}

triage::Origin originOf(json::Node resource, std::string ref) {
    triage::Origin origin;
    origin.ref = std::move(ref);
    if (const auto meta = resource.member("meta")) {
        origin.version = meta->stringOr("versionId");
        origin.updated = timeOf(meta->stringOr("lastUpdated")).instant;
    }
    origin.subject = subjectOf(resource);
    origin.statusWord = resource.stringOr("status");
    origin.status = statusOf(origin.statusWord);
    return origin;
}

} // namespace tilsyn::fhir

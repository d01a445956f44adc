// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/validate.h"

#include "region/fhir/parameters.h"
#include "region/fhir/subscriptions.h"
#include "region/fhir/values.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

struct Rule {
    std::string_view type;
    std::string_view required; ///< paths, separated by blanks
    std::string_view statuses; ///< codes, separated by blanks; empty: any
};

constexpr Rule rules[] = {
    {"Appointment", "status participant participant.status",
     "proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist"},
    {"Task", "status intent",
     "draft requested received accepted rejected ready cancelled in-progress on-hold failed completed "
     "entered-in-error"},
    {"Encounter", "status class",
     "planned arrived triaged in-progress onleave finished cancelled entered-in-error unknown"},
    {"DocumentReference", "status content content.attachment", "current superseded entered-in-error"},
    {"Provenance", "target recorded agent agent.who", ""},
    {"ServiceRequest", "status intent subject", "draft active on-hold revoked completed entered-in-error unknown"},
    {"AllergyIntolerance", "patient", ""},
    {"Observation", "status code", "registered preliminary final amended corrected cancelled entered-in-error unknown"},
    {"QuestionnaireResponse", "status", "in-progress completed amended entered-in-error stopped"},
    {"Communication", "status", "preparation in-progress not-done on-hold stopped completed entered-in-error unknown"},
    {"CarePlan", "status intent subject", "draft active on-hold revoked completed entered-in-error unknown"},
    {"Condition", "subject", ""},
    {"Flag", "status code subject", "active inactive entered-in-error"},
    {"EpisodeOfCare", "status patient", "planned waitlist active onhold finished cancelled entered-in-error"},
    {"Consent", "status scope category", "draft proposed active rejected inactive entered-in-error"},
    {"Slot", "schedule status start end", "busy free busy-unavailable busy-tentative entered-in-error"},
    {"Schedule", "actor", ""},
    {"Subscription", "status reason criteria channel channel.type", "requested active error off"},
};

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto blank = text.find(' ');
        if (blank != 0) out.emplace_back(text.substr(0, blank));
        text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
    }
    return out;
}

/// Each step of the path must be there in every item on the way.
bool present(const Json& value, std::string_view path) {
    const auto dot = path.find('.');
    const Json& member = value.at(path.substr(0, dot));
    const bool there = member.isArray() ? !member.items().empty() : !member.isNull() && member != Json("");
    if (!there || dot == std::string_view::npos) return there;
    const auto rest = path.substr(dot + 1);
    return member.isArray() ? std::ranges::all_of(member.items(), [&](const Json& item) { return present(item, rest); })
                            : present(member, rest);
}

FhirResult<void> checkPeriod(const Json& period, const std::string& where) {
    for (const auto* edge : {"start", "end"})
        if (period.has(edge) && !parseFhirTime(period.at(edge).text()))
            return refuse(422, "value", where + "." + edge + " is no date-time");
    const auto from = parseFhirTime(period.at("start").text());
    const auto to = parseFhirTime(period.at("end").text());
    if (from && to && to->from < from->from) return refuse(422, "invariant", where + " ends before it starts");
    return {};
}

bool validId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

/// R4 has no empty strings, arrays or objects.
const char* emptiness(const Json& value) {
    if (value.isString() && value.text().empty()) return "an empty text";
    if (value.isArray() && value.items().empty()) return "an empty list";
    if (value.isObject() && value.members().empty()) return "an empty object";
    for (const Json& item : value.items())
        if (const char* found = emptiness(item)) return found;
    for (const auto& member : value.members())
        if (const char* found = emptiness(member.second)) return found;
    return nullptr;
}

} // namespace

FhirResult<void> validate(const Json& resource, std::string_view expectedType) {
    const std::string type(resource.at("resourceType").text());
    if (!resource.isObject() || type.empty()) return refuse(400, "structure", "the body has no resourceType");
    if (!isResourceType(type)) return refuse(422, "not-supported", type + " is not kept here");
    if (type != expectedType)
        return refuse(400, "invalid", "the body is of type " + type + ", the address of " + std::string(expectedType));
    if (resource.has("id") && !validId(resource.at("id").text()))
        return refuse(400, "value", type + ".id has characters that an id cannot have");
    if (const char* found = emptiness(resource)) return refuse(422, "structure", type + " has " + found + " in it");
    for (const Rule& rule : rules) {
        if (rule.type != type) continue;
        for (const auto& path : words(rule.required))
            if (!present(resource, path)) return refuse(422, "required", type + "." + path + " is missing");
        const auto codes = words(rule.statuses);
        const std::string status(resource.at("status").text());
        if (!codes.empty() && std::ranges::find(codes, status) == codes.end())
            return refuse(422, "code-invalid", type + ".status cannot be \"" + status + "\"");
    }
    if (type == "Appointment") {
        const auto status = resource.at("status").text();
        const bool timeless = status == "proposed" || status == "cancelled" || status == "waitlist";
        if (!timeless && (!resource.has("start") || !resource.has("end")))
            return refuse(422, "required", "Appointment.start and end are missing");
        return checkPeriod(resource, type);
    }
    if (resource.has("period")) return checkPeriod(resource.at("period"), type + ".period");
    if (type == "Subscription") return validateSubscription(resource);
    if (type == "Slot") return checkPeriod(resource, type);
    return {};
}

void rewriteReferences(Json& value, const std::function<std::string(std::string_view)>& replace) {
    if (value.isArray())
        for (Json& item : value.mutableItems()) rewriteReferences(item, replace);
    if (!value.isObject()) return;
    for (auto& [name, member] : value.mutableMembers()) {
        if (name == "reference" && member.isString()) {
            member = Json(replace(member.text()));
        } else if (member.isArray() || member.isObject()) {
            rewriteReferences(member, replace);
        }
    }
}

FhirResult<void> validateReferences(const Json& resource, const FhirStore& store, std::string_view base) {
    FhirResult<void> result;
    Json copy = resource;
    rewriteReferences(copy, [&](std::string_view reference) {
        if (!result) return std::string(reference);
        if (reference.starts_with('#')) {
            const auto& contained = resource.at("contained").items();
            if (reference.size() > 1 && std::ranges::none_of(contained, [&](const Json& c) {
                    return c.at("id").text() == reference.substr(1);
                }))
                result = refuse(422, "not-found", "the contained resource " + std::string(reference) + " is missing");
        } else if (reference.starts_with("urn:uuid:")) {
            result = refuse(422, "not-found", "nothing in the Bundle is " + std::string(reference));
        } else if (const auto local = localReference(reference, base); !local.empty()) {
            const auto slash = local.find('/');
            if (!store.resource(local.substr(0, slash), local.substr(slash + 1)))
                result = refuse(422, "not-found", "the reference " + local + " leads nowhere");
        } else if (reference.find("://") == std::string_view::npos && !reference.starts_with("urn:")) {
            result = refuse(422, "value", "the reference " + std::string(reference) + " cannot be read");
        }
        return std::string(reference);
    });
    return result;
}

} // namespace tilsyn::region

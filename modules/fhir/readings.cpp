// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/readings.h"

#include "fhir/internal/map_reading.h"

#include <fmt/format.h>

#include <map>

namespace tilsyn::fhir {
namespace {

/// Patients of a Bundle by the address that others of it refer to them with.
using Patients = std::map<std::string, triage::Subject, std::less<>>;

void addPatients(json::Node bundle, Patients& patients) {
    for (const auto& entry : bundle.items("entry")) {
        const auto resource = entry.member("resource");
        const auto url = entry.stringOr("fullUrl");
        if (!resource || url.empty() || resource->string("resourceType") != "Patient") continue;
        const auto id = resource->stringOr("id");
        patients[url] = {id.empty() || url.ends_with("Patient/" + id) ? url : "Patient/" + id,
                         identifiersOf(resource->items("identifier"))};
    }
}

void resolveSubject(ReadResource& read, const Patients& patients) {
    if (!read.submission) return;
    auto& subject = std::visit([](auto& one) -> triage::Subject& { return one.origin.subject; }, *read.submission);
    const auto found = patients.find(subject.reference);
    if (found == patients.end()) return;
    subject.reference = found->second.reference;
    for (const auto& identifier : found->second.identifiers) subject.identifiers.push_back(identifier);
}

std::string refOf(json::Node resource, const std::string& id, const std::string& url, const std::string& place) {
    if (!id.empty()) return id;
    if (!url.empty()) return url;
    auto identifiers = identifiersOf(resource.items("identifier"));
    if (const auto one = resource.member("identifier"); one && one->isObject()) identifiers = identifiersOf({*one});
    return identifiers.empty() ? place : identifiers.front();
}

void read(json::Node resource, const std::string& url, const std::string& place, const Patients& patients,
          std::vector<ReadResource>& out) {
    ReadResource one;
    one.kind = resource.stringOr("resourceType");
    if (one.kind == "Bundle") {
        auto known = patients;
        addPatients(resource, known);
        const auto entries = resource.items("entry");
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto inner = entries[i].member("resource");
            const auto where = fmt::format("{}.entry[{}]", place, i);
            if (inner)
                read(*inner, entries[i].stringOr("fullUrl"), where, known, out);
            else
                out.push_back({{}, {}, where, std::nullopt, {"an entry without a resource"}});
        }
        return;
    }
    one.id = resource.stringOr("id");
    one.ref = refOf(resource, one.id, url, place);
    if (one.kind.empty())
        one.refused.push_back("no resourceType");
    else if (one.kind == "Observation")
        mapObservation(resource, one);
    else if (one.kind == "QuestionnaireResponse")
        mapResponse(resource, one);
    else
        one.refused.push_back("not used");
    resolveSubject(one, patients);
    out.push_back(std::move(one));
}

} // namespace

std::vector<ReadResource> readReport(json::Node resource, const std::string& place) {
    std::vector<ReadResource> out;
    read(resource, {}, place, {}, out);
    return out;
}

} // namespace tilsyn::fhir

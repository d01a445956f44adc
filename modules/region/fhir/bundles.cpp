// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/bundles.h"

#include "base/random.h"
#include "base/time_text.h"
#include "region/fhir/parameters.h"
#include "region/fhir/validate.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tilsyn::region {

namespace {

struct Entry {
    std::size_t index = 0;
    std::string fullUrl;
    std::string method;
    std::string type;
    std::string id;    ///< of the address, or chosen for a creation
    std::string query; ///< of a GET
    std::string ifMatch;
    std::string ifNoneExist;
    Json resource;
    bool exists = false; ///< a conditional creation that found its resource
};

FhirResult<Entry> readEntry(const Json& json, std::size_t index, std::string_view base) {
    const Json& request = json.at("request");
    Entry entry;
    entry.index = index;
    entry.fullUrl = std::string(json.at("fullUrl").text());
    entry.method = std::string(request.at("method").text());
    entry.ifMatch = std::string(request.at("ifMatch").text());
    entry.ifNoneExist = std::string(request.at("ifNoneExist").text());
    entry.resource = json.at("resource");
    auto url = request.at("url").text();
    if (url.starts_with(base)) url.remove_prefix(base.size());
    Request parsed;
    splitTarget(parsed, std::string(url));
    static constexpr std::array<std::string_view, 4> methods{"GET", "POST", "PUT", "DELETE"};
    if (std::ranges::find(methods, entry.method) == methods.end())
        return refuse(400, "value", "request.method must be GET, POST, PUT or DELETE");
    if (parsed.segments.empty() || parsed.segments.size() > 2 || !isResourceType(parsed.segments[0]))
        return refuse(400, "value", "request.url is no address of a resource of this server");
    entry.type = parsed.segments[0];
    if (parsed.segments.size() == 2) entry.id = parsed.segments[1];
    if (const auto mark = url.find('?'); mark != std::string_view::npos)
        entry.query = std::string(url.substr(mark + 1));
    const bool addressed = !entry.id.empty();
    if ((entry.method == "POST" && addressed) || ((entry.method == "PUT" || entry.method == "DELETE") && !addressed))
        return refuse(400, "value", entry.method + " " + std::string(url) + " is not supported in a Bundle");
    if ((entry.method == "POST" || entry.method == "PUT") && !entry.resource.isObject())
        return refuse(400, "required", "the entry has no resource");
    return entry;
}

FhirResult<Json> carryOut(Interactions& fhir, Entry& entry, const BundleRights& rights, bool checkReferences) {
    if (!(entry.method == "GET" ? rights.read : rights.write))
        return refuse(403, "forbidden", "the token's roles do not allow this entry");
    if (entry.method == "GET") {
        if (entry.id.empty()) {
            auto found = fhir.search(entry.type, Parameters::parse(entry.query), false, entry.query);
            if (!found) return tl::unexpected(found.error());
            return Json::object({{"resource", std::move(*found)}, {"response", Json::object({{"status", "200 OK"}})}});
        }
        const auto found = fhir.read(entry.type, entry.id);
        if (!found) return tl::unexpected(found.error());
        return Json::object({{"fullUrl", fhir.base() + "/" + entry.type + "/" + entry.id},
                             {"resource", (*found)->resource},
                             {"response", Json::object({{"status", "200 OK"},
                                                        {"etag", etag(**found)},
                                                        {"lastModified", formatInstant((*found)->at)}})}});
    }
    FhirResult<Interactions::Written> written = refuse(400, "value", "nothing to do");
    if (entry.exists) {
        written = Interactions::Written{200, entry.type, entry.id, fhir.store().newest(entry.type, entry.id)};
    } else if (entry.method == "POST") {
        written = fhir.create(entry.type, std::move(entry.resource), {}, entry.id, checkReferences);
    } else if (entry.method == "PUT") {
        written = fhir.update(entry.type, entry.id, std::move(entry.resource), entry.ifMatch, checkReferences);
    } else {
        written = fhir.remove(entry.type, entry.id, entry.ifMatch);
    }
    if (!written) return tl::unexpected(written.error());
    Json response = Json::object({{"status", statusLine(written->status)}});
    if (written->version) {
        response.set("location",
                     written->type + "/" + written->id + "/_history/" + std::to_string(written->version->number));
        response.set("etag", etag(*written->version));
        response.set("lastModified", formatInstant(written->version->at));
    }
    return Json::object({{"response", std::move(response)}});
}

/// Chooses the ids of what is created, or finds what a conditional creation already finds.
FhirResult<void> place(Interactions& fhir, Entry& entry) {
    if (entry.method != "POST") return {};
    if (!entry.ifNoneExist.empty()) {
        const auto found = fhir.existing(entry.type, entry.ifNoneExist);
        if (!found) return tl::unexpected(found.error());
        if (*found) {
            entry.id = **found;
            entry.exists = true;
            return {};
        }
    }
    entry.id = newUuid();
    return {};
}

tl::unexpected<Refusal> at(std::size_t index, Refusal refusal) {
    refusal.diagnostics = "Bundle.entry[" + std::to_string(index) + "]: " + refusal.diagnostics;
    return tl::unexpected(std::move(refusal));
}

FhirResult<Json> transaction(Interactions& fhir, std::vector<Entry> entries, const BundleRights& rights) {
    std::map<std::string, std::string, std::less<>> places;
    std::set<std::string> touched;
    std::set<std::string> conditions;
    for (Entry& entry : entries) {
        // Two creations under one condition would each find nothing and both be made.
        if (!entry.ifNoneExist.empty() && !conditions.insert(entry.type + "?" + entry.ifNoneExist).second)
            return at(entry.index, {400, "invalid", "another entry creates under the same condition"});
        if (auto placed = place(fhir, entry); !placed) return at(entry.index, placed.error());
        if (!entry.fullUrl.empty() && entry.method != "GET") places[entry.fullUrl] = entry.type + "/" + entry.id;
        if (entry.method != "GET" && !entry.exists && !touched.insert(entry.type + "/" + entry.id).second)
            return at(entry.index, {400, "invalid", "another entry writes the same resource"});
    }
    for (Entry& entry : entries)
        rewriteReferences(entry.resource, [&](std::string_view reference) {
            const auto found = places.find(reference);
            return found == places.end() ? std::string(reference) : found->second;
        });
    std::vector<Json> answers(entries.size());
    static constexpr std::array<std::string_view, 4> order{"DELETE", "POST", "PUT", "GET"};
    for (const auto method : order)
        for (Entry& entry : entries) {
            if (entry.method != method) continue;
            auto answer = carryOut(fhir, entry, rights, false);
            if (!answer) return at(entry.index, answer.error());
            answers[entry.index] = std::move(*answer);
        }
    for (const Entry& entry : entries)
        if (const Json* resource = fhir.store().resource(entry.type, entry.id);
            resource && (entry.method == "POST" || entry.method == "PUT"))
            if (auto valid = validateReferences(*resource, fhir.store(), fhir.base()); !valid)
                return at(entry.index, valid.error());
    return Json::object({{"resourceType", "Bundle"},
                         {"id", newUuid()},
                         {"type", "transaction-response"},
                         {"entry", Json(Json::Array(answers.begin(), answers.end()))}});
}

Json batch(Interactions& fhir, const Json& bundle, const BundleRights& rights) {
    Json answers = Json::array();
    for (std::size_t i = 0; i < bundle.at("entry").items().size(); ++i) {
        const auto one = [&]() -> FhirResult<Json> {
            auto entry = readEntry(bundle.at("entry").items()[i], i, fhir.base());
            if (!entry) return tl::unexpected(entry.error());
            if (auto placed = place(fhir, *entry); !placed) return tl::unexpected(placed.error());
            return carryOut(fhir, *entry, rights, true);
        }();
        if (one && fhir.store().commit()) {
            answers.push(*one);
        } else {
            fhir.store().rollback();
            const Refusal refusal = one ? Refusal{500, "exception", "the journal cannot be written"} : one.error();
            answers.push(Json::object(
                {{"response",
                  Json::object({{"status", statusLine(refusal.status)},
                                {"outcome", operationOutcome("error", refusal.code, refusal.diagnostics)}})}}));
        }
    }
    Json response = Json::object({{"resourceType", "Bundle"}, {"id", newUuid()}, {"type", "batch-response"}});
    if (!answers.items().empty()) response.set("entry", std::move(answers));
    return response;
}

} // namespace

FhirResult<Json> processBundle(Interactions& fhir, Json bundle, const BundleRights& rights) {
    if (bundle.at("resourceType").text() != "Bundle") return refuse(400, "invalid", "the body is no Bundle");
    const auto type = bundle.at("type").text();
    if (type == "batch") return batch(fhir, bundle, rights);
    if (type != "transaction") return refuse(400, "value", "Bundle.type must be transaction or batch");
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < bundle.at("entry").items().size(); ++i) {
        auto entry = readEntry(bundle.at("entry").items()[i], i, fhir.base());
        if (!entry) return at(i, entry.error());
        entries.push_back(std::move(*entry));
    }
    auto done = transaction(fhir, std::move(entries), rights);
    if (!done) {
        fhir.store().rollback();
        return done;
    }
    if (!fhir.store().commit()) {
        fhir.store().rollback();
        return refuse(500, "exception", "the journal cannot be written");
    }
    return done;
}

} // namespace tilsyn::region

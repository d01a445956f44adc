// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/interactions.h"

#include "base/random.h"
#include "base/time_text.h"
#include "region/fhir/validate.h"
#include "region/fhir/values.h"

#include <algorithm>

namespace tilsyn::region {

std::string etag(const Version& version) {
    return "W/\"" + std::to_string(version.number) + "\"";
}

bool etagMatches(std::string_view field, const Version& version) {
    if (field == "*") return true;
    const std::string number = std::to_string(version.number);
    while (!field.empty()) {
        const auto comma = field.find(',');
        auto tag = field.substr(0, comma);
        while (tag.starts_with(' ')) tag.remove_prefix(1);
        while (tag.ends_with(' ')) tag.remove_suffix(1);
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
        if (tag == number) return true;
        field = comma == std::string_view::npos ? std::string_view{} : field.substr(comma + 1);
    }
    return false;
}

Interactions::Interactions(FhirStore& store, const Clock& clock, std::string base)
    : store_(store), clock_(clock), base_(std::move(base)), searcher_(store_, base_) {}

FhirResult<const Version*> Interactions::read(std::string_view type, std::string_view id) const {
    const Version* version = store_.newest(type, id);
    const std::string name = std::string(type) + "/" + std::string(id);
    if (!version) return refuse(404, "not-found", name + " is not here");
    if (version->deleted) return refuse(410, "deleted", name + " has been deleted");
    return version;
}

FhirResult<const Version*> Interactions::readVersion(std::string_view type, std::string_view id,
                                                     std::string_view version) const {
    if (const auto* all = store_.history(type, id))
        for (const Version& one : *all)
            if (std::to_string(one.number) == version) {
                if (one.deleted) return refuse(410, "deleted", "this version is the deletion");
                return &one;
            }
    return refuse(404, "not-found", std::string(type) + "/" + std::string(id) + " has no such version");
}

FhirResult<std::optional<std::string>> Interactions::existing(const std::string& type, std::string_view query) const {
    if (const auto mark = query.find('?'); mark != std::string_view::npos) query = query.substr(mark + 1);
    const auto search = parseSearch(type, Parameters::parse(query));
    if (!search) return tl::unexpected(search.error());
    if (search->criteria.empty() || !search->ignored.empty())
        return refuse(400, "value", "If-None-Exist has no criterion that this server knows, or one that it does not");
    const auto ids = searcher_.matches(*search);
    if (ids.size() > 1) return refuse(412, "multiple-matches", "If-None-Exist fits several resources");
    return ids.empty() ? std::nullopt : std::optional(ids.front());
}

FhirResult<Interactions::Written> Interactions::create(const std::string& type, Json resource,
                                                       std::string_view ifNoneExist, std::string_view id,
                                                       bool checkReferences) {
    if (auto valid = validate(resource, type); !valid) return tl::unexpected(valid.error());
    if (!ifNoneExist.empty()) {
        const auto found = existing(type, ifNoneExist);
        if (!found) return tl::unexpected(found.error());
        if (*found) return Written{200, type, **found, store_.newest(type, **found)};
    }
    if (checkReferences)
        if (auto valid = validateReferences(resource, store_, base_); !valid) return tl::unexpected(valid.error());
    const std::string chosen = id.empty() ? newUuid() : std::string(id);
    const Version& version = store_.write(type, chosen, std::move(resource));
    return Written{201, type, chosen, &version};
}

FhirResult<Interactions::Written> Interactions::update(const std::string& type, const std::string& id, Json resource,
                                                       std::string_view ifMatch, bool checkReferences) {
    if (auto valid = validate(resource, type); !valid) return tl::unexpected(valid.error());
    if (resource.at("id").text() != id)
        return refuse(400, "invalid", "the id in the body is not the one in the address");
    const Version* before = store_.newest(type, id);
    const bool there = before && !before->deleted;
    if (!ifMatch.empty() && (!there || !etagMatches(ifMatch, *before)))
        return refuse(412, "conflict",
                      type + "/" + id + " is at version " + (there ? std::to_string(before->number) : "none") +
                          ", not at the one that If-Match names");
    if (checkReferences)
        if (auto valid = validateReferences(resource, store_, base_); !valid) return tl::unexpected(valid.error());
    const Version& version = store_.write(type, id, std::move(resource));
    return Written{there ? 200 : 201, type, id, &version};
}

FhirResult<Interactions::Written> Interactions::remove(const std::string& type, const std::string& id,
                                                       std::string_view ifMatch) {
    const Version* before = store_.newest(type, id);
    if (before && !ifMatch.empty() && !etagMatches(ifMatch, *before))
        return refuse(412, "conflict", type + "/" + id + " is not at the version that If-Match names");
    if (before && !before->deleted) store_.remove(type, id);
    return Written{204, type, id, nullptr};
}

FhirResult<Json> Interactions::search(const std::string& type, const Parameters& parameters, bool strict,
                                      const std::string& visible) {
    auto search = parseSearch(type, parameters);
    if (!search) return tl::unexpected(search.error());
    if (strict && !search->ignored.empty()) {
        std::string names;
        for (const auto& name : search->ignored) names += (names.empty() ? "" : ", ") + name;
        return refuse(400, "not-supported", "unknown search parameters for " + type + ": " + names);
    }
    const auto result = std::make_shared<Result>();
    result->ids = searcher_.matches(*search);
    result->search = std::move(*search);
    result->self = base_ + "/" + type + (visible.empty() ? "" : "?" + visible);
    result->expires = clock_.now() + pageLifetime;
    return pageOf(result, 0);
}

FhirResult<Json> Interactions::page(std::string_view token) {
    const auto found = pages_.find(token);
    if (found == pages_.end() || found->second.first->expires <= clock_.now())
        return refuse(410, "expired", "this page has expired: search again");
    const auto [result, offset] = found->second;
    return pageOf(result, offset);
}

std::string Interactions::pageToken(const std::shared_ptr<Result>& result, std::size_t offset) {
    static constexpr std::size_t keptPages = 2000;
    const std::string token = base64Url(randomBytes(18));
    pages_.emplace(token, std::pair(result, offset));
    pageOrder_.push_back(token);
    if (pageOrder_.size() > keptPages) {
        pages_.erase(pageOrder_.front());
        pageOrder_.pop_front();
    }
    return token;
}

Json Interactions::pageOf(const std::shared_ptr<Result>& result, std::size_t offset) {
    const Search& search = result->search;
    const bool countOnly = search.countOnly || search.count == std::size_t{0};
    const std::size_t size = std::min(search.count.value_or(defaultCount), largestCount);
    const std::size_t end = std::min(result->ids.size(), offset + size);
    Json entries = Json::array();
    const auto add = [&](const std::string& reference, const char* mode) {
        const auto slash = reference.find('/');
        // Deleted since the search was made: nothing to show.
        const Json* resource = store_.resource(reference.substr(0, slash), reference.substr(slash + 1));
        if (resource)
            entries.push(Json::object({{"fullUrl", base_ + "/" + reference},
                                       {"resource", *resource},
                                       {"search", Json::object({{"mode", mode}})}}));
    };
    if (!countOnly) {
        std::vector<std::string> ids(result->ids.begin() + static_cast<std::ptrdiff_t>(std::min(offset, end)),
                                     result->ids.begin() + static_cast<std::ptrdiff_t>(end));
        for (const auto& id : ids) add(search.type + "/" + id, "match");
        for (const auto& reference : searcher_.included(search, ids)) add(reference, "include");
    }
    if (!search.ignored.empty()) {
        std::string names;
        for (const auto& name : search.ignored) names += (names.empty() ? "" : ", ") + name;
        entries.push(Json::object(
            {{"resource", operationOutcome("warning", "not-supported", "ignored search parameters: " + names)},
             {"search", Json::object({{"mode", "outcome"}})}}));
    }
    Json links = Json::array({Json::object({{"relation", "self"}, {"url", result->self}})});
    if (!countOnly && end < result->ids.size())
        links.push(Json::object({{"relation", "next"}, {"url", base_ + "?_page=" + pageToken(result, end)}}));
    Json bundle = Json::object({{"resourceType", "Bundle"},
                                {"id", newUuid()},
                                {"meta", Json::object({{"lastUpdated", formatInstant(clock_.now())}})},
                                {"type", "searchset"}});
    if (search.total || countOnly) bundle.set("total", result->ids.size());
    bundle.set("link", std::move(links));
    if (!entries.items().empty()) bundle.set("entry", std::move(entries));
    return bundle;
}

FhirResult<Json> Interactions::history(const std::string& type, const std::string& id,
                                       const Parameters& parameters) const {
    std::optional<TimeRange> since;
    if (parameters.has("_since")) {
        since = parseFhirTime(parameters.get("_since"));
        if (!since) return refuse(400, "value", "_since is no instant");
    }
    std::vector<std::pair<std::string, const Version*>> rows;
    store_.eachHistory(type, [&](const std::string& one, const std::vector<Version>& all) {
        if (!id.empty() && one != id) return;
        for (const Version& version : all)
            if (!since || version.at >= since->from) rows.emplace_back(one, &version);
    });
    if (!id.empty() && !store_.history(type, id)) return refuse(404, "not-found", type + "/" + id + " is not here");
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) {
        return a.second->at != b.second->at ? a.second->at > b.second->at : a.second->number > b.second->number;
    });
    Json entries = Json::array();
    for (const auto& [one, version] : rows) {
        const std::string reference = type + "/" + one;
        const bool first = version->number == 1;
        Json entry = Json::object({{"fullUrl", base_ + "/" + reference}});
        if (!version->deleted) entry.set("resource", version->resource);
        entry.set("request", Json::object({{"method", version->deleted ? "DELETE"
                                                      : first          ? "POST"
                                                                       : "PUT"},
                                           {"url", first ? type : reference}}));
        entry.set("response", Json::object({{"status", statusLine(version->deleted ? 204
                                                                  : first          ? 201
                                                                                   : 200)},
                                            {"etag", etag(*version)},
                                            {"lastModified", formatInstant(version->at)}}));
        entries.push(std::move(entry));
    }
    Json bundle = Json::object(
        {{"resourceType", "Bundle"},
         {"type", "history"},
         {"total", rows.size()},
         {"link",
          Json::array({Json::object(
              {{"relation", "self"}, {"url", base_ + "/" + type + (id.empty() ? "" : "/" + id) + "/_history"}})})}});
    if (!entries.items().empty()) bundle.set("entry", std::move(entries));
    return bundle;
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/store.h"

#include "base/time_text.h"
#include "region/server/tls.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tilsyn::region {

FhirStore::~FhirStore() {
    if (journal_ >= 0) ::close(journal_);
}

const std::vector<Version>* FhirStore::history(std::string_view type, std::string_view id) const {
    const auto entries = types_.find(type);
    if (entries == types_.end()) return nullptr;
    const auto found = entries->second.find(id);
    return found == entries->second.end() ? nullptr : &found->second;
}

const Version* FhirStore::newest(std::string_view type, std::string_view id) const {
    const auto* all = history(type, id);
    return all ? &all->back() : nullptr;
}

const Json* FhirStore::resource(std::string_view type, std::string_view id) const {
    const Version* version = newest(type, id);
    return version && !version->deleted ? &version->resource : nullptr;
}

void FhirStore::each(std::string_view type, const std::function<void(const std::string&, const Version&)>& call) const {
    eachHistory(type, [&](const std::string& id, const std::vector<Version>& all) {
        if (!all.back().deleted) call(id, all.back());
    });
}

void FhirStore::eachHistory(std::string_view type,
                            const std::function<void(const std::string&, const std::vector<Version>&)>& call) const {
    const auto entries = types_.find(type);
    if (entries == types_.end()) return;
    for (const auto& [id, all] : entries->second) call(id, all);
}

std::map<std::string, std::size_t> FhirStore::counts() const {
    std::map<std::string, std::size_t> result;
    for (const auto& [type, entries] : types_)
        for (const auto& [id, all] : entries) result[type] += all.back().deleted ? 0 : 1;
    return result;
}

std::vector<Version>& FhirStore::versions(const std::string& type, const std::string& id) {
    pending_.emplace_back(type, id);
    return types_[type][id];
}

const Version& FhirStore::write(const std::string& type, const std::string& id, Json resource, const Instant* at) {
    auto& all = versions(type, id);
    Version version{all.empty() ? 1 : all.back().number + 1, at ? *at : pretended_.value_or(clock_.now()), false, {}};
    Json meta = resource.at("meta").isObject() ? resource.at("meta") : Json::object();
    meta.set("versionId", std::to_string(version.number));
    meta.set("lastUpdated", formatInstant(version.at));
    Json::Object ordered{{"resourceType", type}, {"id", id}, {"meta", std::move(meta)}};
    for (auto& member : resource.mutableMembers())
        if (member.first != "resourceType" && member.first != "id" && member.first != "meta")
            ordered.push_back(std::move(member));
    version.resource = Json(std::move(ordered));
    all.push_back(std::move(version));
    return all.back();
}

void FhirStore::remove(const std::string& type, const std::string& id) {
    auto& all = versions(type, id);
    all.push_back({all.empty() ? 1 : all.back().number + 1, clock_.now(), true, {}});
}

Status FhirStore::commit() {
    if (journal_ >= 0 && !pending_.empty()) {
        std::string lines;
        std::map<std::pair<std::string, std::string>, std::size_t> writes;
        for (const auto& key : pending_) ++writes[key];
        for (const auto& key : pending_) {
            // The same resource may have been written several times in one group: its versions from the end.
            const auto& all = types_.at(key.first).at(key.second);
            const Version& version = all[all.size() - writes[key]--];
            Json line = Json::object({{"type", key.first},
                                      {"id", key.second},
                                      {"version", version.number},
                                      {"at", formatInstant(version.at)}});
            if (!version.deleted) line.set("resource", version.resource);
            lines += line.dump() + "\n";
        }
        lines += Json::object({{"commit", pending_.size()}}).dump() + "\n";
        for (std::string_view rest = lines; !rest.empty();) {
            const auto count = ::write(journal_, rest.data(), rest.size());
            if (count < 0) return fail(ErrorKind::storage, std::strerror(errno), "region.journal");
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
        if (::fdatasync(journal_) != 0) return fail(ErrorKind::storage, std::strerror(errno), "region.journal");
    }
    const auto written = std::exchange(pending_, {});
    if (told_ && !written.empty()) told_(written);
    return {};
}

void FhirStore::rollback() {
    while (!pending_.empty()) {
        const auto [type, id] = std::move(pending_.back());
        pending_.pop_back();
        auto& entries = types_.at(type);
        auto& all = entries.at(id);
        all.pop_back();
        if (all.empty()) entries.erase(id);
        if (entries.empty()) types_.erase(type);
    }
}

Status FhirStore::openJournal(const std::string& path) {
    std::size_t good = 0;
    if (const auto text = readFile(path)) {
        std::size_t start = 0;
        for (std::size_t end; (end = text->find('\n', start)) != std::string::npos; start = end + 1) {
            auto line = Json::parse(std::string_view(*text).substr(start, end - start));
            if (!line) break;
            if (line->has("commit")) {
                pending_.clear();
                good = end + 1;
                continue;
            }
            const auto at = parseInstant(line->at("at").text());
            if (!at) break;
            Version version{static_cast<int>(line->at("version").integer().value_or(1)), *at, !line->has("resource"),
                            line->at("resource")};
            versions(std::string(line->at("type").text()), std::string(line->at("id").text()))
                .push_back(std::move(version));
        }
        rollback();
    }
    journal_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (journal_ < 0 || ::ftruncate(journal_, static_cast<off_t>(good)) != 0)
        return fail(ErrorKind::storage, path + ": " + std::strerror(errno), "region.journal");
    return {};
}

} // namespace tilsyn::region

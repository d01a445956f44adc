// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/internal/holdings.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

/// The digits of a version number without zeros in front; nothing if it is none.
std::optional<std::string> numberOf(const std::string& version) {
    if (version.empty() || version.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return version.substr(std::min(version.find_first_not_of('0'), version.size()));
}

/// Whether `a` is older than `b`, which came before it: by numbers if both have them, else by lastUpdated, else what
/// came later is the newer. Numbers of different ids count separately and say nothing of each other.
bool older(const Version& a, const Version& b) {
    const auto left = numberOf(a.origin.version);
    const auto right = numberOf(b.origin.version);
    if (a.origin.ref == b.origin.ref && left && right && *left != *right)
        return left->size() != right->size() ? left->size() < right->size() : *left < *right;
    if (a.origin.ref == b.origin.ref && left && right) return false;
    return a.origin.updated && b.origin.updated && *a.origin.updated < *b.origin.updated;
}

/// The same delivered again. Without any mark of its version a text that has been seen before the current one may as
/// well be a correction back to it, and counts as one.
bool repeats(const Version& version, const Version& known, bool isCurrent) {
    const auto& a = version.origin;
    const auto& b = known.origin;
    if (a.ref == b.ref && a.version != b.version) return false;
    const bool marked = a.ref == b.ref && (!a.version.empty() || (a.updated && a.updated == b.updated));
    return (isCurrent || marked) && version.sameContent(known);
}

bool sharesName(const Version& a, const Version& b) {
    return std::ranges::any_of(a.contents, [&](const Content& one) { return b.content(one.name) != nullptr; });
}

void addMissing(std::vector<std::string>& all, const std::string& one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
}

} // namespace

const std::string& Resource::ref() const {
    return *std::ranges::min_element(refs);
}

const Version* Resource::before() const {
    for (auto i = versions.size() - 1; i-- > 0;)
        if (versions[i].origin.status != Status::withdrawn) return &versions[i];
    return nullptr;
}

std::optional<std::size_t> Holdings::home(const Version& version, bool response) const {
    if (const auto found = byRef_.find({response, version.origin.ref}); found != byRef_.end()) return found->second;
    for (const auto& identifier : version.origin.identifiers) {
        const auto [first, last] = byIdentifier_.equal_range(identifier);
        for (auto one = first; one != last; ++one) {
            const auto& resource = all_[one->second];
            // A number that a whole submission shares is no identity: it would make one measure correct another.
            if (resource.response == response && sharesName(resource.current(), version)) return one->second;
        }
    }
    return std::nullopt;
}

std::size_t Holdings::take(Version version, bool response) {
    const auto found = home(version, response);
    const auto index = found.value_or(all_.size());
    if (!found) {
        all_.emplace_back();
        all_.back().response = response;
        all_.back().firstReceived = version.received;
    }
    auto& resource = all_[index];
    addMissing(resource.refs, version.origin.ref);
    byRef_.emplace(std::pair(response, version.origin.ref), index);
    for (const auto& identifier : version.origin.identifiers) {
        if (std::ranges::find(resource.identifiers, identifier) != resource.identifiers.end()) continue;
        resource.identifiers.push_back(identifier);
        byIdentifier_.emplace(identifier, index);
    }
    resource.firstReceived = std::min(resource.firstReceived, version.received);
    if (std::ranges::any_of(resource.versions, [&](const Version& known) {
            return repeats(version, known, &known == &resource.versions.back());
        })) {
        if (version.origin.status != Status::withdrawn) resource.alive.try_emplace(version.origin.ref, version);
        resource.repeated = true;
        return index;
    }
    auto place = resource.versions.end();
    while (place != resource.versions.begin() && older(version, *std::prev(place))) --place;
    const bool newest = place == resource.versions.end();
    if (newest && version.origin.status == Status::withdrawn) {
        // One of two copies is withdrawn: the other one still says it.
        resource.alive.erase(version.origin.ref);
        if (!resource.alive.empty()) {
            const auto& other = resource.alive.begin()->second;
            if (!other.sameContent(resource.current())) resource.versions.push_back(other);
            return index;
        }
    } else if (newest) {
        resource.alive.insert_or_assign(version.origin.ref, version);
    }
    resource.versions.insert(place, std::move(version));
    return index;
}

std::optional<std::size_t> Holdings::find(const std::string& ref) const {
    for (const bool response : {false, true})
        if (const auto found = byRef_.find({response, ref}); found != byRef_.end()) return found->second;
    return std::nullopt;
}

} // namespace tilsyn::triage

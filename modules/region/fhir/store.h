// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "region/server/json.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tilsyn::region {

/// One state that a resource has been in.
struct Version {
    int number = 1;
    Instant at{};
    bool deleted = false;
    Json resource; ///< with id and meta; null when deleted
};

/// All resources with all their versions. Writes are pending until `commit`, which also makes them durable if there is
/// a journal; `rollback` undoes them without a trace.
class FhirStore {
public:
    explicit FhirStore(const Clock& clock) : clock_(clock) {}
    ~FhirStore();
    FhirStore(const FhirStore&) = delete;
    FhirStore& operator=(const FhirStore&) = delete;

    /// Reads what an earlier run left and appends from now on. A last group without its end (a crash) is dropped.
    Status openJournal(const std::string& path);
    bool empty() const { return types_.empty(); }

    /// The newest version, deleted or not; null if the id was never used.
    const Version* newest(std::string_view type, std::string_view id) const;
    /// The resource if it is there now.
    const Json* resource(std::string_view type, std::string_view id) const;
    const std::vector<Version>* history(std::string_view type, std::string_view id) const;
    /// Calls for every resource of a type that is there now, in order of id.
    void each(std::string_view type, const std::function<void(const std::string& id, const Version&)>& call) const;
    void eachHistory(std::string_view type,
                     const std::function<void(const std::string& id, const std::vector<Version>&)>& call) const;
    std::map<std::string, std::size_t> counts() const;

    /// The moment that writes are stamped with, instead of the clock's, until it is taken back (a made-up past).
    void pretend(std::optional<Instant> moment) { pretended_ = moment; }

    /// Creates or replaces; sets id, meta.versionId and meta.lastUpdated (to `at`, if given: a made-up past).
    const Version& write(const std::string& type, const std::string& id, Json resource, const Instant* at = nullptr);
    void remove(const std::string& type, const std::string& id);
    Status commit();
    /// Called after every commit with the "type, id" of what was written, each once a write.
    void onCommit(std::function<void(const std::vector<std::pair<std::string, std::string>>&)> told) {
        told_ = std::move(told);
    }
    void rollback();

private:
    using Entries = std::map<std::string, std::vector<Version>, std::less<>>;
    std::vector<Version>& versions(const std::string& type, const std::string& id);

    const Clock& clock_;
    std::map<std::string, Entries, std::less<>> types_;
    std::vector<std::pair<std::string, std::string>> pending_;
    std::optional<Instant> pretended_;
    std::function<void(const std::vector<std::pair<std::string, std::string>>&)> told_;
    int journal_ = -1;
};

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/outcome.h"
#include "region/fhir/search.h"
#include "region/fhir/store.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region {

/// What FHIR R4 lets a client do, without HTTP: one function an interaction. Writes are left pending in the store; the
/// caller commits or rolls back.
class Interactions {
public:
    static constexpr std::size_t defaultCount = 50;
    static constexpr std::size_t largestCount = 500;
    static constexpr std::chrono::minutes pageLifetime{10};

    /// `base` is the address of the server, ".../fhir".
    Interactions(FhirStore& store, const Clock& clock, std::string base);

    struct Written {
        int status = 200;
        std::string type;
        std::string id;
        const Version* version = nullptr;
    };

    FhirResult<const Version*> read(std::string_view type, std::string_view id) const;
    FhirResult<const Version*> readVersion(std::string_view type, std::string_view id, std::string_view version) const;

    /// `ifNoneExist` is a query ("identifier=a|b") or empty; `id` is chosen for a new resource if given.
    FhirResult<Written> create(const std::string& type, Json resource, std::string_view ifNoneExist,
                               std::string_view id = {}, bool checkReferences = true);
    /// `ifMatch` is an ETag, "*" or empty; `checkReferences` is false inside a transaction, which checks at its end.
    FhirResult<Written> update(const std::string& type, const std::string& id, Json resource, std::string_view ifMatch,
                               bool checkReferences = true);
    FhirResult<Written> remove(const std::string& type, const std::string& id, std::string_view ifMatch);

    /// The one match of a conditional create, or none. 412 when there are several.
    FhirResult<std::optional<std::string>> existing(const std::string& type, std::string_view query) const;

    /// A searchset. `visible` is the query for the self link (a form's body stays out of it).
    FhirResult<Json> search(const std::string& type, const Parameters& parameters, bool strict,
                            const std::string& visible);
    /// A further page by the token of its link.
    FhirResult<Json> page(std::string_view token);
    /// History of a resource (`id`) or of a type (empty), newest first.
    FhirResult<Json> history(const std::string& type, const std::string& id, const Parameters& parameters) const;

    const std::string& base() const { return base_; }
    FhirStore& store() { return store_; }

private:
    struct Result {
        Search search;
        std::vector<std::string> ids;
        std::string self;
        Instant expires;
    };
    Json pageOf(const std::shared_ptr<Result>& result, std::size_t offset);
    std::string pageToken(const std::shared_ptr<Result>& result, std::size_t offset);

    FhirStore& store_;
    const Clock& clock_;
    std::string base_;
    Searcher searcher_;
    std::map<std::string, std::pair<std::shared_ptr<Result>, std::size_t>, std::less<>> pages_;
    std::deque<std::string> pageOrder_;
};

std::string etag(const Version& version);
bool etagMatches(std::string_view field, const Version& version);

} // namespace tilsyn::region

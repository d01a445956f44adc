// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/outcome.h"
#include "region/fhir/parameters.h"
#include "region/fhir/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region {

struct SortKey {
    const SearchParameter* parameter;
    bool descending;
};

/// One `_include` or `_revinclude`: "Appointment:patient", "Task:focus", "Appointment:actor:Patient", "Appointment:*".
struct IncludeRule {
    std::string source;
    std::string parameter;
    std::string target;
    bool reverse = false;
    bool iterate = false;
};

/// A search, read and checked.
struct Search {
    struct Criterion {
        const SearchParameter* parameter;
        std::string modifier;
        std::string chain;               ///< "name" of "patient.name"
        std::vector<std::string> values; ///< any of them
    };
    std::string type;
    std::vector<Criterion> criteria; ///< all of them
    std::vector<SortKey> sort;
    std::vector<IncludeRule> includes;
    std::optional<std::size_t> count;
    bool total = true;
    bool countOnly = false;
    std::vector<std::string> ignored; ///< parameters that this server does not know
};

FhirResult<Search> parseSearch(const std::string& type, const Parameters& parameters);

/// Finds, sorts and follows references over one store.
class Searcher {
public:
    Searcher(const FhirStore& store, std::string base) : store_(store), base_(std::move(base)) {}

    /// Ids of the matches in the order that the search asks for.
    std::vector<std::string> matches(const Search& search) const;
    /// Whether one resource of the search's type meets all criteria.
    bool meets(const Json& resource, const Search& search) const;
    /// "Type/id" of what comes along with these matches, without the matches themselves.
    std::vector<std::string> included(const Search& search, const std::vector<std::string>& ids) const;

private:
    bool fits(const Json& resource, const Search::Criterion& criterion) const;
    bool fitsValue(const Json& found, const Search::Criterion& criterion, std::string_view wanted) const;
    bool fitsReference(const Json& found, const Search::Criterion& criterion, std::string_view wanted) const;
    std::vector<std::string> references(const Json& resource, const SearchParameter& parameter) const;

    const FhirStore& store_;
    std::string base_;
};

} // namespace tilsyn::region

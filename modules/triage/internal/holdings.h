// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/internal/content.h"

#include <map>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// One report resource with all its versions, also if it came under several ids that share an identifier.
struct Resource {
    std::vector<std::string> refs;
    std::vector<std::string> identifiers;
    bool response = false;
    std::vector<Version> versions; ///< oldest first; the last one counts
    Instant firstReceived;
    bool repeated = false;                ///< the same was delivered again
    std::map<std::string, Version> alive; ///< by id: what each says that has not been withdrawn

    const Version& current() const { return versions.back(); }
    /// The name that does not depend on which id came first.
    const std::string& ref() const;
    /// The version before the current one that says anything, null if there is none.
    const Version* before() const;
};

/// Everything that was delivered, sorted into resources and versions. An older version never takes the place of a newer
/// one; the same identifier with other content is a correction, with the same content a repetition.
class Holdings {
public:
    /// The number of the resource that it went to.
    std::size_t take(Version version, bool response);
    const std::vector<Resource>& all() const { return all_; }
    /// The resource that goes by that id.
    std::optional<std::size_t> find(const std::string& ref) const;

private:
    std::optional<std::size_t> home(const Version& version, bool response) const;

    std::vector<Resource> all_;
    std::map<std::pair<bool, std::string>, std::size_t> byRef_;
    std::multimap<std::string, std::size_t> byIdentifier_;
};

} // namespace tilsyn::triage

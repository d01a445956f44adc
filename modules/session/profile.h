// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time_text.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::session {

struct OidcSettings {
    std::string issuer; ///< without a slash at its end
    std::string clientId;
    std::string scope;
};

struct RegionPolicy {
    int visitMinutes = 10;
    int offlineHours = 24; ///< how long the cached day may be read without a sign-in at the server
    std::vector<std::string> codecs;
    int lockMinutes = 10; ///< without keyboard or mouse, outside calls, until the desk locks itself
    /// Every server must show, while it introduces itself, that its certificate is not revoked (OCSP stapling).
    bool stapling = false;
};

/// One region as docs/programs.md describes it: where its servers are and what they want. A value that exists is
/// possible: all addresses are https (or practice on the loopback), the zone is known here. No address ends in a slash.
struct Profile {
    std::string name;
    bool practice = false;
    Zone zone;
    std::string country;  ///< ISO 3166, two capitals
    std::string language; ///< da, nb, sv or en
    std::string patientWord;
    std::string fhir;
    std::string vdx;
    std::vector<std::string> pexip; ///< in order of preference
    OidcSettings oidc;
    std::string delivery;
    std::optional<std::string> ca; ///< PEM file of the region's own authority; none: the machine's
    std::optional<std::string> people;
    RegionPolicy policy;
};

/// Reads the text of a profile. kind malformed; `detail` names every member that is wrong and how, one after the other:
/// "fhir: not https and not practice on the loopback; zone: unknown to this machine".
Result<Profile> parseProfile(std::string_view json);

/// Reads a profile file and looks at its `ca` too (a relative path is relative to the profile). kind notFound when
/// there is no such file. `detail` begins with the file's path.
Result<Profile> readProfile(const std::filesystem::path& file);

} // namespace tilsyn::session

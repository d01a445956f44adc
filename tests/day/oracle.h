// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace tilsyn::tests {

/// What was signed for one visit.
struct Signed {
    domain::OutcomeKind outcome;
    std::string note;
    bool teamTask = false;
};

/// What a region must hold when every visit has come to its end, computed from what was signed and nothing else, beside
/// what it says it holds (`GET /state` of the admin port). Empty: they are equal.
std::vector<std::string> differences(const std::map<std::string, Signed>& signedVisits,
                                     const boost::json::value& state);

} // namespace tilsyn::tests

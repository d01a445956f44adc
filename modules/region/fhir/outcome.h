// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/json.h"
#include "region/server/message.h"

#include <string>
#include <string_view>

namespace tilsyn::region {

/// Why a FHIR interaction was refused: the HTTP status and the issue that the client reads.
struct Refusal {
    int status;
    std::string code; ///< issue-type: required, value, not-found, conflict, …
    std::string diagnostics;
};

template <class T> using FhirResult = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(int status, std::string code, std::string diagnostics) {
    return tl::unexpected<Refusal>(Refusal{status, std::move(code), std::move(diagnostics)});
}

/// An OperationOutcome with one issue.
Json operationOutcome(std::string_view severity, std::string_view code, std::string_view diagnostics);
Response fhirResponse(int status, const Json& body);
Response refusalResponse(const Refusal& refusal);
/// "201 Created" for Bundle.entry.response.status.
std::string statusLine(int status);

} // namespace tilsyn::region

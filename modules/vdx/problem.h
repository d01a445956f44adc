// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "http/message.h"

#include <string>

namespace tilsyn::vdx {

/// Codes of the booking API that a program acts on; the others only have a kind.
namespace code {
inline constexpr int notUpdatable = 12; ///< 406: being provisioned or deprovisioned
inline constexpr int notDeletable = 13; ///< 406: provisioned already, end it instead
inline constexpr int noPool = 19;       ///< 400: POOL asked for, the organisation has none
inline constexpr int poolEmpty = 20;    ///< 400: POOL asked for, none is free
inline constexpr int notUnique = 24;    ///< 400: the uuid is taken, perhaps by our own lost try
} // namespace code

/// Why the server said no. Branch on `http` and `code`, never on texts: they differ between contract and server.
struct VdxProblem {
    int http = 0;
    int code = 0; ///< detailed_error_code, 0 when the answer carries none
    ErrorKind kind = ErrorKind::malformed;
    std::string text; ///< detailed_error when it is safe to show; empty for answers that only leak internals
    friend bool operator==(const VdxProblem&, const VdxProblem&) = default;
};

/// Reads any answer that is not a success: the documented shape (code as text or as number), the server framework's
/// default shape, an empty body, a gateway's HTML. A 401 that another token of the
/// same account cannot mend (a role or claim is missing) is kind forbidden.
VdxProblem parseProblem(const http::Response& response);

/// For logs and the room's state: "http 400 code 20".
Error toError(const VdxProblem& problem, std::string where);

} // namespace tilsyn::vdx

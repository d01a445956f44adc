// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tilsyn {

/// What a program can act on. Everything else about a failure is detail.
enum class ErrorKind {
    offline,      ///< no connection could be made, or it broke
    timeout,      ///< the other side did not answer in time
    unauthorised, ///< no valid sign-in (HTTP 401)
    forbidden,    ///< signed in, but not allowed (HTTP 403)
    notFound,     ///< the thing is not there (HTTP 404, 410)
    conflict,     ///< somebody else changed it first (HTTP 409, 412)
    rejected,     ///< understood and refused (other 4xx, business rules)
    malformed,    ///< bytes that do not mean what they should
    storage,      ///< the local files failed
    cancelled,    ///< we gave it up ourselves
    policy        ///< our own access policy or a region's rule says no
};

/// A failure as a value. `detail` is for logs and for the last line of an error text: it never holds names, numbers of
/// persons, tokens or bodies. `where` names the part that failed ("fhir.day", "store.open").
struct Error {
    ErrorKind kind;
    std::string detail;
    std::string where;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable lower-case name of a kind, for logs and tests.
std::string_view name(ErrorKind kind);

} // namespace tilsyn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vdx/problem.h"

#include "base/json_read.h"

namespace tilsyn::vdx {
namespace {

ErrorKind kindOf(int http) {
    switch (http) {
    case 401: return ErrorKind::unauthorised;
    case 403: return ErrorKind::forbidden;
    case 404:
    case 410: return ErrorKind::notFound;
    case 408:
    case 504: return ErrorKind::timeout;
    case 409:
    case 412: return ErrorKind::conflict;
    default: break;
    }
    // A server that is down or overloaded is, for us, one that cannot be reached now.
    if (http >= 500) return ErrorKind::offline;
    if (http >= 400) return ErrorKind::rejected;
    return ErrorKind::malformed;
}

} // namespace

VdxProblem parseProblem(const http::Response& response) {
    VdxProblem problem;
    problem.http = response.status;
    problem.kind = kindOf(response.status);
    const auto value = json::read(response.body, "vdx.problem");
    if (!value) return problem;
    // The framework's own body instead of a challenge: the token is good, its account lacks a role or a claim. Another
    // token would be refused as well, so this is no matter of signing in.
    if (response.status == 401 && http::find(response.headers, "WWW-Authenticate").empty())
        problem.kind = ErrorKind::forbidden;
    problem.code = static_cast<int>(json::integer(*value, "detailed_error_code").value_or(0));
    // 5xx texts may name classes and statements of the server: for its logs, not for a nurse.
    if (response.status < 500) problem.text = json::textOr(*value, "detailed_error");
    return problem;
}

Error toError(const VdxProblem& problem, std::string where) {
    auto detail = "http " + std::to_string(problem.http);
    if (problem.code != 0) detail += " code " + std::to_string(problem.code);
    return {problem.kind, std::move(detail), std::move(where)};
}

} // namespace tilsyn::vdx

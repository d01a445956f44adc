// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/answers.h"

#include "base/json_read.h"

namespace tilsyn::pexip {
namespace {

ErrorKind kindOf(int status) {
    switch (status) {
    case 401: return ErrorKind::unauthorised;
    case 403: return ErrorKind::forbidden;
    case 404:
    case 410: return ErrorKind::notFound;
    case 408:
    case 504: return ErrorKind::timeout;
    default: break;
    }
    if (status >= 500) return ErrorKind::offline; // 502, 503, 529: not there for us now
    return status >= 400 ? ErrorKind::rejected : ErrorKind::malformed;
}

Refusal refusal(const http::Response& response, std::string text, std::string_view where) {
    auto reason = reasonOf(text);
    const auto kind = reason.kind == ReasonKind::unknown ? kindOf(response.status) : errorKind(reason.kind);
    // The node's text may hold anything; only its absence or presence goes to logs.
    return {{kind, "http " + std::to_string(response.status), std::string(where)}, std::move(reason)};
}

} // namespace

Answer<boost::json::value> result(const http::Response& response, std::string_view where) {
    auto body = json::read(response.body, where);
    if (response.status != 200)
        return tl::unexpected(refusal(response, body ? json::textOr(*body, "result") : std::string(), where));
    if (!body) return tl::unexpected(Refusal{body.error(), {}});
    const auto* object = body->if_object();
    const auto* found = object ? object->if_contains("result") : nullptr;
    if (!found) return tl::unexpected(Refusal{{ErrorKind::malformed, "no result", std::string(where)}, {}});
    // A few proxies and old nodes say "failed" with status 200.
    if (json::textOr(*body, "status").starts_with("fail"))
        return tl::unexpected(refusal(response, json::textOr(*body, "result"), where));
    return *found;
}

Answer<bool> accepted(const http::Response& response, std::string_view where) {
    const auto value = result(response, where);
    if (!value) return tl::unexpected(value.error());
    if (const auto* truth = value->if_bool(); truth && !*truth)
        return tl::unexpected(Refusal{{ErrorKind::rejected, "result false", std::string(where)}, {}});
    return true;
}

Answer<CallAnswer> parseCall(const http::Response& response, std::string_view where) {
    const auto value = result(response, where);
    if (!value) return tl::unexpected(value.error());
    CallAnswer answer;
    if (const auto* text = value->if_string()) {
        answer.sdp = std::string(text->data(), text->size());
    } else if (value->is_object()) {
        answer.call = json::textOr(*value, "call_uuid");
        answer.sdp = json::textOr(*value, "sdp");
        answer.ignored = json::flag(*value, "offer_ignored").value_or(false);
    } else {
        return tl::unexpected(Refusal{{ErrorKind::malformed, "neither text nor object", std::string(where)}, {}});
    }
    // Older nodes only send the empty text.
    if (answer.sdp.empty()) answer.ignored = true;
    if (answer.ignored) answer.sdp.clear();
    return answer;
}

} // namespace tilsyn::pexip

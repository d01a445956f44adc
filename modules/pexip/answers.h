// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"
#include "pexip/reason.h"

#include <boost/json/value.hpp>

#include <string>

namespace tilsyn::pexip {

/// Why a request was not done: by the node in its envelope, or by something in front of it.
struct Refusal {
    Error error;   ///< kind by reason if the node named one, by status otherwise; detail "http 403 invalid-token"
    Reason reason; ///< text is empty for bodies that are no answer of a node (HTML)
};
template <class T> using Answer = tl::expected<T, Refusal>;

/// The `result` member of a 200 answer. "success" only means that the node has processed the request: a result of
/// `false` is still a refusal where a bool is expected (`accepted`).
Answer<boost::json::value> result(const http::Response& response, std::string_view where);

/// For verbs whose result is true or null.
Answer<bool> accepted(const http::Response& response, std::string_view where);

/// Answer to `calls` and `update`.
struct CallAnswer {
    std::string call;     ///< empty in the text form of `update`
    std::string sdp;      ///< empty when ignored
    bool ignored = false; ///< nobody there to answer, or glare: theirs will come
};
Answer<CallAnswer> parseCall(const http::Response& response, std::string_view where);

} // namespace tilsyn::pexip

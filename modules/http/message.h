// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::http {

enum class Method { get, post, put, patch, del };
std::string_view name(Method method);

struct Header {
    std::string name;
    std::string value;
    friend bool operator==(const Header&, const Header&) = default;
};
using Headers = std::vector<Header>;

/// The first value of a header, compared without case; empty if there is none.
std::string_view find(const Headers& headers, std::string_view name);

/// What to ask. Built by the wire modules as a value; only a Transport can send it.
struct Request {
    Method method = Method::get;
    std::string url{}; ///< absolute; never holds a patient's identifiers
    Headers headers{};
    std::string body{};
    /// Whole exchange; zero: a long poll or stream without limit.
    std::chrono::milliseconds timeout{30000};
    /// Larger answers are refused (kind malformed) without being kept.
    std::size_t maxBody = 20u << 20;
};

struct Response {
    int status = 0;
    Headers headers{};
    std::string body{};
};

/// Percent-encodes everything but unreserved characters (RFC 3986), for one path segment or query value.
std::string encode(std::string_view text);

/// scheme://host:port of an absolute URL in lower case with the default port written out; empty if it is none. A
/// WebSocket's address counts as what its connection is made of: wss as https, ws as http.
std::string origin(std::string_view url);

} // namespace tilsyn::http

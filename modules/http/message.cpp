// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/message.h"

#include <algorithm>

namespace tilsyn::http {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace

std::string_view name(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    }
    return "GET";
}

std::string_view find(const Headers& headers, std::string_view wanted) {
    const auto found = std::ranges::find_if(headers, [&](const Header& h) { return sameName(h.name, wanted); });
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::string encode(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

std::string origin(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos || scheme == 0) return {};
    auto authority = url.substr(scheme + 3);
    authority = authority.substr(0, authority.find_first_of("/?#"));
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) authority = authority.substr(at + 1);
    if (authority.empty()) return {};
    std::string text;
    std::ranges::transform(url.substr(0, scheme), std::back_inserter(text), lower);
    if (text == "wss") text = "https";
    if (text == "ws") text = "http";
    const bool hasPort = authority.rfind(':') != std::string_view::npos && authority.back() != ']';
    const std::string port = hasPort ? "" : (text == "https" ? ":443" : ":80");
    text += "://";
    std::ranges::transform(authority, std::back_inserter(text), lower);
    return text + port;
}

} // namespace tilsyn::http

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/internal/address.h"

#include <boost/asio/ip/address_v4.hpp>
#include <boost/url.hpp>

namespace tilsyn::session {

bool isLoopback(std::string_view host) {
    if (host == "localhost" || host == "[::1]") return true;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address_v4(host, error);
    return !error && address.is_loopback();
}

std::optional<std::string> addressProblem(std::string_view text, bool practice) {
    const auto parsed = boost::urls::parse_uri(text);
    if (!parsed) return "not an absolute address";
    const auto url = *parsed;
    // Boost.URL 1.81 reads the host of http://127.0.0.1.example.org/ as 127.0.0.1, which would make it the loopback.
    const auto begin = text.find("://");
    // A later "://" is part of a path: https:/s://host/ has no host at all.
    if (begin == std::string_view::npos || begin != url.scheme().size()) return "not an absolute address";
    const auto authority = text.substr(begin + 3, text.find_first_of("/?#", begin + 3) - begin - 3);
    auto host = std::string(authority.substr(authority.find('@') + 1));
    if (const auto port = host.find_last_of(":]"); port != std::string::npos && host[port] == ':') host.resize(port);
    if (host.empty()) return "no host";
    if (url.has_userinfo()) return "a user name has no place in an address";
    if (url.has_query() || url.has_fragment()) return "a query or fragment has no place here";
    if (url.has_port() && (url.port_number() == 0)) return "no such port";
    const std::string_view scheme(url.scheme());
    if (scheme == "https") return std::nullopt;
    if (scheme == "http" && practice && isLoopback(host)) return std::nullopt;
    return "not https and not practice on the loopback";
}

} // namespace tilsyn::session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "session/sign_in.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <map>
#include <string>

namespace tilsyn::session {

using Query = std::map<std::string, std::string, std::less<>>;

/// A port on 127.0.0.1 that waits for one redirect and answers it with a small page (RFC 8252 §7.3). Requests for
/// anything else, and redirects without our `state`, get an error page and are waited past: any page in the browser can
/// send such requests.
class LoopbackListener {
public:
    static Result<LoopbackListener> open(asio::any_io_executor executor);

    /// `http://127.0.0.1:<port>/callback`
    const std::string& redirectUri() const { return redirectUri_; }
    /// The parameters of the redirect. kind timeout, cancelled.
    asio::awaitable<Result<Query>> wait(std::string state, const ReturnPage& page, std::chrono::seconds limit);

private:
    LoopbackListener(asio::ip::tcp::acceptor acceptor, std::string redirectUri)
        : acceptor_(std::move(acceptor)), redirectUri_(std::move(redirectUri)) {}
    asio::ip::tcp::acceptor acceptor_;
    std::string redirectUri_;
};

/// Parameters of the query of an address or a request target; nothing when it is neither.
std::optional<Query> queryOf(std::string_view target);

} // namespace tilsyn::session

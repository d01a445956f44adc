// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/transport.h"

namespace tilsyn::http {

asio::awaitable<Result<std::unique_ptr<WebSocket>>> Transport::connect(Request) {
    co_return fail(ErrorKind::rejected, "there are no WebSockets here", "http.socket");
}

} // namespace tilsyn::http

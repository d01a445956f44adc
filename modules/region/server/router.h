// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/server/message.h"

#include <string>
#include <vector>

namespace tilsyn::region {

/// Finds the handler of a request. Among matching routes the one with more literal segments wins; `HEAD` is served by
/// `GET` (the server leaves the body out), `OPTIONS` tells what a path allows.
class Router {
public:
    /// `pattern` is "/vdx/v2/meetings/{uuid}"; a last segment "{rest...}" takes what is left, also nothing. `method`
    /// "*" takes every method (the handler then answers 405 itself).
    void add(std::string method, std::string_view pattern, Handler handler);

    /// Calls the handler, or answers 404 / 405 with an `Allow` field.
    void dispatch(Request request, const Reply& reply) const;

private:
    struct Route {
        std::string method;
        std::vector<std::string> segments;
        bool open = false; ///< the last segment takes the rest
        Handler handler;
    };
    static bool matches(const Route& route, const Request& request);

    std::vector<Route> routes_;
};

} // namespace tilsyn::region

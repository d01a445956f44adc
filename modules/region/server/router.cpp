// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/router.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

bool isParameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

} // namespace

void Router::add(std::string method, std::string_view pattern, Handler handler) {
    Route route{std::move(method), {}, false, std::move(handler)};
    Request parsed;
    splitTarget(parsed, std::string(pattern));
    route.segments = std::move(parsed.segments);
    if (!route.segments.empty() && route.segments.back().ends_with("...}")) {
        route.open = true;
        auto& last = route.segments.back();
        last.erase(last.size() - 4, 3);
    }
    routes_.push_back(std::move(route));
    const auto literals = [](const Route& r) {
        return std::ranges::count_if(r.segments, [](const auto& s) { return !isParameter(s); });
    };
    std::ranges::stable_sort(routes_, [&](const Route& a, const Route& b) {
        return literals(a) != literals(b) ? literals(a) > literals(b) : a.open < b.open;
    });
}

bool Router::matches(const Route& route, const Request& request) {
    const auto fixed = route.segments.size() - (route.open ? 1 : 0);
    if (request.segments.size() < fixed || (!route.open && request.segments.size() != fixed)) return false;
    for (std::size_t i = 0; i < fixed; ++i)
        if (!isParameter(route.segments[i]) && route.segments[i] != request.segments[i]) return false;
    return true;
}

void Router::dispatch(Request request, const Reply& reply) const {
    std::string allow;
    for (const Route& route : routes_) {
        if (!matches(route, request)) continue;
        const bool head = request.method == "HEAD" && route.method == "GET";
        if (route.method != "*" && route.method != request.method && !head) {
            allow += (allow.empty() ? "" : ", ") + route.method;
            continue;
        }
        const auto fixed = route.segments.size() - (route.open ? 1 : 0);
        const auto nameOf = [](std::string_view segment) { return std::string(segment.substr(1, segment.size() - 2)); };
        for (std::size_t i = 0; i < fixed; ++i)
            if (isParameter(route.segments[i]))
                request.captured.emplace_back(nameOf(route.segments[i]), request.segments[i]);
        if (route.open) {
            std::string rest;
            for (std::size_t i = fixed; i < request.segments.size(); ++i)
                rest += (rest.empty() ? "" : "/") + request.segments[i];
            request.captured.emplace_back(nameOf(route.segments.back()), std::move(rest));
        }
        route.handler(request, reply);
        return;
    }
    if (allow.empty()) {
        reply.respond(Response::text(404, "There is nothing here.\n"));
        return;
    }
    Response response = request.method == "OPTIONS" ? Response::empty(204) : Response::text(405, "Not this way.\n");
    response.headers.set("Allow", allow + ", OPTIONS");
    reply.respond(std::move(response));
}

} // namespace tilsyn::region

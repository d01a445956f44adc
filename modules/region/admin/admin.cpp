// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/admin/admin.h"

#include "base/time_text.h"
#include "region/server/http_server.h"

namespace tilsyn::region {

namespace {

Response problem(const Error& error) {
    return Response::json(400, Json::object({{"error", error.detail}}).dump());
}

Json clockState(const Clock& clock) {
    return Json::object(
        {{"now", formatInstant(clock.now())}, {"speed", Json::number(fmt::format("{}", clock.speed()))}});
}

} // namespace

void installAdmin(Region& region, ShiftedClock& clock, Faults& faults, HttpServer& publicServer) {
    region.admin.add("GET", "/state", [&region](const Request&, const Reply& reply) {
        Json state = Json::object({{"clock", clockState(region.clock)}});
        for (const auto& [name, part] : region.stateParts) state.set(name, part());
        reply.respond(Response::json(200, state.dump()));
    });
    region.admin.add("GET", "/clock", [&region](const Request&, const Reply& reply) {
        reply.respond(Response::json(200, clockState(region.clock).dump()));
    });
    region.admin.add("POST", "/clock", [&region, &clock](const Request& request, const Reply& reply) {
        const auto body = Json::parse(request.body);
        const auto seconds = body ? body->at("advanceSeconds").integer() : std::nullopt;
        if (!seconds || *seconds < 0)
            return reply.respond(problem({ErrorKind::malformed, "advanceSeconds must be a whole number", "admin"}));
        clock.advance(std::chrono::seconds(*seconds));
        region.timers.fireDue();
        reply.respond(Response::json(200, clockState(region.clock).dump()));
    });
    region.admin.add("POST", "/faults", [&faults, &publicServer](const Request& request, const Reply& reply) {
        const auto body = Json::parse(request.body);
        if (!body) return reply.respond(problem(body.error()));
        if (body->at("kind").text() == "drop-streams") {
            publicServer.dropStreams(body->at("path").text());
            return reply.respond(Response::empty(204));
        }
        if (const auto added = faults.add(*body); !added) return reply.respond(problem(added.error()));
        reply.respond(Response::empty(204));
    });
    region.admin.add("DELETE", "/faults", [&faults](const Request&, const Reply& reply) {
        faults.clear();
        reply.respond(Response::empty(204));
    });
}

} // namespace tilsyn::region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/vdx/install.h"

#include "region/server/repeat.h"

namespace tilsyn::region {

namespace json = boost::json;
using namespace vdx;

namespace {

Response response(const Answer& answer) {
    if (!answer.body) return Response::empty(answer.status);
    return Response::of(answer.status, answer.hal ? "application/hal+json" : "application/json",
                        json::serialize(*answer.body));
}

/// 401 with the challenge and nothing else.
Response unauthorised(const Error& error) {
    auto empty = Response::empty(401);
    empty.headers.set("WWW-Authenticate", std::string(denied(error, "", "").headers.get("WWW-Authenticate")));
    return empty;
}

Caller callerOf(const Claims& claims) {
    Caller caller{claims.organisationId, claims.email, {}};
    for (const auto& role : claims.roles) {
        if (role.starts_with("meeting-")) caller.roles.insert(role);
    }
    return caller;
}

/// The units that the practice region's people work for. Only some have rooms that are ready.
std::map<std::string, Organisation> organisations() {
    return {{"practice", {"", 3, true}},
            {"tonsberg", {"", 3, false}},
            {"region-midt", {"", 2, false}},
            {"glostrup", {"", 0, false}},
            {"slagelse", {"", 0, false}}};
}

} // namespace

std::shared_ptr<Booking> installVdx(Region& region, std::shared_ptr<pexip::RoomRegistry> rooms) {
    BookingSettings settings;
    settings.organisations = organisations();
    settings.base = region.url + "/vdx";
    settings.portal = region.url + "/portal/";
    settings.shortLink = region.url + "/m/";
    const auto booking = std::make_shared<Booking>(std::move(settings), *rooms, region.clock.now());

    using Operation = std::function<Answer(const Caller&, const Request&, Instant)>;
    const auto on = [&region, booking](const char* method, const char* pattern, Operation operation) {
        region.router.add(method, pattern,
                          [&tokens = region.tokens, &clock = region.clock, booking,
                           operation = std::move(operation)](const Request& request, const Reply& reply) {
                              const auto claims = tokens.verify(request);
                              if (!claims) return reply.respond(unauthorised(claims.error()));
                              const auto now = clock.now();
                              booking->elapse(now);
                              const auto caller = callerOf(*claims);
                              if (const auto refused = booking->admit(caller, request.path, now)) {
                                  return reply.respond(response(*refused));
                              }
                              reply.respond(response(operation(caller, request, now)));
                          });
    };
    const auto uuid = [](const Request& request) { return std::string(request.param("uuid")); };
    const auto query = [](const Request& request) {
        return [&request](std::string_view name) { return std::string(request.query.get(name)); };
    };
    on("GET", "/vdx/v2/info",
       [booking](const Caller& caller, const Request&, Instant) { return booking->info(caller); });
    on("GET", "/vdx/v2/meetings", [booking, query](const Caller& caller, const Request& request, Instant now) {
        return booking->list(caller, query(request), request.path, now);
    });
    on("POST", "/vdx/v2/meetings", [booking](const Caller& caller, const Request& request, Instant now) {
        return booking->create(caller, request.body, request.path, now);
    });
    on("GET", "/vdx/v2/meetings/{uuid}", [booking, uuid](const Caller& caller, const Request& request, Instant now) {
        return booking->get(caller, uuid(request), request.path, now);
    });
    on("PUT", "/vdx/v2/meetings/{uuid}", [booking, uuid](const Caller& caller, const Request& request, Instant now) {
        return booking->put(caller, uuid(request), request.body, request.path, now);
    });
    on("PATCH", "/vdx/v2/meetings/{uuid}", [booking, uuid](const Caller& caller, const Request& request, Instant now) {
        return booking->patch(caller, uuid(request), request.body, request.path, now);
    });
    on("DELETE", "/vdx/v2/meetings/{uuid}", [booking, uuid](const Caller& caller, const Request& request, Instant now) {
        return booking->remove(caller, uuid(request), request.path, now);
    });
    on("GET", "/vdx/v2/scheduling-info", [booking, query](const Caller& caller, const Request& request, Instant now) {
        return booking->schedulingList(caller, query(request), request.path, now);
    });
    on("GET", "/vdx/v2/scheduling-info/{uuid}",
       [booking, uuid](const Caller& caller, const Request& request, Instant now) {
           return booking->scheduling(caller, uuid(request), request.path, now);
       });
    on("GET", "/vdx/v2/pool",
       [booking](const Caller& caller, const Request&, Instant) { return booking->pool(caller); });

    region.router.add("GET", "/m/{short}", [booking](const Request& request, const Reply& reply) {
        const auto* info = booking->byShortId(request.param("short"));
        if (!info) return reply.respond(Response::text(404, "This link is not in use.\n"));
        reply.respond(Response::redirect(info->portalLink));
    });
    region.admin.add("POST", "/provisioning", [booking](const Request& request, const Reply& reply) {
        const auto body = Json::parse(request.body);
        const auto problem = body ? std::string(body->at("problem").text()) : std::string();
        if (problem.empty()) return reply.respond(Response::json(400, R"({"error":"problem wants a text"})"));
        booking->failNext(problem);
        reply.respond(Response::empty(204));
    });
    region.stateParts.emplace_back("bookings", [booking] {
        auto list = Json::array();
        for (const auto& [id, info] : booking->rooms()) {
            list.push(Json::object({{"uuid", info.uuid},
                                    {"meeting", info.meeting},
                                    {"room", info.uriWithDomain},
                                    {"status", wireName(info.status)}}));
        }
        return list;
    });
    repeat(region, std::chrono::seconds(1), [booking, &clock = region.clock] { booking->elapse(clock.now()); });
    region.kept.push_back(rooms);
    region.kept.push_back(booking);
    return booking;
}

} // namespace tilsyn::region

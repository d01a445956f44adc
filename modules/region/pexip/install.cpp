// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pexip/install.h"

#include "region/pexip/internal/body.h"
#include "region/pexip/internal/theme.h"
#include "region/server/repeat.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace tilsyn::region {

namespace json = boost::json;
using namespace pexip;

namespace {

using Path = std::vector<std::string>;

void answer(const Reply& reply, const Answer& what) {
    reply.respond(Response::json(what.status, json::serialize(what.body())));
}

std::optional<json::object> bodyOf(const Request& request) {
    if (request.body.empty()) return json::object{};
    boost::system::error_code wrong;
    auto value = json::parse(request.body, wrong);
    if (wrong || !value.is_object()) return std::nullopt;
    return std::move(value.get_object());
}

/// The header, or the query where a browser cannot set headers (event stream, pictures, the last word of a page).
std::string tokenOf(const Request& request, bool queryToo) {
    auto token = std::string(request.headers.get("token"));
    if (token.empty() && queryToo) token = std::string(request.query.get("token"));
    return token;
}

void stream(const std::shared_ptr<Rooms>& rooms, const Rooms::Seat& seat, const Reply& reply) {
    reply.openStream("text/event-stream");
    auto sink = std::make_shared<EventSink>(EventSink{[reply](std::string_view name, const json::value& data) {
                                                          // `data: null`, never an empty line: an EventSource does not
                                                          // deliver an event without data.
                                                          reply.write("event: " + std::string(name) +
                                                                      "\ndata: " + json::serialize(data) + "\n\n");
                                                      },
                                                      [reply] { reply.close(); }});
    const auto alias = seat.room->settings().alias;
    const auto uuid = seat.participant->uuid;
    reply.onClosed([rooms, alias, uuid, raw = std::weak_ptr(sink)] {
        const auto gone = raw.lock();
        auto* room = rooms->room(alias);
        if (room && gone) room->streamGone(uuid, gone.get());
    });
    seat.room->openStream(*seat.participant, std::move(sink));
}

/// A request that may be held: when its client hangs up, nobody waits for the answer any more.
Respond held(const std::shared_ptr<Rooms>& rooms, const Rooms::Seat& seat, const Reply& reply,
             const std::shared_ptr<std::string>& call) {
    const auto alias = seat.room->settings().alias;
    const auto uuid = seat.participant->uuid;
    reply.onClosed([rooms, alias, uuid, call] {
        if (auto* room = rooms->room(alias)) room->abandon(uuid, *call);
    });
    return [reply](const Answer& what) { answer(reply, what); };
}

/// `participants/<uuid>/…`
void onParticipant(const std::shared_ptr<Rooms>& rooms, const Rooms::Seat& seat, const Path& path,
                   const json::object& body, Instant now, const Reply& reply) {
    auto& room = *seat.room;
    auto& caller = *seat.participant;
    const auto& target = path[1];
    if (path[2] == "calls") {
        if (target != caller.uuid) return answer(reply, refuse(403, text::invalidRole));
        if (path.size() == 3) {
            const auto call = std::make_shared<std::string>();
            *call = room.call(caller, body, now, held(rooms, seat, reply, call));
            return;
        }
        if (path.size() == 5) {
            const auto call = std::make_shared<std::string>(path[3]);
            auto respond = path[4] == "update" ? held(rooms, seat, reply, call)
                                               : Respond([reply](const Answer& what) { answer(reply, what); });
            return room.callVerb(caller, path[3], path[4], body, now, std::move(respond));
        }
    } else if (path.size() == 3) {
        if (path[2] == "avatar.jpg") return answer(reply, refuse(404, "No image available"));
        if (const auto done = room.participant(caller, target, path[2], body, now)) return answer(reply, *done);
    }
    answer(reply, refuse(404, text::notFound));
}

bool isRead(const Path& path) {
    static const std::set<std::string, std::less<>> reads{"conference_status", "participants", "available_layouts",
                                                          "layout_svgs",       "theme",        "events"};
    if (path.size() == 3 && path[2] == "avatar.jpg") return true;
    return (path.size() == 1 || path[0] == "theme") && reads.contains(path[0]);
}

void serve(const std::shared_ptr<Rooms>& rooms, const Clock& clock, const Request& request, const Reply& reply) {
    const std::string alias(request.param("alias"));
    Path path;
    std::copy_if(request.segments.begin() + 5, request.segments.end(), std::back_inserter(path),
                 [](const std::string& segment) { return !segment.empty(); });
    const auto now = clock.now();
    const auto body = bodyOf(request);
    if (!body) return answer(reply, refuse(400, "The body is not a JSON object"));
    if (path.empty()) return answer(reply, refuse(404, text::notFound));
    if (request.method != (isRead(path) ? "GET" : "POST")) return answer(reply, refuse(405, "Method Not Allowed"));

    if (path.size() == 1 && path[0] == "request_token") {
        std::optional<std::string_view> pin;
        if (request.headers.has("pin")) pin = request.headers.get("pin");
        return answer(reply, rooms->join(alias, *body, pin, request.headers.get("User-Agent"), now));
    }
    if (!rooms->room(alias)) return answer(reply, refuse(404, text::noSuchConference));
    const bool inQuery = path[0] == "events" || path[0] == "theme" || path[0] == "release_token" || path.size() == 3;
    const auto seat = rooms->seat(alias, tokenOf(request, inQuery), now);
    if (!seat.participant) return answer(reply, refuse(403, text::invalidToken));

    if (path.size() == 1 && path[0] == "refresh_token")
        return answer(reply, seat.room->refresh(*seat.participant, now));
    if (path.size() == 1 && path[0] == "release_token")
        return answer(reply, seat.room->release(*seat.participant, now));
    if (path.size() == 1 && path[0] == "events") return stream(rooms, seat, reply);
    if (path[0] == "theme") {
        if (path.size() == 1) return answer(reply, accept(theme()));
        if (path.size() == 2 && path[1] == themeBackground) {
            return reply.respond(Response::of(200, "image/svg+xml", std::string(themeBackgroundSvg)));
        }
        return answer(reply, refuse(404, text::notFound));
    }
    if (path.size() >= 3 && path[0] == "participants") return onParticipant(rooms, seat, path, *body, now, reply);
    if (path.size() == 1) {
        auto given = *body;
        if (path[0] == "available_layouts") given["annotate"] = request.query.get("annotate") == "true";
        if (const auto done = seat.room->conference(*seat.participant, path[0], given, now)) {
            return answer(reply, *done);
        }
    }
    answer(reply, refuse(404, text::notFound));
}

std::optional<DialBehaviour> dialBehaviour(std::string_view name) {
    if (name == "answers") return DialBehaviour::answers;
    if (name == "refuses") return DialBehaviour::refuses;
    if (name == "silent") return DialBehaviour::silent;
    return std::nullopt;
}

Result<RoomSettings> roomFromJson(const json::object& body) {
    RoomOption option{textOf(body, "alias"), {}, {}, true};
    if (option.alias.empty()) return fail(ErrorKind::malformed, "alias is missing", "admin.rooms");
    if (const auto pin = textOf(body, "hostPin"); !pin.empty()) option.hostPin = pin;
    if (const auto pin = textOf(body, "guestPin"); !pin.empty()) option.guestPin = pin;
    auto room = makeRoom(option);
    if (!room) return room;
    room->reception = flagOf(body, "reception");
    if (const auto* list = body.if_contains("identityProviders"); list && list->is_array()) {
        for (const auto& each : list->get_array()) {
            if (!each.is_object())
                return fail(ErrorKind::malformed, "an identity provider is an object", "admin.rooms");
            const auto& entry = each.get_object();
            room->identityProviders.push_back({textOf(entry, "name"), textOf(entry, "uuid"),
                                               textOf(entry, "redirectUrl"), textOf(entry, "ssoToken")});
        }
    }
    if (const auto* list = body.if_contains("destinations"); list && list->is_object()) {
        for (const auto& [address, how] : list->get_object()) {
            const auto behaviour = how.is_string() ? dialBehaviour(how.get_string()) : std::nullopt;
            if (!behaviour)
                return fail(ErrorKind::malformed, "destinations: answers, refuses or silent", "admin.rooms");
            room->destinations.emplace(address, *behaviour);
        }
    }
    return room;
}

void installAdminRooms(Region& region, const std::shared_ptr<Rooms>& rooms) {
    region.admin.add("POST", "/conference-faults",
                     [rooms, &clock = region.clock](const Request& request, const Reply& reply) {
                         const auto body = bodyOf(request);
                         const auto who = body ? textOf(*body, "who") : std::string();
                         const auto met = body ? rooms->disturb(textOf(*body, "alias"), textOf(*body, "kind"),
                                                                who.empty() ? "all" : who, *body, clock.now())
                                               : std::nullopt;
                         if (!met)
                             return reply.respond(Response::json(400, R"({"error":"no such fault of a conference"})"));
                         reply.respond(Response::json(200, json::serialize(json::object{{"met", *met}})));
                     });
    region.admin.add("POST", "/rooms", [rooms](const Request& request, const Reply& reply) {
        const auto body = bodyOf(request);
        auto room = body ? roomFromJson(*body)
                         : Result<RoomSettings>(fail(ErrorKind::malformed, "not a JSON object", "admin.rooms"));
        if (!room)
            return reply.respond(Response::json(400, json::serialize(json::object{{"error", room.error().detail}})));
        if (const auto added = rooms->add(std::move(*room)); !added) {
            return reply.respond(Response::json(409, json::serialize(json::object{{"error", added.error().detail}})));
        }
        reply.respond(Response::empty(204));
    });
    region.admin.add("DELETE", "/rooms/{alias}", [rooms](const Request& request, const Reply& reply) {
        reply.respond(Response::empty(rooms->remove(request.param("alias")) ? 204 : 404));
    });
}

} // namespace

Result<std::shared_ptr<Rooms>> installPexip(Region& region) {
    // Clients count these in their own seconds, however fast our clock runs; everything else is the clock's.
    const double speed = std::max(1.0, region.clock.speed());
    const auto real = [speed](Duration d) { return std::chrono::duration_cast<Duration>(d * speed); };
    RoomTimes times;
    times.token = real(times.token);
    times.oldToken = real(times.oldToken);
    times.hold = real(times.hold);
    times.settle = real(times.settle);
    auto rooms = std::make_shared<Rooms>(times);
    for (const auto& option : region.options.rooms) {
        auto room = makeRoom(option);
        if (!room) return fail(room.error());
        if (const auto added = rooms->add(std::move(*room)); !added) return fail(added.error());
    }
    region.router.add("GET", "/api/client/v2/status",
                      [](const Request&, const Reply& reply) { answer(reply, accept("OK")); });
    region.router.add("*", "/api/client/v2/conferences/{alias}/{rest...}",
                      [rooms, &clock = region.clock](const Request& request, const Reply& reply) {
                          serve(rooms, clock, request, reply);
                      });
    installAdminRooms(region, rooms);
    region.stateParts.emplace_back("rooms",
                                   [rooms] { return Json::parse(json::serialize(rooms->state())).value_or(Json()); });
    repeat(region, std::chrono::seconds(1), [rooms, &clock = region.clock] { rooms->elapse(clock.now()); });
    region.kept.push_back(rooms);
    return rooms;
}

} // namespace tilsyn::region

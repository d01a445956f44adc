// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/time_text.h"
#include "region/pexip/rooms.h"
#include "region/vdx/booking.h"

#include <doctest/doctest.h>
#include <map>

using namespace tilsyn;
using namespace tilsyn::region::vdx;
using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

struct Fixture {
    Instant now = *parseInstant("2026-03-03T06:55:00Z");
    region::pexip::Rooms rooms;
    BookingSettings settings = [] {
        BookingSettings s;
        s.organisations = {
            {"unit", {"", 2, false}}, {"ward", {"unit", 0, false}}, {"poor", {"", 0, false}}, {"free", {"", 0, true}}};
        s.base = "https://localhost/vdx";
        s.portal = "https://localhost/portal/";
        s.shortLink = "https://localhost/m/";
        return s;
    }();
    Booking booking{settings, rooms, now};
    Caller nurse{"unit", "ingrid@unit.example", {"meeting-user"}};
    Caller other{"unit", "per@unit.example", {"meeting-user"}};
    Caller planner{"unit", "plan@unit.example", {"meeting-planner"}};
    Caller ward{"ward", "kari@ward.example", {"meeting-user"}};
    Caller poor{"poor", "eva@poor.example", {"meeting-user"}};

    json::object request(Duration in = 0s, json::object more = {}) const {
        json::object body{{"subject", "Avtale 08:45"},
                          {"startTime", formatInstant(now + in)},
                          {"endTime", formatInstant(now + in + 30min)}};
        for (auto& [name, value] : more) body[name] = value;
        return body;
    }
    Answer create(const Caller& caller, const json::object& body) {
        return booking.create(caller, json::serialize(body), "/v2/meetings", now);
    }
    /// Of a meeting that must be made.
    std::string made(const Caller& caller, const json::object& body) {
        const auto answer = create(caller, body);
        REQUIRE(answer.status == 200);
        return std::string(answer.body->as_object().at("uuid").as_string());
    }
    json::object info(const Caller& caller, const std::string& uuid) {
        const auto answer = booking.scheduling(caller, uuid, "/p", now);
        REQUIRE(answer.status == 200);
        return answer.body->as_object();
    }
    std::string status(const std::string& uuid) {
        return std::string(info(nurse, uuid).at("provisionStatus").as_string());
    }
    void pass(Duration time) {
        now += time;
        booking.elapse(now);
    }
    Answer patch(const Caller& caller, const std::string& uuid, const json::object& body) {
        return booking.patch(caller, uuid, json::serialize(body), "/p", now);
    }
};

std::string code(const Answer& answer) {
    return std::string(answer.body->as_object().at("detailed_error_code").as_string());
}

Query query(std::map<std::string, std::string> values) {
    return [values = std::move(values)](std::string_view name) {
        const auto found = values.find(std::string(name));
        return found == values.end() ? std::string() : found->second;
    };
}

} // namespace

TEST_CASE("who is not known, has no role or lacks data is turned away before anything else") {
    Fixture f;
    CHECK(f.booking.admit({"elsewhere", "a@b", {"meeting-user"}}, "/p", f.now)->status == 403);
    CHECK(f.booking.admit({"unit", "a@b", {}}, "/p", f.now)->status == 401);
    CHECK(f.booking.admit({"unit", "", {"meeting-user"}}, "/p", f.now)->status == 401);
    CHECK_FALSE(f.booking.admit({"", "", {"meeting-provisioner"}}, "/p", f.now));
    const auto stranger = f.booking.admit({"unit", "a@b", {"meeting-dancer"}}, "/p", f.now);
    CHECK(stranger->status == 403);
    CHECK_FALSE(stranger->body);
}

TEST_CASE("a visit now takes a room that is ready, with its own PINs, in one go") {
    Fixture f;
    const auto uuid = newUuid();
    const auto answer = f.create(f.nurse, f.request(0s, {{"uuid", uuid}, {"meetingType", "POOL"}}));
    REQUIRE(answer.status == 200);
    CHECK(answer.hal);
    const auto& meeting = answer.body->as_object();
    CHECK(meeting.at("uuid").as_string() == uuid);
    CHECK(meeting.at("shortId").as_string().size() == 12);
    CHECK(meeting.at("shortLink") == meeting.at("shortlink"));
    CHECK(meeting.at("updatedBy").as_object().at("email").is_null());
    CHECK(meeting.at("startTime") == "2026-03-03T06:55:00Z");
    const auto info = f.info(f.nurse, uuid);
    CHECK(info.at("provisionStatus") == "PROVISIONED_OK");
    const auto alias = std::string(info.at("uriWithDomain").as_string());
    const auto* room = f.rooms.find(alias);
    REQUIRE(room != nullptr);
    CHECK(*room->hostPin == std::to_string(info.at("hostPin").as_int64()));
    CHECK(*room->guestPin == std::to_string(info.at("guestPin").as_int64()));
    CHECK(info.at("portalLink").as_string().find("pin=" + *room->guestPin) != json::string::npos);
}

TEST_CASE("a pool is emptied by use, says so, and is filled again by its clock") {
    Fixture f;
    const json::object pool{{"meetingType", "POOL"}};
    f.made(f.nurse, f.request(0s, pool));
    f.made(f.nurse, f.request(0s, pool));
    const auto uuid = newUuid();
    const auto third = f.create(f.nurse, f.request(0s, {{"meetingType", "POOL"}, {"uuid", uuid}, {"externalId", "x"}}));
    CHECK(third.status == 400);
    CHECK(code(third) == "20");
    CHECK(f.booking.get(f.nurse, uuid, "/p", f.now).status == 404);
    // Refused as a whole: the same uuid and externalId may be used for an ordinary room.
    CHECK(f.create(f.nurse, f.request(0s, {{"uuid", uuid}, {"externalId", "x"}})).status == 200);
    CHECK(f.status(uuid) == "AWAITS_PROVISION");
    f.pass(60s);                                                 // the job starts one room
    f.pass(20s);                                                 // which is made
    CHECK(code(f.create(f.nurse, f.request(0s, pool))) == "20"); // but not yet old enough
    f.pass(61s);
    CHECK(f.create(f.nurse, f.request(0s, pool)).status == 200);
}

TEST_CASE("a room for later is not taken from the pool, whatever the type") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(2min + 1s, {{"meetingType", "POOL"}}));
    CHECK(f.status(uuid) == "AWAITS_PROVISION");
    CHECK(f.status(f.made(f.nurse, f.request(2min))) == "PROVISIONED_OK");
    CHECK(f.status(f.made(f.nurse, f.request(0s, {{"guestPin", 4711}}))) == "AWAITS_PROVISION");
}

TEST_CASE("a unit without a pool uses its ancestor's, or is told that there is none") {
    Fixture f;
    CHECK(f.create(f.ward, f.request(0s, {{"meetingType", "POOL"}})).status == 200);
    const auto refused = f.create(f.poor, f.request(0s, {{"meetingType", "POOL"}}));
    CHECK(refused.status == 400);
    CHECK(code(refused) == "19");
    CHECK(f.create(f.poor, f.request(0s)).status == 200);
}

TEST_CASE("only a pool room that looks as asked is taken") {
    Fixture f;
    CHECK(code(f.create(f.nurse, f.request(0s, {{"meetingType", "POOL"}, {"vmrQuality", "fullhd"}}))) == "20");
    CHECK(f.create(f.nurse, f.request(0s, {{"meetingType", "POOL"}, {"vmrQuality", "hd"}})).status == 200);
}

TEST_CASE("a planned room is made a quarter of an hour before and unmade after its end") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(60min));
    const auto alias = std::string(f.info(f.nurse, uuid).at("uriWithDomain").as_string());
    f.pass(44min);
    CHECK(f.status(uuid) == "AWAITS_PROVISION");
    CHECK(f.rooms.find(alias) == nullptr);
    f.pass(1min);
    CHECK(f.status(uuid) == "STARTING_TO_PROVISION");
    CHECK(code(f.patch(f.nurse, uuid, {{"subject", "x"}})) == "12");
    f.pass(20s);
    CHECK(f.status(uuid) == "PROVISIONED_OK");
    CHECK(f.rooms.find(alias) != nullptr);
    const auto end = f.now;
    CHECK(f.patch(f.nurse, uuid, {{"endTime", formatInstant(end)}}).status == 200);
    f.pass(1s);
    CHECK(f.status(uuid) == "STARTING_TO_DEPROVISION");
    f.pass(20s);
    CHECK(f.status(uuid) == "DEPROVISION_OK");
    CHECK(f.rooms.find(alias) == nullptr);
    CHECK(f.info(f.nurse, uuid).at("uriWithoutDomain").is_null());
    CHECK(f.info(f.nurse, uuid).at("uriWithDomain").as_string() == alias);
}

TEST_CASE("a provisioning that fails says why and stays so") {
    Fixture f;
    f.booking.failNext("The remote server returned an error (123)");
    const auto uuid = f.made(f.nurse, f.request(10min));
    f.pass(1s);
    f.pass(20s);
    CHECK(f.status(uuid) == "PROVISION_PROBLEMS");
    CHECK(f.info(f.nurse, uuid).at("provisionStatusDescription") == "The remote server returned an error (123)");
    CHECK(code(f.booking.remove(f.nurse, uuid, "/p", f.now)) == "13");
}

TEST_CASE("a meeting can be taken back only before its room exists") {
    Fixture f;
    const auto later = f.made(f.nurse, f.request(60min));
    CHECK(f.booking.remove(f.nurse, later, "/p", f.now).status == 204);
    CHECK(f.booking.remove(f.nurse, later, "/p", f.now).status == 404);
    const auto now = f.made(f.nurse, f.request());
    const auto refused = f.booking.remove(f.nurse, now, "/p", f.now);
    CHECK(refused.status == 406);
    CHECK(code(refused) == "13");
}

TEST_CASE("identifiers are used once, each in its own reach") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(60min, {{"externalId", "visit-1"}}));
    CHECK(code(f.create(f.nurse, f.request(60min, {{"uuid", uuid}}))) == "24");
    CHECK(code(f.create(f.nurse, f.request(60min, {{"externalId", "visit-1"}}))) == "21");
    CHECK(f.create(f.poor, f.request(60min, {{"externalId", "visit-1"}})).status == 200);
}

TEST_CASE("a body is judged before the role, and only its first fault is told") {
    Fixture f;
    const Caller reader{"unit", "r@unit.example", {"meeting-provisioner"}};
    const auto rule = f.create(reader, {{"startTime", "2026-03-03T07:00:00Z"}});
    CHECK(rule.status == 400);
    CHECK(code(rule) == "10");
    CHECK(rule.body->as_object().at("detailed_error") == "subject: must not be null");
    CHECK_FALSE(rule.hal);
    CHECK(f.create(reader, f.request()).status == 403);
    CHECK(code(f.create(f.nurse, f.request(0s, {{"guestPin", 999}}))) == "10");
    CHECK(f.create(f.nurse, f.request(0s, {{"guestPin", 1000}})).status == 200);
    CHECK(code(f.create(f.nurse, f.request(0s, {{"subject", std::string(101, 'x')}}))) == "10");
    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += "å";
    CHECK(f.create(f.nurse, f.request(60min, {{"subject", hundred}})).status == 200);
}

TEST_CASE("what cannot be read is refused in the framework's own words") {
    Fixture f;
    const auto plain = [](const Answer& answer) {
        CHECK(answer.status == 400);
        CHECK_FALSE(answer.body->as_object().contains("detailed_error_code"));
    };
    plain(f.booking.create(f.nurse, "{", "/p", f.now));
    plain(f.create(f.nurse, f.request(0s, {{"meetingType", "SWIMMING"}})));
    plain(f.create(f.nurse, f.request(0s, {{"startTime", "2026-03-03T07:55:00 +0100"}})));
    plain(f.create(f.nurse, f.request(0s, {{"startTime", "2026-03-03T07:55:00"}})));
    plain(f.booking.get(f.nurse, "251248", "/p", f.now));
    CHECK(f.create(f.nurse, f.request(0s, {{"maxParticipants", nullptr}})).status == 500);
}

TEST_CASE("the order of refusals is the server's") {
    Fixture f;
    CHECK(code(f.create(f.poor, f.request(0s, {{"meetingType", "POOL"}, {"endTime", "12026-03-03T07:55:00Z"}}))) ==
          "25");
    const json::object twoKeys{
        {"additionalInformation", {{{"key", "a"}, {"value", "1"}}, {{"key", "a"}, {"value", "2"}}}}};
    auto body = f.request(0s, twoKeys);
    CHECK(code(f.create(f.nurse, body)) == "35");
    body["uriWithoutDomain"] = "myroom";
    CHECK(code(f.create(f.nurse, body)) == "35");
    CHECK(code(f.create(f.nurse, f.request(0s, {{"uriWithoutDomain", "myroom"}}))) == "31");
    const Caller freeUnit{"free", "a@free.example", {"meeting-user"}};
    CHECK(code(f.create(freeUnit, f.request(0s, {{"uriWithoutDomain", "my-room"}}))) == "33");
    CHECK(f.create(freeUnit, f.request(0s, {{"uriWithoutDomain", "myroom"}})).status == 200);
    CHECK(code(f.create(freeUnit, f.request(0s, {{"uriWithoutDomain", "myroom"}}))) == "32");
    const auto reservation = newUuid();
    CHECK(code(f.create(f.poor, f.request(0s, {{"meetingType", "POOL"},
                                               {"schedulingInfoReservationId", reservation},
                                               {"hostPin", 4711}}))) == "34");
    CHECK(code(f.create(f.nurse, f.request(0s, {{"schedulingInfoReservationId", reservation}}))) == "29");
}

TEST_CASE("a user sees and changes own meetings, a planner the unit's, nobody another unit's") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(60min));
    CHECK(f.booking.get(f.nurse, uuid, "/p", f.now).status == 200);
    const auto refused = f.booking.get(f.other, uuid, "/p", f.now);
    CHECK(refused.status == 403);
    CHECK(code(refused) == "11");
    CHECK(refused.body->as_object().at("detailed_error").is_null());
    CHECK(f.booking.get(f.planner, uuid, "/p", f.now).status == 200);
    CHECK(f.booking.get(f.ward, uuid, "/p", f.now).status == 403);
    const Caller both{"unit", "per@unit.example", {"meeting-user", "meeting-something"}};
    CHECK(f.booking.get(both, uuid, "/p", f.now).status == 200);
    // Rooms are less guarded than meetings: a colleague sees the PINs.
    CHECK(f.booking.scheduling(f.other, uuid, "/p", f.now).status == 200);
    CHECK(f.booking.scheduling(f.ward, uuid, "/p", f.now).status == 403);
    const auto wardRoom = f.made(f.ward, f.request(60min));
    CHECK(f.booking.scheduling(f.planner, wardRoom, "/p", f.now).status == 200);
}

TEST_CASE("only a planner books in another's name; a whole replacement takes the meeting over") {
    Fixture f;
    const json::object named{{"organizedByEmail", "per@unit.example"}};
    const auto organizer = [&](const Caller& caller, const std::string& uuid) {
        const auto answer = f.booking.get(caller, uuid, "/p", f.now);
        return std::string(answer.body->as_object().at("organizedBy").as_object().at("email").as_string());
    };
    CHECK(organizer(f.nurse, f.made(f.nurse, f.request(60min, named))) == "ingrid@unit.example");
    const auto uuid = f.made(f.planner, f.request(60min, named));
    CHECK(organizer(f.planner, uuid) == "per@unit.example");
    CHECK(f.patch(f.planner, uuid, {{"subject", "y"}}).status == 200);
    CHECK(organizer(f.planner, uuid) == "per@unit.example");
    CHECK(f.booking.put(f.planner, uuid, json::serialize(f.request(60min)), "/p", f.now).status == 200);
    CHECK(organizer(f.planner, uuid) == "plan@unit.example");
}

TEST_CASE("a replacement clears what it does not name, a patch keeps it and cannot clear with null") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(60min, {{"labels", {"ward"}}, {"description", "words"}}));
    CHECK(f.patch(f.nurse, uuid, {{"description", nullptr}, {"subject", "other"}}).status == 200);
    auto meeting = f.booking.get(f.nurse, uuid, "/p", f.now).body->as_object();
    CHECK(meeting.at("description") == "words");
    CHECK(meeting.at("labels").as_array().size() == 1);
    CHECK(meeting.at("updatedBy").as_object().at("email") == "ingrid@unit.example");
    CHECK(f.patch(f.nurse, uuid, {{"labels", json::array{}}}).status == 200);
    CHECK(f.booking.put(f.nurse, uuid, json::serialize(f.request(60min)), "/p", f.now).status == 200);
    meeting = f.booking.get(f.nurse, uuid, "/p", f.now).body->as_object();
    CHECK(meeting.at("description").is_null());
    CHECK(meeting.at("labels").as_array().empty());
}

TEST_CASE("once a room exists a patch drops silently what it cannot change") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request());
    const auto pin = f.info(f.nurse, uuid).at("guestPin");
    CHECK(f.patch(f.nurse, uuid, {{"guestPin", 4711}, {"subject", "new"}}).status == 200);
    CHECK(f.info(f.nurse, uuid).at("guestPin") == pin);
    CHECK(f.booking.get(f.nurse, uuid, "/p", f.now).body->as_object().at("subject") == "new");
    // In a unit without a pool the subject does not change either.
    const auto poor = f.made(f.poor, f.request());
    f.pass(1s);
    f.pass(20s);
    const auto answer = f.patch(f.poor, poor, {{"subject", "new"}, {"endTime", formatInstant(f.now + 50min)}});
    CHECK(answer.body->as_object().at("subject") == "Avtale 08:45");
    CHECK(answer.body->as_object().at("endTime") == json::value(formatInstant(f.now + 50min)));
}

TEST_CASE("the portal link lags behind a change of PIN by one change") {
    Fixture f;
    const auto uuid = f.made(f.nurse, f.request(60min, {{"guestPin", 1111}}));
    const auto link = [&] { return std::string(f.info(f.nurse, uuid).at("portalLink").as_string()); };
    CHECK(link().find("pin=1111") != std::string::npos);
    CHECK(f.patch(f.nurse, uuid, {{"guestPin", 2222}}).status == 200);
    CHECK(f.info(f.nurse, uuid).at("guestPin") == 2222);
    CHECK(link().find("pin=1111") != std::string::npos);
    CHECK(f.patch(f.nurse, uuid, {{"subject", "x"}}).status == 200);
    CHECK(link().find("pin=2222") != std::string::npos);
}

TEST_CASE("a list wants a filter, takes the first it finds, and shows what the caller may see") {
    Fixture f;
    f.made(f.nurse, f.request(60min, {{"labels", {"round"}}}));
    f.made(f.other, f.request(60min, {{"labels", {"round"}}}));
    const auto list = [&](const Caller& caller, std::map<std::string, std::string> values) {
        return f.booking.list(caller, query(std::move(values)), "/p", f.now);
    };
    CHECK(code(list(f.nurse, {})) == "36");
    CHECK(code(list(f.nurse, {{"from-start-time", "2026-03-03T00:00:00Z"}})) == "36");
    const std::map<std::string, std::string> window{{"from-start-time", "2026-03-03T07:55:00Z"},
                                                    {"to-start-time", "2026-03-03T07:55:00Z"}};
    CHECK(list(f.nurse, window).body->as_array().size() == 1);
    CHECK(list(f.planner, window).body->as_array().size() == 2);
    CHECK(list(f.planner, {{"label", "round"}, {"subject", "none such"}}).body->as_array().size() == 2);
    CHECK(list(f.planner, {{"label", "roun"}}).body->as_array().empty());
    CHECK(list(f.nurse, {{"short-id", "000000000000"}}).status == 404);
    CHECK(code(list(f.nurse, {{"short-id", "0"}})) == "10");
    CHECK(list(f.nurse, {{"from-start-time", "yesterday"}}).status == 400);
}

TEST_CASE("rooms are listed by window and status, waiting ones unless said otherwise") {
    Fixture f;
    f.made(f.nurse, f.request(60min));
    f.made(f.nurse, f.request());
    const auto list = [&](std::map<std::string, std::string> values) {
        values.insert({{"from-start-time", "2026-03-03T00:00:00Z"}, {"to-end-time", "2026-03-04T00:00:00Z"}});
        return f.booking.schedulingList(f.nurse, query(std::move(values)), "/p", f.now);
    };
    CHECK(list({}).body->as_array().size() == 1);
    CHECK(list({{"provision-status", "PROVISIONED_OK"}}).body->as_array().size() == 1);
    CHECK(list({{"provision-status", "NICE"}}).status == 400);
    CHECK(f.booking.schedulingList(f.nurse, query({}), "/p", f.now).status == 400);
}

TEST_CASE("dates are read with any offset and fraction, and written in the server's zone") {
    Fixture f;
    f.settings.zone = "Europe/Copenhagen";
    region::pexip::Rooms rooms;
    Booking danish(f.settings, rooms, f.now);
    const auto answer = danish.create(f.nurse,
                                      json::serialize(json::object{{"subject", "s"},
                                                                   {"startTime", "2026-03-29T03:30:00.250+02:00"},
                                                                   {"endTime", "2026-10-25T02:30:00Z"}}),
                                      "/p", f.now);
    REQUIRE(answer.status == 200);
    CHECK(answer.body->as_object().at("startTime") == "2026-03-29T03:30:00+02:00");
    CHECK(answer.body->as_object().at("endTime") == "2026-10-25T03:30:00+01:00");
}

TEST_CASE("the pool tells its size and its rooms") {
    Fixture f;
    const auto pools = f.booking.pool(f.nurse).body->as_array();
    REQUIRE(pools.size() == 1);
    CHECK(pools.at(0).as_object().at("desiredPoolSize") == 2);
    CHECK(pools.at(0).as_object().at("availablePoolSize") == 2);
    CHECK(pools.at(0).as_object().at("schedulingInfoList").as_array().at(0).as_object().at("shortLink").is_null());
}

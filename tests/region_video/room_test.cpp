// SPDX-License-Identifier: GPL-3.0-or-later
#include "room_fixture.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::region::pexip;
using namespace std::chrono_literals;

TEST_CASE("a room's description is read, and one that would need mixing is refused") {
    const auto room = roomOf("a@b,2468,-,direct");
    REQUIRE(room);
    CHECK(room->alias == "a@b");
    CHECK(room->hostPin == "2468");
    CHECK_FALSE(room->guestPin);
    CHECK(roomOf("a,-,-,mixed").error().detail.find("media node") != std::string::npos);
    CHECK_FALSE(roomOf("a,12,-,direct"));
    CHECK_FALSE(roomOf("a,1234,1234,direct"));
    CHECK_FALSE(roomOf("a,1234"));
}

TEST_CASE("an alias that nobody knows is not found") {
    RoomFixture f;
    const auto answer = f.rooms.join("nowhere", {{"display_name", "x"}}, {}, "", f.now);
    CHECK(answer.status == 404);
    CHECK_FALSE(answer.success);
    CHECK(answer.result == "Neither conference nor gateway found");
}

TEST_CASE("a room with PINs asks for one, and says which entries need it") {
    RoomFixture both;
    const auto question = both.ask({});
    CHECK(question.status == 403);
    CHECK(question.success);
    CHECK(question.result.as_object().at("pin") == "required");
    CHECK(question.result.as_object().at("guest_pin") == "required");
    CHECK(question.result.as_object().contains("version"));

    RoomFixture hostOnly("r,2468,-,direct");
    CHECK(hostOnly.ask({}).result.as_object().at("guest_pin") == "none");
    const auto guest = hostOnly.ask("none");
    CHECK(guest.ok());
    CHECK(guest.result.as_object().at("role") == "GUEST");

    const auto wrong = both.ask("9999");
    CHECK(wrong.status == 403);
    CHECK_FALSE(wrong.success);
    CHECK(wrong.result == "Invalid PIN");
    CHECK(both.ask("2468#").result.as_object().at("role") == "HOST");
}

TEST_CASE("where only one PIN exists, who knows it is a host") {
    RoomFixture f("r,-,1357,direct");
    CHECK(f.ask("none").status == 403);
    CHECK(f.ask("1357").result.as_object().at("role") == "HOST");
}

TEST_CASE("a token's answer has every member that clients demand") {
    RoomFixture f;
    const auto answer = f.ask("2468", "Ingrid Lunde", false);
    REQUIRE(answer.ok());
    const auto& result = answer.result.as_object();
    for (const auto* name :
         {"token", "expires", "participant_uuid", "role", "display_name", "current_service_type", "conference_name"}) {
        CHECK_MESSAGE(result.at(name).is_string(), name);
    }
    CHECK(result.at("expires") == "120");
    CHECK(result.at("version").as_object().contains("pseudo_version"));
    CHECK(result.at("pex_datachannel_id").is_int64());
    CHECK_FALSE(result.contains("stun"));
    CHECK(result.at("direct_media") == false);
    const auto token = std::string(result.at("token").as_string());
    CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=") ==
          std::string::npos);
}

TEST_CASE("an identity provider is asked for after the PIN, and its word is checked") {
    RoomFixture f("r,2468,-,direct");
    f.rooms.remove("r");
    auto settings = *roomOf("r,2468,-,direct");
    settings.identityProviders = {{"Region", "11111111-2222-4333-8444-555555555555", "https://idp.example/", "sesame"}};
    REQUIRE(f.rooms.add(settings));
    CHECK(f.ask({}).result.as_object().contains("pin"));
    const auto ask = [&](json::object body) {
        body["display_name"] = "x";
        return f.rooms.join("r", body, "2468", "", f.now);
    };
    const auto choice = ask({{"chosen_idp", "none"}, {"sso_token", "none"}});
    CHECK(choice.status == 403);
    CHECK(choice.result.as_object().at("idp").as_array().size() == 1);
    CHECK(choice.result.as_object().contains("version"));
    const auto redirect = ask({{"chosen_idp", settings.identityProviders[0].uuid}});
    CHECK(redirect.result.as_object().at("redirect_url") == "https://idp.example/");
    CHECK(ask({{"chosen_idp", settings.identityProviders[0].uuid}, {"sso_token", "guess"}}).result ==
          "SSO Authentication Failed");
    CHECK(ask({{"chosen_idp", settings.identityProviders[0].uuid}, {"sso_token", "sesame"}}).ok());
}

TEST_CASE("a virtual reception asks where to and leads there") {
    RoomFixture f;
    RoomSettings reception;
    reception.alias = "reception";
    reception.reception = true;
    REQUIRE(f.rooms.add(reception));
    const auto question = f.rooms.join("reception", {{"display_name", "x"}}, {}, "", f.now);
    CHECK(question.result.as_object().at("conference_extension") == "required");
    CHECK(f.rooms.join("reception", {{"display_name", "x"}, {"conference_extension", "77"}}, {}, "", f.now).status ==
          404);
    const auto in =
        f.rooms.join("reception", {{"display_name", "x"}, {"conference_extension", f.alias}}, "2468", "", f.now);
    REQUIRE(in.ok());
    CHECK(f.rooms.seat("reception", in.result.as_object().at("token").as_string(), f.now).room == &f.room());
}

TEST_CASE("a stream begins with the state of the conference and the roster in brackets") {
    RoomFixture f;
    auto& host = f.host();
    auto& guest = f.guest();
    std::vector<std::string> names;
    for (const auto& event : guest.events) names.push_back(event.first);
    const auto begin = std::find(names.begin(), names.end(), "participant_sync_begin");
    const auto end = std::find(names.begin(), names.end(), "participant_sync_end");
    REQUIRE(begin < end);
    CHECK(std::count(begin, end, "participant_create") == 2);
    CHECK(std::find(names.begin(), names.end(), "conference_update") != names.end());
    CHECK(guest.last("participant_sync_begin")->is_null());
    CHECK_FALSE(guest.row(guest.uuid).empty());
    CHECK_FALSE(guest.row(host.uuid).empty());
    CHECK(std::find(names.begin(), names.end(), "presentation_stop") != names.end());
}

TEST_CASE("a roster row has every member with its type, and a guest's view hides identity") {
    RoomFixture f;
    auto& host = f.host();
    auto& guest = f.guest();
    const auto row = host.row(guest.uuid);
    for (const auto* name : {"uuid", "display_name", "overlay_text", "role", "protocol", "call_direction", "encryption",
                             "is_muted", "is_presenting", "is_video_call", "is_audio_only_call",
                             "rx_presentation_policy", "mute_supported", "disconnect_supported", "transfer_supported",
                             "fecc_supported", "local_alias", "external_node_uuid", "service_type"}) {
        CHECK_MESSAGE(row.at(name).is_string(), name);
    }
    for (const auto* name : {"has_media", "is_video_muted", "is_video_silent", "is_streaming_conference", "is_external",
                             "supports_direct_chat", "can_receive_personal_mix"}) {
        CHECK_MESSAGE(row.at(name).is_bool(), name);
    }
    for (const auto* name : {"buzz_time", "spotlight", "start_time"}) CHECK_MESSAGE(row.at(name).is_number(), name);
    CHECK(row.at("receive_from_video_mix").as_object().contains("timestamp"));
    CHECK(row.at("vendor") == "test agent");
    const auto seen = guest.row(host.uuid);
    CHECK(seen.at("vendor") == "");
    CHECK(seen.at("uri") == "");
    CHECK(seen.at("protocol") == "");
    CHECK(seen.at("role") == "chair");
}

TEST_CASE("joining and leaving is told to the others") {
    RoomFixture f;
    auto& host = f.host();
    auto& guest = f.guest();
    CHECK(host.last("participant_create")->as_object().at("uuid").as_string() == guest.uuid);
    const auto uuid = guest.uuid;
    CHECK(f.room().release(*f.me(guest), f.now).result == true);
    CHECK(host.last("participant_delete")->as_object().at("uuid").as_string() == uuid);
    CHECK(guest.closed);
    CHECK(f.me(guest) == nullptr);
}

TEST_CASE("a refresh gives a new token, keeps the stream and honours the old one for a moment") {
    RoomFixture f;
    auto& host = f.host();
    const auto old = host.token;
    const auto answer = f.room().refresh(*f.me(host), f.now);
    const auto& result = answer.result.as_object();
    CHECK(result.at("expires") == "120");
    CHECK(result.at("role") == "HOST");
    host.token = result.at("token").as_string();
    CHECK(host.token != old);
    CHECK(f.rooms.seat(f.alias, old, f.now).participant != nullptr);
    f.pass(11s);
    CHECK(f.rooms.seat(f.alias, old, f.now).participant == nullptr);
    CHECK(f.me(host) != nullptr);
    CHECK_FALSE(host.closed);
}

TEST_CASE("a token that nobody refreshes ends the participation") {
    RoomFixture f;
    auto& host = f.host();
    f.pass(60s);
    auto& guest = f.guest();
    f.pass(60s);
    CHECK(f.me(host) == nullptr);
    CHECK(host.last("disconnect")->as_object().at("reason") == "Timer expired awaiting token refresh");
    CHECK(host.closed);
    CHECK(guest.last("participant_delete")->as_object().at("uuid").as_string() == host.uuid);
    CHECK(f.me(guest) != nullptr);
}

TEST_CASE("a guest cannot do what only a host may, and nothing happens") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    for (const auto* name :
         {"lock", "unlock", "muteguests", "disconnect", "dial", "transform_layout", "clearallbuzz"}) {
        const auto answer = f.verb(guest, name);
        CHECK_MESSAGE(answer.status == 403, name);
        CHECK_FALSE(answer.success);
    }
    CHECK(f.verb(guest, "participants").status == 403);
    CHECK(f.on(guest, host.uuid, "mute").status == 403);
    CHECK(f.on(guest, host.uuid, "disconnect").status == 403);
    CHECK(f.verb(host, "conference_status").result.as_object().at("locked") == false);
    CHECK(f.me(host) != nullptr);
    CHECK(f.verb(host, "participants").result.as_array().size() == 2);
}

TEST_CASE("every change of a participant is told to everybody, also to whom it concerns") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    const auto check = [&](std::string_view verb, std::string_view member, const json::value& value, const Guest& by) {
        REQUIRE_MESSAGE(f.on(by, guest.uuid, verb).result == true, verb);
        CHECK_MESSAGE(host.row(guest.uuid).at(member) == value, verb);
        CHECK_MESSAGE(guest.row(guest.uuid).at(member) == value, verb);
    };
    check("mute", "is_muted", "YES", host);
    check("unmute", "is_muted", "NO", host);
    check("client_mute", "is_client_muted", true, guest);
    check("video_muted", "is_video_muted", true, host);
    check("video_unmuted", "is_video_muted", false, guest);
    check("spotlighton", "spotlight", unixSeconds(f.now), host);
    check("buzz", "buzz_time", unixSeconds(f.now), guest);
    CHECK(f.verb(host, "clearallbuzz").result == true);
    CHECK(host.row(guest.uuid).at("buzz_time") == 0.0);
    CHECK(f.on(host, guest.uuid, "role", {{"role", "chair"}}).result == true);
    CHECK(guest.row(guest.uuid).at("role") == "chair");
    CHECK(guest.last("refresh_token") != nullptr);
    CHECK(f.room().refresh(*f.me(guest), f.now).result.as_object().at("role") == "HOST");
    CHECK(f.on(host, guest.uuid, "role", {{"role", "king"}}).status == 400);
    CHECK(f.on(guest, guest.uuid, "take_floor").result.is_null());
    CHECK(host.last("presentation_start")->as_object().at("presenter_uuid").as_string() == guest.uuid);
}

TEST_CASE("muting all guests also mutes those who come later") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    CHECK(f.verb(host, "muteguests").result == true);
    CHECK(guest.row(guest.uuid).at("is_muted") == "YES");
    CHECK(guest.last("conference_update")->as_object().at("guests_muted") == true);
    CHECK(host.row(host.uuid).at("is_muted") == "NO");
    auto& later = f.join("1357", "Later", false);
    CHECK(host.row(later.uuid).at("is_muted") == "YES");
}

TEST_CASE("a guest waits for the host, and comes in when the host starts") {
    RoomFixture f;
    auto& guest = f.guest();
    CHECK(guest.joined.at("current_service_type") == "waiting_room");
    auto& host = f.host();
    CHECK(host.row(guest.uuid).at("service_type") == "waiting_room");
    CHECK(f.verb(host, "start_conference").result == true);
    CHECK(guest.row(guest.uuid).at("service_type") == "conference");
    CHECK(f.verb(host, "conference_status").result.as_object().at("started") == true);
}

TEST_CASE("a locked room keeps guests waiting until a host lets them in; the host PIN opens it") {
    RoomFixture f;
    auto& host = f.startedHost();
    REQUIRE(f.verb(host, "lock").result == true);
    CHECK(host.last("conference_update")->as_object().at("locked") == true);
    auto& first = f.join("1357", "First", false);
    auto& second = f.join("1357", "Second", false);
    CHECK(first.joined.at("current_service_type") == "waiting_room");
    CHECK(f.join("2468", "Colleague", false).joined.at("current_service_type") == "conference");
    CHECK(f.on(host, first.uuid, "unlock").result == true);
    CHECK(first.row(first.uuid).at("service_type") == "conference");
    CHECK(host.row(second.uuid).at("service_type") == "waiting_room");
    CHECK(f.verb(host, "unlock").result == true);
    CHECK(host.row(second.uuid).at("service_type") == "conference");
}

TEST_CASE("who waits longer than fifteen minutes is sent away with the reason") {
    RoomFixture f;
    auto& guest = f.guest();
    for (int i = 0; i < 15; ++i) {
        f.pass(60s);
        if (auto* me = f.me(guest))
            guest.token = f.room().refresh(*me, f.now).result.as_object().at("token").as_string();
    }
    CHECK(guest.last("disconnect")->as_object().at("reason") ==
          "Timeout waiting for conference host to join or permit access to locked conference");
}

TEST_CASE("a minute after the last host the conference ends") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    f.room().release(*f.me(host), f.now);
    f.pass(59s);
    CHECK_FALSE(guest.closed);
    f.pass(1s);
    CHECK(guest.last("disconnect")->as_object().at("reason") == "All conference hosts departed hosted conference");
}

TEST_CASE("chat reaches the others, or one of them, unharmed and without an echo") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    auto& third = f.join("1357", "Third", false);
    CHECK(f.verb(host, "message", {{"type", "text/plain"}, {"payload", "Blåbærgrød 😀"}}).result == true);
    CHECK(host.count("message_received") == 0);
    const auto& got = guest.last("message_received")->as_object();
    CHECK(got.at("payload") == "Blåbærgrød 😀");
    CHECK(got.at("uuid").as_string() == host.uuid);
    CHECK(got.at("origin") == "Ingrid Lunde");
    CHECK(got.at("direct") == false);
    CHECK(f.on(guest, host.uuid, "message", {{"type", "application/json"}, {"payload", "{\"a\":1}"}}).result == true);
    CHECK(host.last("message_received")->as_object().at("direct") == true);
    CHECK(third.count("message_received") == 1);
}

TEST_CASE("a dialled destination rings, then answers, refuses or stays silent") {
    RoomFixture f;
    f.rooms.remove(f.alias);
    auto settings = *roomOf("1042@rooms.example,2468,1357,direct");
    settings.destinations = {{"busy@ward", DialBehaviour::refuses}, {"nobody@ward", DialBehaviour::silent}};
    REQUIRE(f.rooms.add(settings));
    auto& host = f.host();
    const auto dial = [&](std::string_view to) {
        const auto answer = f.verb(host, "dial", {{"role", "GUEST"}, {"destination", to}, {"protocol", "sip"}});
        REQUIRE(answer.ok());
        return std::string(answer.result.as_array().at(0).as_string());
    };
    const auto answers = dial("ward@region");
    const auto busy = dial("busy@ward");
    const auto silent = dial("nobody@ward");
    CHECK(host.row(answers).at("call_direction") == "out");
    CHECK(host.row(answers).at("service_type") == "connecting");
    f.pass(4s);
    CHECK(host.row(answers).at("service_type") == "conference");
    CHECK(host.last("participant_delete")->as_object().at("uuid").as_string() == busy);
    f.pass(26s);
    CHECK(host.last("participant_delete")->as_object().at("uuid").as_string() == silent);
    CHECK(f.on(host, answers, "dtmf", {{"digits", "1"}}).result == true);
    CHECK(f.on(host, answers, "disconnect").result == true);
    CHECK(host.last("participant_delete")->as_object().at("uuid").as_string() == answers);
    CHECK(f.verb(host, "dial", {{"destination", "x"}}).status == 400);
}

TEST_CASE("a layout is chosen from the list, an unknown one refused") {
    RoomFixture f;
    auto& host = f.host();
    CHECK(f.verb(host, "available_layouts").result.as_array().size() > 5);
    CHECK(f.verb(host, "available_layouts", {{"annotate", true}}).result.as_array().at(0).is_object());
    CHECK(f.verb(host, "transform_layout", {{"transforms", {{"layout", "1:7"}}}}).result == true);
    CHECK(host.last("layout")->as_object().at("view") == "1:7");
    const auto bad = f.verb(host, "transform_layout", {{"transforms", {{"layout", "7:7"}}}});
    CHECK(bad.status == 400);
    CHECK(bad.result == "Illegal value");
}

TEST_CASE("a kick and the end for all reach those concerned with the right words") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& guest = f.guest();
    CHECK(f.on(host, guest.uuid, "disconnect").result == true);
    CHECK(guest.last("disconnect")->as_object().at("reason") == "Disconnected by another participant");
    CHECK(guest.closed);
    auto& again = f.guest();
    CHECK(f.verb(host, "disconnect").result == true);
    CHECK(again.last("disconnect")->as_object().at("reason") == "Conference terminated by another participant");
    CHECK(host.last("disconnect") != nullptr);
    CHECK(host.closed);
    CHECK(f.me(host) == nullptr);
    // The next conference starts afresh.
    CHECK(f.guest().joined.at("current_service_type") == "waiting_room");
}

TEST_CASE("a lost stream costs nothing: the token is the lease, and the bracket comes again") {
    RoomFixture f;
    auto& host = f.host();
    f.room().streamGone(host.uuid, host.sink.get());
    CHECK(f.me(host) != nullptr);
    host.events.clear();
    f.listen(host);
    CHECK(host.count("participant_sync_end") == 1);
    CHECK(host.count("participant_create") == 1);
}

TEST_CASE("a second stream takes the place of the first") {
    RoomFixture f;
    auto& host = f.host();
    const auto first = host.sink;
    f.listen(host);
    CHECK(host.closed);
    // The old one's end is not the new one's.
    f.room().streamGone(host.uuid, first.get());
    host.events.clear();
    f.guest();
    CHECK(host.count("participant_create") == 1);
}

TEST_CASE("removing a room disconnects who is in it") {
    RoomFixture f;
    auto& host = f.host();
    CHECK(f.rooms.remove(f.alias));
    CHECK(host.last("disconnect")->as_object().at("reason") == "Conference terminated by an administrator");
    CHECK(f.ask("2468").status == 404);
    CHECK_FALSE(f.rooms.remove(f.alias));
}

TEST_CASE("a conference is disturbed on demand: expired, forgotten, put out, deaf, told anything") {
    RoomFixture f;
    auto& host = f.startedHost();
    auto& patient = f.guest();
    CHECK_FALSE(f.room().disturb("unheard-of", "all", {}, f.now));
    CHECK(f.room().disturb("event", "hosts", {{"name", "refresh_token"}}, f.now) == 1);
    CHECK(host.count("refresh_token") == 1);
    CHECK(patient.count("refresh_token") == 0);
    CHECK(f.room().disturb("deaf", "hosts", {}, f.now) == 1);
    CHECK(f.room().disturb("event", "all", {{"name", "refresh_token"}}, f.now) == 2);
    CHECK(host.count("refresh_token") == 1);
    f.listen(host);
    CHECK(f.room().disturb("forget", "hosts", {}, f.now) == 1);
    CHECK(f.me(host) == nullptr);
    CHECK(f.room().people().contains(host.uuid));
    CHECK(f.room().disturb("kick", "guests", {{"reason", "Disconnected by another participant"}}, f.now) == 1);
    CHECK(patient.last("disconnect")->as_object().at("reason").as_string() == "Disconnected by another participant");
    CHECK(f.room().disturb("expire", "hosts", {}, f.now) == 1);
    CHECK(host.last("disconnect")->as_object().at("reason").as_string() == "Timer expired awaiting token refresh");
    CHECK(f.room().people().empty());
}

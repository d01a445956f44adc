// SPDX-License-Identifier: GPL-3.0-or-later
#include "room_fixture.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::region::pexip;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view offerA = "v=0\r\na=fingerprint:sha-256 AA\r\n";
constexpr std::string_view offerB = "v=0\r\na=fingerprint:sha-256 BB  \r\n\xc3\xa6\r\n";
constexpr std::string_view answerA = "v=0\r\na=setup:active\r\n";

/// Two in a call: A came first and answered, B's offer made it.
struct Pair : RoomFixture {
    Guest* a = nullptr;
    Guest* b = nullptr;
    std::string callA;
    std::string callB;

    Pair() {
        a = &host();
        callA = call(*a, offerA)->call();
        pass(500ms);
        b = &guest();
        const auto offered = call(*b, offerB);
        REQUIRE_FALSE(offered->answer);
        REQUIRE(callVerb(*a, callA, "ack", {{"sdp", answerA}})->answer->result == true);
        REQUIRE(offered->answer);
        callB = offered->call();
        REQUIRE(offered->sdp() == answerA);
    }
};

} // namespace

TEST_CASE("an offer without anybody to hear it is answered at once and empty") {
    RoomFixture f;
    auto& host = f.host();
    CHECK(host.last("splash_screen")->as_object().at("screen_key") == "direct_media_welcome");
    const auto offered = f.call(host, offerA);
    REQUIRE(offered->answer);
    CHECK(offered->sdp().empty());
    CHECK(offered->result().at("offer_ignored") == true);
    CHECK(f.call(host, offerA)->call() != offered->call());
    f.pass(500ms);
    CHECK(f.verb(host, "conference_status").result.as_object().at("started") == true);
}

TEST_CASE("the second offer goes to the first only, byte by byte, and waits for the answer") {
    Pair f;
    CHECK(f.a->count("new_offer") == 1);
    CHECK(f.a->last("new_offer")->as_object().at("sdp").as_string() == offerB);
    CHECK(f.b->count("new_offer") == 0);
    CHECK(f.a->last("splash_screen")->is_null());
    CHECK(f.b->last("splash_screen")->is_null());
    CHECK(f.a->row(f.b->uuid).at("has_media") == true);
}

TEST_CASE("an offer that nobody answers in time is given back empty") {
    RoomFixture f;
    auto& host = f.host();
    (void)f.call(host, offerA);
    f.pass(500ms);
    auto& guest = f.guest();
    const auto offered = f.call(guest, offerB);
    f.pass(29s);
    CHECK_FALSE(offered->answer);
    f.pass(1s);
    REQUIRE(offered->answer);
    CHECK(offered->sdp().empty());
    CHECK(offered->result().at("offer_ignored") == true);
}

TEST_CASE("a receipt is not an answer, and an empty answer is a failed one") {
    RoomFixture f;
    auto& host = f.host();
    const auto callA = f.call(host, offerA)->call();
    f.pass(500ms);
    auto& guest = f.guest();
    const auto offered = f.call(guest, offerB);
    CHECK(f.callVerb(host, callA, "ack")->answer->result == true);
    CHECK_FALSE(offered->answer);
    CHECK(f.callVerb(host, callA, "ack", {{"sdp", ""}})->answer->result == true);
    REQUIRE(offered->answer);
    CHECK(offered->result().at("offer_ignored") == true);
}

TEST_CASE("candidates go both ways between the two, as they came, and nowhere else") {
    RoomFixture early;
    auto& host = early.host();
    const auto lonely = early.call(host, offerA)->call();
    early.pass(500ms);
    auto& guest = early.guest();
    CHECK(early.callVerb(host, lonely, "new_candidate", {{"candidate", "candidate:1"}, {"mid", "0"}})
              ->answer->result.is_null());
    (void)early.call(guest, offerB);
    CHECK(guest.count("new_candidate") == 0);

    Pair f;
    const json::object candidate{
        {"candidate", "candidate:1 1 udp 2 127.0.0.1 4 typ host"}, {"mid", "0"}, {"ufrag", "u"}, {"pwd", "p"}};
    CHECK(f.callVerb(*f.a, f.callA, "new_candidate", candidate)->answer->result.is_null());
    CHECK(*f.b->last("new_candidate") == candidate);
    CHECK(f.a->count("new_candidate") == 0);
    CHECK(f.callVerb(*f.b, f.callB, "new_candidate", {{"candidate", ""}, {"mid", "0"}})->answer->result.is_null());
    CHECK(f.a->last("new_candidate")->as_object().at("candidate") == "");
    CHECK(f.callVerb(*f.b, f.callA, "new_candidate", candidate)->answer->status == 403);
}

TEST_CASE("an update is an offer to the other side and comes back as an object") {
    Pair f;
    const auto updated = f.callVerb(*f.b, f.callB, "update", {{"sdp", "offer 2"}});
    CHECK_FALSE(updated->answer);
    CHECK(f.a->last("update_sdp")->as_object().at("sdp") == "offer 2");
    CHECK(f.callVerb(*f.a, f.callA, "ack", {{"sdp", "answer 2"}})->answer->result == true);
    REQUIRE(updated->answer);
    CHECK(updated->sdp() == "answer 2");
    CHECK(updated->call() == f.callB);
}

TEST_CASE("when both update at once the ignored offer is given back and the placeholder never relayed") {
    Pair f;
    const auto polite = f.callVerb(*f.a, f.callA, "update", {{"sdp", "offer of A"}});
    const auto impolite = f.callVerb(*f.b, f.callB, "update", {{"sdp", "offer of B"}});
    CHECK(f.callVerb(*f.b, f.callB, "ack", {{"sdp", "offer_ignored"}, {"offer_ignored", true}})->answer->result ==
          true);
    REQUIRE(polite->answer);
    CHECK(polite->sdp().empty());
    CHECK(polite->result().at("offer_ignored") == true);
    CHECK(f.callVerb(*f.a, f.callA, "ack", {{"sdp", "answer of A"}})->answer->result == true);
    REQUIRE(impolite->answer);
    CHECK(impolite->sdp() == "answer of A");
}

TEST_CASE("a client that hangs up on its own update is not answered any more") {
    Pair f;
    const auto updated = f.callVerb(*f.b, f.callB, "update", {{"sdp", "offer 2"}});
    f.room().abandon(f.b->uuid, f.callB);
    CHECK(f.callVerb(*f.a, f.callA, "ack", {{"sdp", "answer 2"}})->answer->result == true);
    CHECK_FALSE(updated->answer);
}

TEST_CASE("when one side leaves, the other is told and can start again, by a new call or on the old one") {
    Pair f;
    const auto goneUuid = f.b->uuid;
    f.room().release(*f.me(*f.b), f.now);
    CHECK(f.a->last("peer_disconnect")->is_null());
    CHECK(f.a->last("participant_delete")->as_object().at("uuid").as_string() == goneUuid);
    CHECK(f.a->last("splash_screen")->as_object().at("screen_key") == "direct_media_welcome");

    SUBCASE("by a new call") {
        CHECK(f.callVerb(*f.a, f.callA, "disconnect")->answer->result.is_null());
        CHECK(f.callVerb(*f.a, f.callA, "statistics")->answer->status == 403);
        const auto again = f.call(*f.a, offerA);
        CHECK(again->sdp().empty());
        f.callA = again->call();
    }
    SUBCASE("on the old call") {
        const auto again = f.callVerb(*f.a, f.callA, "update", {{"sdp", "offer again"}});
        REQUIRE(again->answer);
        CHECK(again->sdp().empty());
    }
    auto& third = f.guest();
    const auto offered = f.call(third, offerB);
    CHECK(f.a->count("new_offer") == 2);
    CHECK(f.callVerb(*f.a, f.callA, "ack", {{"sdp", answerA}})->answer->result == true);
    CHECK(offered->sdp() == answerA);
}

TEST_CASE("the restart of one side by update reaches the other as an offer when that one waits with a new call") {
    Pair f;
    CHECK(f.callVerb(*f.b, f.callB, "disconnect")->answer->result.is_null());
    CHECK(f.a->count("peer_disconnect") == 1);
    const auto waiting = f.call(*f.b, offerB);
    CHECK_FALSE(waiting->answer);
    CHECK(f.a->count("new_offer") == 2);
}

TEST_CASE("a repeated call replaces the first and releases who was held on it") {
    RoomFixture f;
    auto& host = f.host();
    (void)f.call(host, offerA);
    f.pass(500ms);
    auto& guest = f.guest();
    const auto first = f.call(guest, offerB);
    const auto repeated = f.call(host, "offer A again");
    REQUIRE(first->answer);
    CHECK(first->result().at("offer_ignored") == true);
    CHECK_FALSE(repeated->answer);
    CHECK(guest.last("new_offer")->as_object().at("sdp") == "offer A again");
}

TEST_CASE("a third with media is refused, a third that only controls is not") {
    Pair f;
    const auto third = f.ask("1357", "Third");
    CHECK(third.status == 403);
    CHECK(third.result == "Participant limit reached");
    auto& control = f.host("Colleague", false);
    CHECK(control.joined.at("current_service_type") == "conference");
    const auto offered = f.call(control, "offer C");
    CHECK(offered->answer->status == 403);
    CHECK(offered->answer->result == "Out of transcoding resource");
    CHECK(f.a->count("new_offer") == 1);
}

TEST_CASE("of several who wait only as many come in as the room can carry") {
    RoomFixture f;
    auto& host = f.host();
    REQUIRE(f.verb(host, "lock").result == true);
    auto& first = f.guest("First");
    auto& second = f.guest("Second");
    CHECK(f.on(host, first.uuid, "unlock").result == true);
    CHECK(f.on(host, second.uuid, "unlock").result == "Participant limit reached");
    CHECK(host.row(second.uuid).at("service_type") == "waiting_room");
}

TEST_CASE("an offer made in the waiting room waits with its maker") {
    RoomFixture f;
    auto& host = f.host();
    REQUIRE(f.verb(host, "lock").result == true);
    const auto callA = f.call(host, offerA)->call();
    f.pass(500ms);
    auto& guest = f.guest();
    CHECK(guest.last("splash_screen")->as_object().at("screen_key") == "direct_media_waiting_for_host");
    const auto offered = f.call(guest, offerB);
    f.pass(60s);
    CHECK_FALSE(offered->answer);
    CHECK(host.count("new_offer") == 0);
    CHECK(f.on(host, guest.uuid, "unlock").result == true);
    CHECK(host.last("new_offer")->as_object().at("sdp").as_string() == offerB);
    CHECK(f.callVerb(host, callA, "ack", {{"sdp", answerA}})->answer->result == true);
    CHECK(offered->sdp() == answerA);
}

TEST_CASE("statistics are taken, a wrong call is not") {
    Pair f;
    CHECK(f.callVerb(*f.a, f.callA, "statistics", {{"audio", json::object{}}})->answer->result.is_null());
    CHECK(f.callVerb(*f.a, f.callB, "statistics")->answer->status == 403);
    CHECK(f.callVerb(*f.a, "nonsense", "update", {{"sdp", "x"}})->answer->status == 403);
}

TEST_CASE("call set-up that falls into a gap of the stream is told after the next bracket") {
    Pair f;
    f.room().streamGone(f.a->uuid, f.a->sink.get());
    const auto updated = f.callVerb(*f.b, f.callB, "update", {{"sdp", "offer 2"}});
    CHECK(f.a->count("update_sdp") == 0);
    f.listen(*f.a);
    CHECK(f.a->last("update_sdp")->as_object().at("sdp") == "offer 2");
}

TEST_CASE("a guest who came first is offered to the host only after the host has heard that its own offer is void") {
    RoomFixture f;
    auto& guest = f.guest();
    const auto offered = f.call(guest, offerB);
    auto& host = f.host();
    const auto own = f.call(host, offerA);
    REQUIRE(own->answer);
    CHECK(own->sdp().empty());
    CHECK(host.count("new_offer") == 0);
    f.pass(500ms);
    CHECK(host.count("new_offer") == 1);
    CHECK(f.callVerb(host, own->call(), "ack", {{"sdp", answerA}})->answer->result == true);
    CHECK(offered->sdp() == answerA);
}

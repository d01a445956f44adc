// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::ParticipantId;
using domain::RoomPhase;
using std::chrono::seconds;

TEST_CASE("a host who is told to leave leaves nothing behind") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.node.putOut(desk.node.host().uuid, "Disconnected by an administrator");
    desk.after();
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problemText == "Disconnected by an administrator");
    CHECK(desk.state().problem->kind == ErrorKind::forbidden);
    CHECK(desk.state().callEnded);
    CHECK(desk.page.back() == "stop");
    desk.checkNothingLeft();
}

TEST_CASE("a conference that somebody ended is over, not failed") {
    Desk desk;
    desk.call();
    desk.node.putOut(desk.node.host().uuid, "Conference terminated by another participant");
    desk.after();
    CHECK(desk.phase() == RoomPhase::ended);
    desk.checkNothingLeft();
}

TEST_CASE("the token is refreshed at a third of its life and the stream stays open") {
    Desk desk;
    desk.call().after(seconds(39));
    CHECK(desk.node.refreshes == 0);
    desk.after(seconds(2));
    CHECK(desk.node.refreshes == 1);
    desk.after(seconds(40 * 10));
    CHECK(desk.node.refreshes == 11);
    CHECK(desk.node.count("STREAM https://node") == 1);
    CHECK(desk.phase() == RoomPhase::open);
}

TEST_CASE("a node that asks for a refresh gets one at a time") {
    Desk desk;
    desk.call();
    for (int i = 0; i < 5; ++i) desk.node.tell(desk.node.host().uuid, "refresh_token", "null");
    desk.after();
    CHECK(desk.node.refreshes >= 1);
    CHECK(desk.node.refreshes < 5);
}

TEST_CASE("an expired token is replaced without losing the roster") {
    Desk desk;
    desk.call().offer("ours");
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    const auto states = desk.states.size();
    desk.node.expireTokens();
    desk.after(seconds(45));
    CHECK(desk.node.pins == std::vector<std::string>{"4711", "4711"});
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK(desk.state().roster.size() == 2);
    CHECK(desk.state().roster[0].self);
    CHECK(desk.holds(patient));
    // At no moment in between was the patient out of sight.
    for (std::size_t i = states; i < desk.states.size(); ++i) {
        const auto& roster = desk.states[i]->roster;
        CHECK(std::ranges::any_of(roster, [&](const auto& p) { return p.id.value() == patient; }));
    }
    // The old call went with the old place.
    CHECK(desk.page.back() == "start");
    CHECK(desk.node.openStreams("https://node") == 1);
}

TEST_CASE("an order that meets an expired token is carried out with the next one") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after();
    desk.node.expireTokens();
    desk.perform(domain::Admit{ParticipantId(patient)});
    CHECK_FALSE(desk.node.people[patient].waiting);
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK_FALSE(desk.state().problem);
}

TEST_CASE("a cut stream comes back with the same token and paints the roster again") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after();
    desk.node.breakNext("STREAM", 0);
    desk.node.cutStreams("https://node");
    const auto second = desk.node.knock("somebody"); // while nobody listens
    desk.after(seconds(2));
    CHECK(desk.node.tokensGiven == 1);
    CHECK(desk.node.openStreams("https://node") == 1);
    CHECK(desk.waiting() == std::vector{patient, second});
}

TEST_CASE("a line that is gone for a minute costs neither the call nor the place") {
    Desk desk;
    desk.call();
    desk.node.cutStreams("https://node");
    desk.node.breakNext("https://node", 12);
    desk.after(seconds(70));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK_FALSE(desk.state().problem);
    CHECK(desk.node.openStreams("https://node") == 1);
    CHECK(desk.node.people.size() == 1);
}

TEST_CASE("a conference that does not exist yet is asked for again, one that never comes fails in its own words") {
    Desk desk;
    desk.node.failNext("request_token", 404, R"({"status":"failed","result":"Neither conference nor gateway found"})",
                       3);
    desk.call();
    CHECK(desk.phase() == RoomPhase::joining);
    desk.after(seconds(10));
    CHECK(desk.phase() == RoomPhase::open);

    Desk never;
    never.node.failNext("request_token", 404, R"({"status":"failed","result":"Neither conference nor gateway found"})",
                        100);
    never.call().after(seconds(60));
    CHECK(never.phase() == RoomPhase::failed);
    CHECK(never.state().problem->kind == ErrorKind::notFound);
    CHECK(never.state().problemText == "Neither conference nor gateway found");
    never.checkNothingLeft();
}

TEST_CASE("every way of not getting in fails visibly and leaves nothing behind") {
    struct Row {
        const char* part;
        int status;
        const char* body;
        ErrorKind kind;
    };
    for (const Row& row :
         {Row{"request_token", 403, R"({"status":"failed","result":"Invalid PIN"})", ErrorKind::forbidden},
          Row{"request_token", 403, R"({"status":"success","result":{"redirect_url":"https://x"}})", ErrorKind::policy},
          Row{"request_token", 200, "<html>", ErrorKind::malformed},
          Row{"/lock", 403, R"({"status":"failed","result":"Invalid role"})", ErrorKind::forbidden},
          Row{"PUT ", 409, "", ErrorKind::conflict},
          Row{"POST https://region.example.test/vdx", 403, "", ErrorKind::forbidden},
          Row{"POST https://region.example.test/vdx", 401,
              R"({"status":401,"error":"Unauthorized","path":"/v2/meetings"})", ErrorKind::forbidden},
          Row{"scheduling-info", 403, "", ErrorKind::forbidden}}) {
        CAPTURE(row.part);
        CAPTURE(row.body);
        Desk desk;
        desk.node.failNext(row.part, row.status, row.body, row.status == 401 ? 2 : 1);
        desk.call().after(seconds(30));
        CHECK(desk.phase() == RoomPhase::failed);
        REQUIRE(desk.state().problem);
        CHECK(desk.state().problem->kind == row.kind);
        desk.checkNothingLeft();
    }
}

TEST_CASE("a place without host rights is no place for a host") {
    Desk desk;
    desk.node.failNext("request_token", 200,
                       R"({"status":"success","result":{"token":"t","participant_uuid":"p","role":"GUEST"}})");
    desk.call();
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problem->kind == ErrorKind::forbidden);
}

TEST_CASE("a refused order is said and the call goes on") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after();
    desk.node.failNext("/unlock", 403, R"({"status":"failed","result":"Moon phase unsuitable"})");
    desk.perform(domain::Admit{ParticipantId(patient)});
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.state().problemText == "Moon phase unsuitable");
    desk.perform(domain::Admit{ParticipantId(patient)});
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK_FALSE(desk.state().problem);
}

TEST_CASE("an offer that the node cannot take now is made again later") {
    Desk desk;
    desk.call();
    desk.node.failNext("/calls", 504, "Gateway Timeout");
    desk.offer("first");
    CHECK(desk.state().problem);
    desk.after(seconds(2));
    CHECK(desk.page == std::vector<std::string>{"start", "pause", "start"});
    desk.offer("second");
    CHECK(desk.page.back() == "ignored");
    CHECK_FALSE(desk.state().problem);
}

TEST_CASE("a region that cannot be reached fails the call, and what may exist is given back when it returns") {
    Desk desk;
    desk.node.loseAnswer("POST https://region.example.test/vdx");
    desk.node.breakNext("https://region.example.test/vdx", 6);
    desk.call().after(seconds(10));
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problem->kind == ErrorKind::offline);
    desk.after(seconds(60));
    desk.checkNothingLeft();
}

TEST_CASE("a desk that closes gives everything back first") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    bool closed = false;
    boost::asio::co_spawn(
        desk.io, [](LiveRoom& room) -> boost::asio::awaitable<void> { co_await room.close(); }(desk.room),
        [&](std::exception_ptr) { closed = true; });
    desk.after();
    CHECK(closed);
    desk.checkNothingLeft();
}

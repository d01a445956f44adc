// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include <boost/asio/detached.hpp>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::ParticipantId;
using domain::RoomPhase;
using domain::RoomTrouble;
using std::chrono::seconds;

TEST_CASE("a host who is put out may go back into the room that is kept, and leaves nothing behind when she does not") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.node.putOut(desk.node.host().uuid, "Disconnected by an administrator");
    desk.after();
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problemText == "Disconnected by an administrator");
    CHECK(desk.state().problems.front().what == RoomTrouble::putOut);
    CHECK(desk.state().problem->kind == ErrorKind::forbidden);
    CHECK(desk.state().callEnded);
    CHECK(desk.state().roomKept);
    CHECK(desk.page.back() == "stop");
    CHECK(desk.node.people.contains(patient));

    SUBCASE("the same key leads back into the same room, where the patient still is") {
        const auto started = desk.states.size();
        desk.call();
        CHECK(desk.phase() == RoomPhase::inCall);
        CHECK(desk.node.meetings.size() == 1);
        CHECK(desk.node.invitation().rings == 1);
        CHECK(desk.state().problems.empty());
        CHECK_FALSE(desk.state().callEnded);
        // The call's clock goes on from its first minute.
        CHECK(desk.state().callStarted == desk.states[started - 1]->callStarted);
        desk.perform(domain::EndCall{});
        desk.checkNothingLeft();
    }
    SUBCASE("a patient who has gone meanwhile is rung again") {
        desk.node.leave(patient);
        desk.call();
        CHECK(desk.phase() == RoomPhase::open);
        CHECK(desk.node.invitation().rings == 2);
        CHECK(desk.node.meetings.size() == 1);
    }
    SUBCASE("dismissed, it is given back") {
        desk.perform(domain::DismissRoom{});
        CHECK(desk.states.back() == nullptr);
        desk.after(seconds(5));
        desk.checkNothingLeft();
    }
    SUBCASE("forgotten, it is given back after ten minutes") {
        desk.after(std::chrono::minutes(11));
        CHECK_FALSE(desk.state().roomKept);
        CHECK(desk.phase() == RoomPhase::failed);
        desk.checkNothingLeft();
    }
    SUBCASE("a call to somebody else gives it back first") {
        CallPlan plan;
        plan.visit = domain::VisitId("v2");
        plan.patient = domain::PatientId("p2");
        plan.label = "09:15";
        desk.node.poolRooms = 1;
        desk.node.leave(patient);
        CHECK(desk.room.start(plan));
        desk.after(seconds(10));
        CHECK(desk.phase() == RoomPhase::open);
        CHECK(desk.node.meetings.size() == 2);
        CHECK(std::ranges::count_if(desk.node.meetings, [&](const auto& m) { return desk.node.isUsable(m.second); }) ==
              1);
    }
    SUBCASE("a desk that closes gives it back") {
        boost::asio::co_spawn(
            desk.io, [](LiveRoom& room) -> boost::asio::awaitable<void> { co_await room.close(); }(desk.room),
            boost::asio::detached);
        desk.after(seconds(5));
        desk.checkNothingLeft();
    }
}

TEST_CASE("a conference that somebody ended is over, not failed") {
    Desk desk;
    desk.call();
    desk.node.putOut(desk.node.host().uuid, "Conference terminated by another participant");
    desk.after();
    CHECK(desk.phase() == RoomPhase::ended);
    CHECK_FALSE(desk.state().problem);
    REQUIRE(desk.state().problems.size() == 1);
    CHECK(desk.state().problems[0].what == RoomTrouble::endedElsewhere);
    CHECK(desk.state().problems[0].words == "Conference terminated by another participant");
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
        int times;
        ErrorKind kind;
        RoomTrouble what;
    };
    const auto says = [](const char* words) { return std::string(R"({"status":"failed","result":")") + words + "\"}"; };
    const auto closed = says("System in maintenance mode");
    const auto full = says("Out of resource");
    const auto limit = says("Participant limit reached");
    const auto strange = says("Moon phase unsuitable");
    using K = ErrorKind;
    using T = RoomTrouble;
    for (const Row& row :
         {Row{"request_token", 403, R"({"status":"failed","result":"Invalid PIN"})", 1, K::forbidden, T::wrongPin},
          Row{"request_token", 403, R"({"status":"success","result":{"redirect_url":"https://x"}})", 1, K::policy,
              T::signOnAsked},
          Row{"request_token", 200, "<html>", 99, K::malformed, T::nodeAway},
          Row{"request_token", 503, closed.c_str(), 99, K::offline, T::nodeClosed},
          Row{"request_token", 529, full.c_str(), 99, K::offline, T::nodeFull},
          Row{"request_token", 403, limit.c_str(), 1, K::rejected, T::roomFull},
          Row{"request_token", 403, strange.c_str(), 1, K::forbidden, T::unknown},
          Row{"/lock", 403, R"({"status":"failed","result":"Invalid role"})", 1, K::forbidden, T::notLocked},
          Row{"POST https://region.example.test/vdx", 403, "", 1, K::forbidden, T::schedulerRefused},
          Row{"POST https://region.example.test/vdx", 401,
              R"({"status":401,"error":"Unauthorized","path":"/v2/meetings"})", 2, K::forbidden, T::schedulerRefused},
          Row{"POST https://region.example.test/vdx", 503, "", 99, K::offline, T::schedulerAway},
          Row{"scheduling-info", 403, "", 1, K::forbidden, T::schedulerRefused}}) {
        CAPTURE(row.part);
        CAPTURE(row.body);
        Desk desk;
        desk.node.failNext(row.part, row.status, row.body, row.times);
        desk.call().after(seconds(60));
        CHECK(desk.phase() == RoomPhase::failed);
        REQUIRE(desk.state().problem);
        CHECK(desk.state().problem->kind == row.kind);
        CHECK(desk.state().problems.front().what == row.what);
        CHECK_FALSE(desk.state().roomKept);
        desk.node.mend();
        desk.after(seconds(60));
        desk.checkNothingLeft();
    }
}

TEST_CASE("an invitation that does not go out leaves the room open, and the same key sends it again") {
    Desk desk;
    desk.node.failNext("PUT ", 409);
    desk.call();
    CHECK(desk.phase() == RoomPhase::open);
    REQUIRE(desk.state().problems.size() == 1);
    CHECK(desk.state().problems[0].what == RoomTrouble::notInvited);
    desk.perform(domain::RingAgain{});
    CHECK(desk.state().problems.empty());
    CHECK(desk.node.invitations.size() == 1);
    desk.node.report("opened");
    desk.after();
    CHECK(desk.state().stages.size() == 1);
    desk.perform(domain::EndCall{});
    desk.checkNothingLeft();
}

TEST_CASE("an invitation that a portal swallowed is sent again until the adapter has it") {
    Desk desk;
    desk.node.portalNext("PUT ");
    desk.call().after(seconds(2));
    CHECK(desk.node.invitations.size() == 1);
    CHECK(desk.state().problems.empty());
}

TEST_CASE("a node that does not answer at first is asked again, and it is said meanwhile") {
    Desk desk;
    desk.node.breakNext("request_token", 4);
    desk.call();
    CHECK(desk.phase() == RoomPhase::joining);
    REQUIRE(desk.state().problems.size() == 1);
    CHECK(desk.state().problems[0].what == RoomTrouble::nodeAway);
    desk.after(seconds(10));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.state().problems.empty());
}

TEST_CASE("a place whose token was lost with its answer is no second host, and is given up") {
    Desk desk;
    desk.node.loseAnswer("request_token");
    desk.call().after(seconds(2));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.state().roster.size() == 1);
    CHECK(desk.node.people.size() == 1);
}

TEST_CASE("a token that runs out while the stream tells it is no end of the call") {
    for (const char* words : {"Timer expired awaiting token refresh", "Signaling node disconnected",
                              "Media node disconnected", "System in maintenance mode"}) {
        CAPTURE(words);
        Desk desk;
        desk.call().offer("ours");
        const auto patient = desk.node.knock("08:45");
        desk.after().perform(domain::Admit{ParticipantId(patient)});
        desk.node.putOut(desk.node.host().uuid, words);
        desk.after(seconds(1));
        CHECK(desk.phase() == RoomPhase::inCall);
        CHECK(desk.holds(patient));
        CHECK(desk.state().problems.empty());
        CHECK(desk.node.pins == std::vector<std::string>{"4711", "4711"});
        CHECK(desk.page.back() == "start");
    }
}

TEST_CASE("while two see each other a node that is away for ten minutes ends nothing") {
    Desk desk;
    desk.call().offer("ours");
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.node.guestOffers(patient, "theirs");
    desk.after().answer("our answer");
    workspace::MediaStats stats;
    stats.connected = true;
    desk.room.media(stats);
    const auto told = desk.page.size();
    desk.node.cutStreams("https://node");
    desk.node.breakNext("https://node", 10000);
    bool cutSaid = false;
    bool placeSaid = false;
    for (int i = 0; i < 600; ++i) {
        desk.room.media(stats);
        desk.after(seconds(1));
        REQUIRE(desk.phase() == RoomPhase::inCall);
        const auto& problems = desk.state().problems;
        cutSaid = cutSaid || (!problems.empty() && problems.front().what == RoomTrouble::lineCut);
        placeSaid = placeSaid || (!problems.empty() && problems.front().what == RoomTrouble::placeLost);
    }
    CHECK(cutSaid);
    CHECK(placeSaid);
    CHECK(desk.state().rosterAsOf);
    CHECK(desk.page.size() == told); // the picture was left alone
    CHECK(desk.holds(patient));
    desk.node.mend();
    for (int i = 0; i < 40; ++i) {
        desk.room.media(stats);
        desk.after(seconds(1));
    }
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK(desk.state().problems.empty());
    CHECK_FALSE(desk.state().rosterAsOf);
}

TEST_CASE("a stream that stands and leads nowhere is found out and opened again") {
    Desk desk;
    desk.call();
    desk.node.deafStreams = true;
    const auto patient = desk.node.knock("08:45");
    desk.after(seconds(10));
    CHECK_FALSE(desk.holds(patient));
    desk.node.deafStreams = false;
    desk.after(seconds(60));
    CHECK(desk.waiting() == std::vector{patient});
    CHECK(desk.node.count("STREAM https://node") == 2);
}

TEST_CASE("picture and sound that do not come are asked for anew, and it is said") {
    Desk desk;
    desk.call().offer("ours");
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.after(seconds(12));
    REQUIRE(desk.state().problems.size() == 1);
    CHECK(desk.state().problems[0].what == RoomTrouble::mediaLost);
    CHECK(desk.clock.now() - desk.state().problems[0].since >= seconds(12));
    CHECK(desk.page == std::vector<std::string>{"start", "ignored"});
    desk.after(seconds(10));
    CHECK(desk.page == std::vector<std::string>{"start", "ignored", "pause", "start"});
    desk.offer("again");
    workspace::MediaStats stats;
    stats.connected = true;
    desk.room.media(stats);
    desk.after(seconds(2));
    CHECK(desk.state().problems.empty());
}

TEST_CASE("a page that ended is told, keeps what was muted, and gets a new connection") {
    Desk desk;
    desk.call().offer("ours");
    desk.perform(domain::SetMicrophone{true});
    desk.room.media(workspace::MediaFault{"page-crashed", "renderer"});
    desk.after();
    CHECK(desk.state().problems.front().what == RoomTrouble::pictureAnew);
    CHECK_FALSE(std::get<workspace::MediaStart>(desk.pageValues.back()).microphone);
    CHECK(desk.state().microphoneMuted);
    desk.room.media(workspace::MediaFault{"page-dead", "renderer"});
    desk.after();
    REQUIRE(desk.state().problems.size() == 1);
    CHECK(desk.state().problems.front().what == RoomTrouble::pictureGone);
    desk.room.media(workspace::MediaStats{});
    desk.after();
    CHECK(desk.state().problems.empty());
}

TEST_CASE("a device that is pulled out is named, with the one that took its place, and nothing is muted") {
    Desk desk;
    desk.call().offer("ours");
    desk.room.media(workspace::MediaFault{"device-unplugged", "ended", "camera", "Desk camera"});
    desk.after();
    REQUIRE(desk.state().devices.size() == 1);
    CHECK(desk.state().devices[0].device == domain::DeviceKind::camera);
    CHECK(desk.state().devices[0].replacedBy.empty());
    desk.room.media(workspace::MediaFault{"device-well", "", "camera", "Lid camera"});
    desk.after();
    REQUIRE(desk.state().devices.size() == 1);
    CHECK(desk.state().devices[0].name == "Desk camera");
    CHECK(desk.state().devices[0].replacedBy == "Lid camera");
    CHECK_FALSE(desk.state().cameraOff);
    CHECK_FALSE(desk.state().problem);
    CHECK(desk.page == std::vector<std::string>{"start", "ignored"}); // the connection is left alone
    desk.room.media(workspace::MediaFault{"device-well", "", "camera", "Desk camera"});
    desk.after();
    CHECK(desk.state().devices.empty());
}

TEST_CASE("a place without host rights is no place for a host") {
    Desk desk;
    desk.node.failNext("request_token", 200,
                       R"({"status":"success","result":{"token":"t","participant_uuid":"p","role":"GUEST"}})");
    desk.call();
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problem->kind == ErrorKind::forbidden);
    CHECK(desk.state().problems.front().what == RoomTrouble::noHostRights);
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
    desk.node.breakNext("https://region.example.test/vdx", 100);
    desk.call().after(seconds(10));
    CHECK(desk.phase() == RoomPhase::booking);
    CHECK(desk.state().problems.front().what == RoomTrouble::schedulerAway);
    desk.after(seconds(40));
    CHECK(desk.phase() == RoomPhase::failed);
    CHECK(desk.state().problem->kind == ErrorKind::offline);
    desk.node.mend();
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

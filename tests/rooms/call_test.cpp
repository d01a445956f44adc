// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"
#include "base/time_text.h"
#include "desk.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::InviteStage;
using domain::ParticipantId;
using domain::RoomPhase;
using std::chrono::seconds;

TEST_CASE("a call takes a room from the pool, joins as host, locks, and then invites") {
    Desk desk;
    desk.call();
    CHECK(desk.phases() == std::vector{RoomPhase::booking, RoomPhase::joining, RoomPhase::open});
    CHECK(desk.state().fromPool);
    CHECK(desk.state().locked);
    CHECK(desk.node.locked);
    CHECK(desk.node.meeting().type == "POOL");
    CHECK(desk.node.meeting().subject == "Aftale 08:45");
    CHECK(desk.node.pins == std::vector<std::string>{"4711"});
    CHECK(desk.state().roster.size() == 1);
    CHECK(desk.state().roster[0].self);
    CHECK(desk.page == std::vector<std::string>{"start"});
    CHECK(std::get<workspace::MediaStart>(desk.pageValues[0]).servers.size() == 1);
    // Stream before lock, lock before invitation.
    std::vector<std::string> order;
    for (const auto& entry : desk.node.log)
        for (const char* word : {"STREAM https://node", "/lock", "PUT "})
            if (entry.find(word) != std::string::npos) order.emplace_back(word);
    CHECK(order == std::vector<std::string>{"STREAM https://node", "/lock", "PUT "});
}

TEST_CASE("the invitation carries the guest's PIN and nothing of the patient but an id") {
    Desk desk;
    desk.call();
    const auto& body = desk.node.invitation().body;
    CHECK(json::text(body, "patient") == "p1");
    CHECK(json::text(body, "label") == "08:45");
    CHECK(json::text(body, "host") == "Ingrid Lunde");
    const auto* room = json::member(body, "room");
    REQUIRE(room);
    CHECK(json::text(*room, "alias") == "1020034@rooms.example.test");
    CHECK(json::text(*room, "pin") == "1234");
    CHECK(json::text(*room, "node") == fakes::FakeNode::node);
    for (const auto& entry : desk.node.log) CHECK(entry.find("4711") == std::string::npos);
}

TEST_CASE("a room that the pool cannot give is provisioned visibly") {
    Desk desk;
    desk.node.poolRooms = 0;
    desk.call();
    CHECK(desk.phase() == RoomPhase::provisioning);
    CHECK(desk.node.meetings.size() == 1);
    CHECK(desk.node.meeting().type == "NORMAL");
    desk.after(seconds(15));
    CHECK(desk.phase() == RoomPhase::provisioning);
    desk.after(seconds(10));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK_FALSE(desk.state().fromPool);
}

TEST_CASE("that there is no pool at all is remembered") {
    Desk desk;
    desk.node.hasPool = false;
    desk.call().after(seconds(30));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.node.count("POST https://region.example.test/vdx/v2/meetings") == 2);
    desk.perform(domain::EndCall{}).perform(domain::DismissRoom{});
    desk.call();
    CHECK(desk.node.count("POST https://region.example.test/vdx/v2/meetings") == 3);
}

TEST_CASE("a room that is never ready fails in words, and its booking is taken back") {
    Desk desk;
    desk.node.poolRooms = 0;
    desk.call();
    desk.node.meeting().neverReady = true;
    desk.after(seconds(200));
    CHECK(desk.phase() == RoomPhase::failed);
    REQUIRE(desk.state().problem);
    CHECK(desk.node.meeting().deleted);
    desk.checkNothingLeft();
}

TEST_CASE("a booking whose answer was lost is found, not made twice") {
    Desk desk;
    desk.node.loseAnswer("POST https://region.example.test/vdx");
    desk.call().after(seconds(5));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.node.meetings.size() == 1);
    CHECK(desk.node.count("POST https://region.example.test/vdx/v2/meetings") == 1);
}

TEST_CASE("stages are what the adapter and the roster report, in that order") {
    Desk desk;
    desk.call();
    for (const char* stage : {"sent", "opened", "of-the-future", "devices-ok"}) {
        desk.node.report(stage);
        desk.after(seconds(1));
    }
    const auto patient = desk.node.knock("08:45");
    desk.after(seconds(1)).perform(domain::Admit{ParticipantId(patient)});
    std::vector<InviteStage> stages;
    for (const auto& s : desk.state().stages) stages.push_back(s.stage);
    CHECK(stages == std::vector{InviteStage::sent, InviteStage::opened, InviteStage::devicesOk, InviteStage::waiting,
                                InviteStage::inCall});
    // The adapter tells everything again after a break; nothing is drawn twice.
    desk.node.cutStreams("/invitations/");
    desk.after(seconds(5));
    CHECK(desk.node.openStreams("/invitations/") == 1);
    CHECK(desk.state().stages.size() == 5);
}

TEST_CASE("ringing again rings, and the last ring's outcome is no longer shown") {
    Desk desk;
    desk.call();
    desk.node.report("sent");
    desk.after(seconds(30));
    desk.node.report("no-answer");
    desk.after(seconds(1));
    CHECK(desk.state().stages.size() == 2);
    desk.perform(domain::RingAgain{});
    CHECK(desk.node.invitation().rings == 2);
    REQUIRE(desk.state().stages.size() == 1);
    CHECK(desk.state().stages[0].stage == InviteStage::sent);
}

TEST_CASE("the second knock is never admitted by the first admit") {
    Desk desk;
    desk.call();
    const auto first = desk.node.knock("08:45");
    desk.after();
    CHECK(desk.waiting() == std::vector{first});
    desk.perform(domain::Admit{ParticipantId(first)});
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK(desk.state().callStarted);
    const auto second = desk.node.knock("somebody");
    desk.after();
    CHECK(desk.waiting() == std::vector{second});
    CHECK(desk.node.people[second].waiting);
    CHECK(desk.state().locked);
    desk.perform(domain::TurnAway{ParticipantId(second)});
    CHECK_FALSE(desk.node.people.contains(second));
    CHECK_FALSE(desk.holds(second));
    CHECK(desk.holds(first));
}

TEST_CASE("a patient who leaves and comes back waits again") {
    Desk desk;
    desk.call();
    const auto first = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(first)});
    desk.node.leave(first);
    desk.after(seconds(3));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.state().callEnded);
    const auto again = desk.node.knock("08:45");
    desk.after();
    CHECK(desk.waiting() == std::vector{again});
}

TEST_CASE("a lone offer is withdrawn and theirs is answered") {
    Desk desk;
    desk.call().offer("ours");
    CHECK(desk.page == std::vector<std::string>{"start", "ignored"});
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    CHECK(desk.node.guestOffers(patient, "theirs"));
    desk.after();
    CHECK(desk.page.back() == "offer theirs");
    desk.answer("our answer");
    CHECK(desk.node.host().acks == std::vector<std::string>{"our answer"});
    desk.room.media(workspace::MediaCandidate{"candidate:1", "0", "u", "w"});
    desk.node.guestSendsCandidate("candidate:2");
    desk.after();
    CHECK(desk.node.host().candidates == std::vector<std::string>{"candidate:1"});
    CHECK(desk.page.back() == "candidate candidate:2");
}

TEST_CASE("when the peer goes, a fresh connection waits for the next one") {
    Desk desk;
    desk.call().offer("ours");
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.node.guestOffers(patient, "theirs");
    desk.after().answer("our answer");
    desk.node.leave(patient);
    desk.after();
    CHECK(desk.page.back() == "start");
    CHECK(desk.page[desk.page.size() - 2] == "pause");
    desk.offer("ours again");
    CHECK(desk.page.back() == "ignored");
    const auto again = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(again)});
    CHECK(desk.node.guestOffers(again, "theirs again"));
    desk.after();
    CHECK(desk.page.back() == "offer theirs again");
}

TEST_CASE("an offer that waits for the patient's answer waits as long as it takes") {
    Desk desk;
    desk.call();
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.node.guestOffers(patient, "nobody was there");
    desk.offer("ours");
    desk.room.media(workspace::MediaCandidate{"candidate:1", "0", "u", "w"});
    desk.node.guestSendsCandidate("candidate:early");
    desk.after(seconds(300));
    CHECK(desk.node.host().candidates.empty());
    desk.node.guestAnswers("theirs");
    desk.after();
    CHECK(desk.node.host().ackedPlain);
    CHECK(desk.node.host().candidates == std::vector<std::string>{"candidate:1"});
    REQUIRE(desk.page.size() >= 2);
    CHECK(desk.page[desk.page.size() - 2] == "answer theirs");
    CHECK(desk.page.back() == "candidate candidate:early");
}

TEST_CASE("muting is told to the page and to the node") {
    Desk desk;
    desk.call().perform(domain::SetMicrophone{true}).perform(domain::SetCamera{true});
    CHECK(desk.state().microphoneMuted);
    CHECK(desk.state().cameraOff);
    CHECK(desk.node.host().clientMuted);
    CHECK(desk.node.host().videoMuted);
    const auto& start = std::get<workspace::MediaStart>(desk.pageValues.back());
    CHECK_FALSE(start.microphone);
    CHECK_FALSE(start.camera);
}

TEST_CASE("the line is judged at most once a second") {
    Desk desk;
    desk.call();
    const auto before = desk.states.size();
    workspace::MediaStats stats;
    stats.connected = true;
    stats.picturesPerSecond = 25;
    for (int i = 0; i < 20; ++i) {
        stats.framesDecoded += 12;
        stats.roundTripMs = 30 + i;
        desk.room.media(stats);
        desk.after(Duration(500));
    }
    CHECK(desk.state().line.level == domain::LineLevel::good);
    CHECK(desk.states.size() - before <= 11);
}

TEST_CASE("ending tells the patient, empties the room and gives it back") {
    Desk desk;
    desk.call();
    desk.node.report("sent");
    const auto patient = desk.node.knock("08:45");
    desk.after().perform(domain::Admit{ParticipantId(patient)});
    desk.after(seconds(90)).perform(domain::EndCall{});
    CHECK(desk.phase() == RoomPhase::ended);
    CHECK(desk.phases().back() == RoomPhase::ended);
    CHECK(*desk.state().callEnded - *desk.state().callStarted == seconds(90));
    CHECK(desk.node.people.empty());
    CHECK(desk.node.invitation().withdrawn == "ended");
    CHECK(desk.page.back() == "stop");
    desk.checkNothingLeft();
    desk.perform(domain::DismissRoom{});
    CHECK(desk.states.back() == nullptr);
}

TEST_CASE("giving up while the room is being made leaves no booking") {
    Desk desk;
    desk.node.poolRooms = 0;
    desk.call().after(seconds(7)).perform(domain::EndCall{});
    CHECK(desk.phase() == RoomPhase::ended);
    CHECK(desk.node.meeting().deleted);
    CHECK(desk.node.invitations.empty());
    desk.after(seconds(60));
    CHECK(desk.node.tokensGiven == 0);
}

TEST_CASE("one call at a time, and another after the first is over") {
    Desk desk;
    desk.call();
    CHECK(desk.room.start({}).error().kind == ErrorKind::rejected);
    desk.perform(domain::EndCall{});
    desk.node.poolRooms = 1;
    desk.call();
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.node.meetings.size() == 2);
}

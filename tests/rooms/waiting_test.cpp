// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"
#include "base/time_text.h"
#include "desk.h"
#include "rooms/waiting_rooms.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <map>
#include <random>
#include <set>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::RoomPhase;

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

WaitingPlan planFor(const Desk& desk, const char* start = "2026-03-03T08:10:00+01:00") {
    WaitingPlan plan;
    plan.visit = domain::VisitId("v1");
    plan.patient = domain::PatientId("p1");
    plan.subject = "Aftale 08:10";
    plan.label = "08:10";
    plan.language = "nb";
    plan.hostName = "Ingrid Lunde";
    plan.start = *parseInstant(start);
    plan.end = plan.start + minutes(10);
    (void)desk;
    return plan;
}

/// The waiting rooms of one desk, beside the desk's call.
struct Watcher {
    explicit Watcher(Desk& d) : desk(d) {}
    Watcher& open(std::vector<WaitingPlan> plans) {
        rooms.watch(plans);
        return after(seconds(25)); // until an ordinary room has been made
    }
    Watcher& after(Duration passed = Duration(0)) {
        desk.after(passed);
        return *this;
    }
    const domain::WaitingRoom& room() const { return *now.at(domain::VisitId("v1")); }
    std::set<std::string> who() const {
        std::set<std::string> ids;
        for (const auto& knock : room().people) ids.insert(knock.id.value());
        return ids;
    }

    Desk& desk;
    std::map<domain::VisitId, std::optional<domain::WaitingRoom>> now;
    int changes = 0;
    WaitingRooms rooms{
        {desk.io.get_executor(), desk.node, desk.clock, desk.scheduler, desk.delivery, {fakes::FakeNode::node}},
        [this](const domain::VisitId& visit, std::optional<domain::WaitingRoom> room) {
            now[visit] = std::move(room);
            ++changes;
        }};
};

CallPlan callPlan(std::shared_ptr<PreparedRoom> prepared) {
    CallPlan plan;
    plan.visit = domain::VisitId("v1");
    plan.patient = domain::PatientId("p1");
    plan.subject = "Aftale 08:10";
    plan.label = "08:10";
    plan.language = "nb";
    plan.hostName = "Ingrid Lunde";
    plan.prepared = std::move(prepared);
    return plan;
}

} // namespace

TEST_CASE("a waiting room is booked ahead, locked, entered without media, and its link sent without a ring") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    REQUIRE(desk.node.meetings.size() == 1);
    CHECK(desk.node.meeting().type == "NORMAL"); // the pool is for those who call now
    CHECK(desk.node.poolRooms == 1);
    CHECK(desk.node.locked);
    CHECK(desk.node.host().call.empty());
    CHECK(desk.node.count("/calls") == 0);
    CHECK(watcher.room().ready);
    CHECK(desk.node.invitation().rings == 0);
    const auto& body = desk.node.invitation().body;
    CHECK(json::textOr(body, "start") == formatInstant(planFor(desk).start));
    CHECK(json::textOr(body, "label") == "08:10");
}

TEST_CASE("for a visit that should have begun the room comes from the pool") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk, "2026-03-03T07:50:00+01:00")});
    CHECK(desk.node.meeting().type == "POOL");
    CHECK(watcher.room().ready);
}

TEST_CASE("who waits and what the patient's side has reached is read from roster and adapter") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    desk.node.report("opened");
    desk.node.report("devices-ok");
    const auto id = desk.node.knock("Avtale 08:10");
    watcher.after();
    CHECK(watcher.room().opened);
    CHECK(watcher.room().devicesOk);
    REQUIRE(watcher.room().people.size() == 1);
    const auto since = watcher.room().people.front().since;
    CHECK(since == desk.clock.now());
    watcher.after(minutes(3));
    CHECK(watcher.room().people.front().since == since);
    desk.node.leave(id);
    watcher.after();
    CHECK(watcher.room().people.empty());
}

TEST_CASE("n knocks and leaves in any order are exactly n rows, for every host, whatever happens to the streams") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        Desk desk;
        Watcher one(desk);
        Watcher two(desk);
        one.open({planFor(desk)});
        two.open({planFor(desk)}); // the same person at another desk: the same room
        REQUIRE(desk.node.meetings.size() == 1);
        std::mt19937 random(seed);
        std::vector<std::string> there;
        for (int step = 0; step < 40; ++step) {
            const auto dice = random() % 10;
            if (dice < 5) {
                there.push_back(desk.node.knock("Avtale 08:10"));
            } else if (dice < 8 && !there.empty()) {
                const auto at = random() % there.size();
                desk.node.leave(there[at]);
                there.erase(there.begin() + static_cast<long>(at));
            } else if (dice == 8) {
                desk.node.cutStreams("events?token=");
            } else {
                one.after(seconds(random() % 50));
            }
            if (random() % 2 == 0) one.after();
        }
        one.after(seconds(2));
        const std::set<std::string> expected(there.begin(), there.end());
        CHECK(one.who() == expected);
        CHECK(two.who() == expected);
        CHECK(one.room().people.size() == there.size());
    }
}

TEST_CASE("a call takes over the room in which the patient waits, without a second booking and without a ring") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    const auto guest = desk.node.knock("Avtale 08:10");
    watcher.after(minutes(2));
    auto prepared = watcher.rooms.takeOver(domain::VisitId("v1"));
    REQUIRE(prepared);
    CHECK_FALSE(watcher.now.at(domain::VisitId("v1")));
    REQUIRE(desk.room.start(callPlan(std::move(prepared))));
    desk.after();
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.waiting() == std::vector{guest});
    CHECK(desk.node.meetings.size() == 1);
    CHECK(desk.node.invitations.size() == 1);
    CHECK(desk.node.invitation().rings == 0);
    // The watcher's place is given back and was never shown as another host.
    CHECK(std::ranges::count_if(desk.node.people, [](const auto& p) { return p.second.host; }) == 1);
    for (const auto& state : desk.states)
        if (state) CHECK(std::ranges::count_if(state->roster, [](const auto& p) { return p.host; }) <= 1);
    desk.perform(domain::EndCall{}).after(seconds(20));
    CHECK(desk.phase() == RoomPhase::ended);
    desk.checkNothingLeft();
}

TEST_CASE("a call into a prepared room in which nobody waits rings by the link that is out already") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    REQUIRE(desk.room.start(callPlan(watcher.rooms.takeOver(domain::VisitId("v1")))));
    desk.after();
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.node.invitations.size() == 1);
    CHECK(desk.node.invitation().rings == 1);
    CHECK(desk.node.meetings.size() == 1);
}

TEST_CASE("a prepared room that is gone costs the call nothing but a fresh one") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    auto prepared = watcher.rooms.takeOver(domain::VisitId("v1"));
    desk.node.failNext("request_token", 403, R"({"status":"failed","result":"Invalid PIN"})");
    REQUIRE(desk.room.start(callPlan(std::move(prepared))));
    desk.after(seconds(1));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK(desk.node.meetings.size() == 2);
    desk.perform(domain::EndCall{}).after(seconds(20));
    desk.checkNothingLeft();
}

TEST_CASE("a visit that is not to be watched any more is given back, and its page told why") {
    for (const auto& [closing, reason] :
         {std::pair(Closing::later, "closed"), {Closing::ended, "ended"}, {Closing::cancelled, "cancelled"}}) {
        Desk desk;
        Watcher watcher(desk);
        watcher.open({planFor(desk)});
        watcher.rooms.watch({}, [closing = closing](const domain::VisitId&) { return closing; });
        watcher.after(seconds(10));
        CHECK_FALSE(watcher.now.at(domain::VisitId("v1")));
        CHECK(desk.node.invitation().withdrawn == reason);
        desk.checkNothingLeft();
    }
}

TEST_CASE("when the same person calls from another desk only our place is given back") {
    Desk desk;
    Watcher watcher(desk);
    Watcher other(desk);
    watcher.open({planFor(desk)});
    other.open({planFor(desk)});
    REQUIRE(desk.room.start(callPlan(other.rooms.takeOver(domain::VisitId("v1")))));
    desk.after();
    watcher.rooms.watch({}, [](const domain::VisitId&) { return Closing::taken; });
    watcher.after(seconds(10));
    CHECK(desk.phase() == RoomPhase::open);
    CHECK_FALSE(desk.node.invitation().withdrawn);
    CHECK(std::ranges::count_if(desk.node.people, [](const auto& p) { return p.second.host; }) == 1);
}

TEST_CASE("a visit that was moved gets another room and another link") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    watcher.open({planFor(desk, "2026-03-03T08:12:00+01:00")});
    CHECK(desk.node.meetings.size() == 2);
    CHECK(watcher.room().ready);
    CHECK(std::ranges::count_if(desk.node.invitations, [](const auto& i) { return !i.second.withdrawn; }) == 1);
}

TEST_CASE("a program that was killed finds its room and its link again") {
    Desk desk;
    {
        Watcher killed(desk);
        killed.open({planFor(desk)});
    }
    desk.node.knock("Avtale 08:10");
    Watcher again(desk);
    again.open({planFor(desk)});
    CHECK(again.room().ready);
    CHECK(again.room().people.size() == 1);
    CHECK(desk.node.meetings.size() == 1);
    CHECK(desk.node.invitations.size() == 1);
    CHECK_FALSE(desk.node.invitation().withdrawn);
}

TEST_CASE("a desk that was closed in order and opened again books anew, because its first room is over") {
    Desk desk;
    Watcher closed(desk);
    closed.open({planFor(desk)});
    boost::asio::co_spawn(desk.io, closed.rooms.close(), boost::asio::detached);
    desk.after(seconds(10));
    desk.checkNothingLeft();
    Watcher again(desk);
    again.open({planFor(desk)});
    again.after(seconds(60));
    CHECK(again.room().ready);
    CHECK(desk.node.meetings.size() == 2);
}

TEST_CASE("trouble with a waiting room is a word at the visit, tried again with growing pauses") {
    Desk desk;
    Watcher watcher(desk);
    desk.node.failNext("/v2/meetings", 503, {}, 60);
    watcher.open({planFor(desk)});
    REQUIRE(watcher.room().problem);
    CHECK(watcher.room().problem->kind == ErrorKind::offline);
    const auto before = desk.node.count("POST");
    watcher.after(minutes(10));
    CHECK(desk.node.count("POST") - before < 30);
    watcher.after(minutes(40));
    CHECK_FALSE(watcher.room().problem);
    CHECK(watcher.room().ready);
}

TEST_CASE("a stream that is cut keeps the last picture until the next is whole") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    desk.node.knock("Avtale 08:10");
    watcher.after();
    const auto changes = watcher.changes;
    desk.node.cutStreams("events?token=");
    watcher.after(seconds(5));
    CHECK(watcher.room().people.size() == 1);
    CHECK(watcher.changes == changes);
}

TEST_CASE("a waiting room that is quiet costs three requests in two minutes and nothing else") {
    Desk desk;
    Watcher watcher(desk);
    watcher.open({planFor(desk)});
    const auto before = desk.node.log.size();
    watcher.after(minutes(2));
    CHECK(desk.node.log.size() - before <= 3);
    CHECK(desk.node.refreshes >= 3);
}

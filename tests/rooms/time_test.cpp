// SPDX-License-Identifier: GPL-3.0-or-later
// A call and the end of its booking.
#include "desk.h"

using namespace tilsyn;
using namespace tilsyn::rooms;
using namespace std::chrono_literals;

namespace {

/// Ola has been let in.
struct Call : Desk {
    Call() {
        call();
        const auto ola = node.knock("Ola Brekke");
        after();
        perform(domain::Admit{domain::ParticipantId(ola)});
        after();
        REQUIRE(phase() == domain::RoomPhase::inCall);
        begun = clock.now();
    }
    Duration booked() { return node.meeting().end - begun; }
    Instant begun;
};

} // namespace

TEST_CASE("a call that goes on is never cut by the end of its booking") {
    Call desk;
    CHECK(desk.booked() <= 30min);
    CHECK(desk.state().bookedUntil);
    desk.after(28min);
    CHECK(desk.booked() <= 30min);
    desk.after(90s);
    CHECK(desk.booked() >= 39min);
    CHECK(desk.state().bookedUntil == desk.node.meeting().end);
    REQUIRE(desk.node.invitation().prolonged);
    CHECK(*desk.node.invitation().prolonged == desk.node.meeting().end);
    desk.after(2h);
    CHECK(desk.phase() == domain::RoomPhase::inCall);
    CHECK(desk.node.isUsable(desk.node.meeting()));
    desk.perform(domain::EndCall{}).after(10s).checkNothingLeft();
}

TEST_CASE("a booking server that fails when time is short is asked again until it agrees") {
    Call desk;
    desk.after(28min + 30s);
    desk.node.failNext("PATCH", 503, {}, 2);
    desk.after(60s);
    CHECK(desk.booked() >= 39min);
    CHECK(desk.phase() == domain::RoomPhase::inCall);
}

TEST_CASE("ten minutes more are booked at once, for the visit that is being held and for no other") {
    Call desk;
    const auto before = desk.node.meeting().end;
    desk.perform(domain::ExtendVisit{domain::VisitId("another")});
    CHECK(desk.node.meeting().end == before);
    desk.perform(domain::ExtendVisit{domain::VisitId("v1")});
    desk.after(1s);
    CHECK(desk.node.meeting().end >= before + 9min + 59s);
}

TEST_CASE("a booking that cannot be moved at the press of the key is moved before its end, and the call goes on") {
    Call desk;
    desk.node.failNext("PATCH", 403);
    desk.perform(domain::ExtendVisit{domain::VisitId("v1")});
    desk.after(1s);
    CHECK(desk.booked() <= 30min);
    desk.after(30min);
    CHECK(desk.booked() >= 39min);
    CHECK(desk.phase() == domain::RoomPhase::inCall);
}

TEST_CASE("what is about the day and not about the room leaves the room alone") {
    Call desk;
    const auto log = desk.node.log.size();
    desk.perform(domain::BeginBreak{"b1"}).perform(domain::PreviewDelays{}).perform(domain::TellDelays{});
    CHECK(desk.node.log.size() == log);
}

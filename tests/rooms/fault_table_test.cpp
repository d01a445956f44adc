// SPDX-License-Identifier: GPL-3.0-or-later
// Every request of a call fails once, in every way: the call ends up running, or failed with a reason, never in
// between, and in the end everything has been given back.
#include "two_pages.h"

#include <array>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::rooms;
using domain::RoomPhase;
using std::chrono::seconds;

namespace {

struct Request {
    const char* name;
    const char* part;
};
constexpr std::array requests{
    Request{"booking", "POST https://region.example.test/vdx/v2/meetings"},
    Request{"is the room ready", "scheduling-info"},
    Request{"token", "request_token"},
    Request{"event stream", "/events?token="},
    Request{"lock", "/lock"},
    Request{"invitation", "PUT "},
    Request{"stages", "STREAM https://region.example.test/delivery"},
    Request{"admit", "/unlock"},
    Request{"calls", "/calls"},
    Request{"ack", "/ack"},
    Request{"candidate", "/new_candidate"},
    Request{"update", "/update"},
    Request{"mute", "/client_mute"},
    Request{"refresh", "refresh_token"},
    Request{"roster",
            "GET https://node.example.test/api/client/v2/conferences/1020034%40rooms.example.test/participants"},
    Request{"open the room", "test/unlock"},
    Request{"withdrawal", "DELETE "},
    Request{"end for all", "test/disconnect"},
    Request{"release", "release_token"},
    Request{"end of the room", "PATCH "}};

enum class Way { drop, unavailable, lostAnswer, portal, truncated, cut };
constexpr std::array ways{Way::drop, Way::unavailable, Way::lostAnswer, Way::portal, Way::truncated, Way::cut};
constexpr std::array wayNames{"drop", "503", "lost answer", "portal", "truncated", "line cut for 12 s"};

void arm(fakes::FakeNode& node, const char* part, Way way) {
    switch (way) {
    case Way::drop: return node.breakNext(part);
    case Way::unavailable: return node.failNext(part, 503);
    case Way::lostAnswer: return node.loseAnswer(part);
    case Way::portal: return node.portalNext(part);
    case Way::truncated: return node.truncateNext(part);
    case Way::cut: return node.cutLineAt(part, seconds(12));
    }
}

/// A whole visit: called, let in, muted, ICE restarted, the room opened and locked, refreshed, ended.
void visit(Desk& desk, TwoPages& pages) {
    desk.call();
    pages.steps(seconds(40));
    pages.restartIce();
    desk.perform(domain::SetMicrophone{true});
    desk.perform(domain::SetLocked{false});
    pages.steps(seconds(10));
    desk.perform(domain::SetLocked{true});
    // Past a refresh and a comparison of the roster.
    pages.steps(seconds(80));
}

} // namespace

TEST_CASE("a visit without any fault runs through, and every request of the table is made") {
    Desk desk;
    TwoPages pages(desk);
    visit(desk, pages);
    CHECK(desk.phase() == RoomPhase::inCall);
    CHECK(pages.connected());
    CHECK(desk.state().problems.empty());
    pages.stays = false;
    desk.perform(domain::EndCall{}).after(seconds(30));
    desk.checkNothingLeft();
    for (const auto& request : requests) {
        const std::string what = request.name;
        CAPTURE(what);
        CHECK(desk.node.count(request.part) > 0);
    }
}

TEST_CASE("whatever request fails once, in whatever way, the call runs and nothing is left behind") {
    for (const auto& request : requests) {
        for (const auto way : ways) {
            const std::string what = request.name + std::string(": ") + wayNames[static_cast<std::size_t>(way)];
            CAPTURE(what);
            Desk desk;
            TwoPages pages(desk);
            arm(desk.node, request.part, way);
            visit(desk, pages);
            CHECK(desk.phase() == RoomPhase::inCall);
            CHECK(pages.connected());
            CHECK(desk.state().problems.empty());
            CHECK_FALSE(desk.state().rosterAsOf);
            CHECK(desk.state().microphoneMuted);
            CHECK(desk.state().roster.size() == 2);
            CHECK(desk.node.meetings.size() == 1);
            CHECK(desk.node.invitations.size() == 1);
            pages.stays = false;
            desk.perform(domain::EndCall{}).after(seconds(90));
            CHECK(desk.phase() == RoomPhase::ended);
            desk.checkNothingLeft();
        }
    }
}

TEST_CASE("whatever request is refused for good, there is a reason and a way on, and nothing is left behind") {
    for (const auto& request : requests) {
        for (const int status : {401, 403, 404, 400}) {
            const std::string what = request.name + std::string(": ") + std::to_string(status);
            CAPTURE(what);
            Desk desk;
            TwoPages pages(desk);
            desk.node.failNext(request.part, status, R"({"status":"failed","result":"No"})", 100);
            visit(desk, pages);
            const auto& state = desk.state();
            const bool runs = state.phase == RoomPhase::inCall && pages.connected();
            const bool said = !state.problems.empty();
            CHECK((runs || said));
            // Nothing that has not ended may look as if it still went on by itself towards a call.
            if (state.phase == RoomPhase::failed) CHECK(said);
            CHECK(state.phase != RoomPhase::booking);
            CHECK(state.phase != RoomPhase::provisioning);
            CHECK(state.phase != RoomPhase::joining);
            desk.node.mend();
            pages.stays = false;
            if (state.phase == RoomPhase::failed)
                desk.perform(domain::DismissRoom{});
            else
                desk.perform(domain::EndCall{});
            desk.after(seconds(200));
            // A server that says of a room that it is not there has told us not to give it back.
            const bool denied = status == 404 && std::string_view(request.name) == "is the room ready";
            for (const auto& [uuid, m] : desk.node.meetings) CHECK((denied || !desk.node.isUsable(m)));
        }
    }
}

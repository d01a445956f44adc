// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "rooms/internal/room_model.h"
#include "rooms/visit_events.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>
#include <random>

using namespace tilsyn;
using namespace tilsyn::rooms;
using namespace tilsyn::rooms::internal;
using domain::InviteStage;
using domain::ParticipantId;
using domain::RoomPhase;

namespace {

const Instant start = *parseInstant("2026-03-03T07:45:00Z");

domain::Participant person(const std::string& id, bool waiting, bool host = false) {
    domain::Participant p;
    p.id = ParticipantId(id);
    p.name = id;
    p.waiting = waiting;
    p.host = host;
    return p;
}

struct Walk {
    RoomModel model;
    Instant now = start;
    std::vector<domain::RoomState> states;

    Walk& operator()(const RoomEvent& event) {
        now += std::chrono::seconds(1);
        model = reduce(std::move(model), event, now);
        states.push_back(model.state);
        return *this;
    }
    const domain::RoomState& state() const { return model.state; }
    int waiting() const {
        return static_cast<int>(std::ranges::count_if(state().roster, &domain::Participant::waiting));
    }
};

Walk openRoom() {
    Walk walk;
    walk(PhaseReached{RoomPhase::joining})(Joined{ParticipantId("me")});
    walk(SyncBegun{})(RowSeen{person("me", false, true)})(SyncEnded{})(PhaseReached{RoomPhase::open});
    return walk;
}

std::vector<InviteStage> stagesOf(const domain::RoomState& state) {
    std::vector<InviteStage> out;
    for (const auto& reached : state.stages) out.push_back(reached.stage);
    return out;
}

} // namespace

TEST_CASE("n knocks in any order are n rows, and each admission is of one of them") {
    std::mt19937 random(20260303); // NOLINT: the same walk every time
    for (int round = 0; round < 200; ++round) {
        const int n = 1 + static_cast<int>(random() % 6);
        std::vector<int> order(static_cast<std::size_t>(n));
        std::iota(order.begin(), order.end(), 0);
        std::ranges::shuffle(order, random);
        auto walk = openRoom();
        for (const int i : order) {
            walk(RowSeen{person("p" + std::to_string(i), true)});
            // The node repeats itself now and then.
            if (random() % 2) walk(RowSeen{person("p" + std::to_string(i), true)});
        }
        CHECK(walk.waiting() == n);
        CHECK(walk.state().roster.size() == static_cast<std::size_t>(n) + 1);
        CHECK(walk.state().roster.front().self);
        for (std::size_t i = 0; i < order.size(); ++i)
            CHECK(walk.state().roster[i + 1].id.value() == "p" + std::to_string(order[i]));
        std::ranges::shuffle(order, random);
        int left = n;
        for (const int i : order) {
            walk(RowSeen{person("p" + std::to_string(i), false)});
            CHECK(walk.waiting() == --left);
        }
        CHECK(walk.state().phase == RoomPhase::inCall);
    }
}

TEST_CASE("whatever order of news, the roster holds each person once and never a deleted one") {
    std::mt19937 random(7); // NOLINT
    for (int round = 0; round < 300; ++round) {
        auto walk = openRoom();
        std::set<std::string> gone;
        bool inBracket = false;
        for (int step = 0; step < 60; ++step) {
            const auto id = "p" + std::to_string(random() % 5);
            switch (random() % 6) {
            case 0:
            case 1: walk(RowSeen{person(id, random() % 2 == 0)}); break;
            case 2:
                walk(RowGone{ParticipantId(id)});
                if (!inBracket) gone.insert(id);
                break;
            case 3:
                if (!inBracket) walk(SyncBegun{})(RowSeen{person("me", false, true)});
                inBracket = true;
                break;
            case 4:
                if (inBracket) {
                    walk(SyncEnded{});
                    gone.clear();
                }
                inBracket = false;
                break;
            default: walk(Joined{ParticipantId("me")}); break;
            }
            std::set<std::string> seen;
            for (const auto& p : walk.state().roster) CHECK(seen.insert(p.id.value()).second);
            CHECK(seen.contains("me"));
            if (!inBracket)
                for (const auto& id2 : gone) CHECK_FALSE(seen.contains(id2));
            const bool somebody = admittedOthers(walk.state()) > 0;
            CHECK((walk.state().phase == RoomPhase::inCall) == somebody);
        }
    }
}

TEST_CASE("the roster does not flicker while the node paints it again") {
    auto walk = openRoom();
    walk(RowSeen{person("pat", true)})(RowSeen{person("pat", false)});
    const auto before = walk.state().roster;
    walk(SyncBegun{});
    CHECK(walk.state().roster == before);
    walk(RowSeen{person("me", false, true)});
    CHECK(walk.state().roster == before);
    CHECK(walk.state().phase == RoomPhase::inCall);
    walk(RowSeen{person("pat", false)})(SyncEnded{});
    CHECK(walk.state().roster == before);
    walk(SyncBegun{})(RowSeen{person("me", false, true)})(SyncEnded{});
    CHECK(walk.state().roster.size() == 1);
    CHECK(walk.state().phase == RoomPhase::open);
}

TEST_CASE("the call begins when a guest is let in, pauses when they leave, and they wait again when they return") {
    auto walk = openRoom();
    walk(RowSeen{person("a", true)});
    CHECK_FALSE(walk.state().callStarted);
    walk(RowSeen{person("a", false)});
    REQUIRE(walk.state().callStarted);
    const auto began = walk.now;
    walk(RowGone{ParticipantId("a")});
    CHECK(walk.state().phase == RoomPhase::open);
    CHECK(walk.state().callEnded == walk.now);
    walk(RowSeen{person("b", true)});
    CHECK(walk.waiting() == 1);
    walk(RowSeen{person("b", false)});
    CHECK(walk.state().callStarted == began);
    CHECK_FALSE(walk.state().callEnded);
    CHECK(stagesOf(walk.state()) ==
          std::vector{InviteStage::waiting, InviteStage::inCall, InviteStage::waiting, InviteStage::inCall});
    walk(PhaseReached{RoomPhase::ending});
    CHECK(walk.state().callEnded == walk.now);
}

TEST_CASE("a colleague with the host PIN is company, not the patient") {
    auto walk = openRoom();
    walk(RowSeen{person("colleague", false, true)});
    CHECK(walk.state().phase == RoomPhase::inCall);
    CHECK_FALSE(walk.state().callStarted);
    CHECK(walk.state().stages.empty());
}

TEST_CASE("our row under a lost token is a ghost and is not shown") {
    auto walk = openRoom();
    walk(RowSeen{person("pat", false)})(Joined{ParticipantId("me2")});
    CHECK(walk.state().roster.size() == 1);
    walk(SyncBegun{})(RowSeen{person("me", false, true)})(RowSeen{person("pat", false)});
    walk(RowSeen{person("me2", false, true)})(SyncEnded{});
    REQUIRE(walk.state().roster.size() == 2);
    CHECK(walk.state().roster[0].id.value() == "me2");
    CHECK(walk.state().roster[0].self);
    CHECK(walk.state().roster[1].id.value() == "pat");
}

TEST_CASE("a stage is drawn once for each ring, and ringing again opens the story anew") {
    auto walk = openRoom();
    const StageReported sent{{InviteStage::sent, start}};
    const StageReported none{{InviteStage::noAnswer, start + std::chrono::seconds(60)}};
    walk(sent)(none)(sent)(none);
    CHECK(stagesOf(walk.state()) == std::vector{InviteStage::sent, InviteStage::noAnswer});
    walk(RungAgain{});
    CHECK(stagesOf(walk.state()) == std::vector{InviteStage::sent});
    // Told again after a break of the adapter's stream: still of the first ring.
    walk(sent)(none);
    CHECK(stagesOf(walk.state()) == std::vector{InviteStage::sent});
    walk(StageReported{{InviteStage::noAnswer, start + std::chrono::seconds(150)}});
    CHECK(stagesOf(walk.state()) == std::vector{InviteStage::sent, InviteStage::noAnswer});
}

TEST_CASE("what is over stays over") {
    auto walk = openRoom();
    walk(RowSeen{person("pat", false)})(PhaseReached{RoomPhase::ending})(RowSeen{person("pat", true)});
    CHECK(walk.state().phase == RoomPhase::ending);
    walk(PhaseReached{RoomPhase::open});
    CHECK(walk.state().phase == RoomPhase::ending);
    walk(Over{});
    const auto last = walk.state();
    walk(Over{domain::RoomProblem{domain::RoomTrouble::nodeAway, start, {}, "late"}})(PhaseReached{RoomPhase::joining});
    CHECK(walk.state() == last);
    CHECK(last.phase == RoomPhase::ended);
}

TEST_CASE("of several troubles the heaviest is told first, and each keeps its beginning") {
    using domain::RoomTrouble;
    const auto trouble = [](RoomTrouble what, int second) {
        return TroubleBegun{{what, start + std::chrono::seconds(second), {ErrorKind::offline, "", ""}, {}}};
    };
    auto walk = openRoom();
    walk(trouble(RoomTrouble::mediaLost, 1))(trouble(RoomTrouble::lineCut, 2))(trouble(RoomTrouble::mediaLost, 9));
    REQUIRE(walk.state().problems.size() == 2);
    CHECK(walk.state().problems[0].what == RoomTrouble::lineCut);
    CHECK(walk.state().problems[1].since == start + std::chrono::seconds(1));
    CHECK(walk.state().problem);
    walk(TroubleOver{RoomTrouble::lineCut});
    CHECK(walk.state().problems.size() == 1);
    walk(TroubleOver{RoomTrouble::mediaLost});
    CHECK_FALSE(walk.state().problem);
}

TEST_CASE("an old roster stands and says how old it is until the next one is whole") {
    auto walk = openRoom();
    walk(RowSeen{person("pat", true)})(RosterOld{start});
    CHECK(walk.state().rosterAsOf == start);
    CHECK(walk.state().roster.size() == 2);
    walk(SyncBegun{})(RowSeen{person("us", false)});
    CHECK(walk.state().rosterAsOf);
    walk(SyncEnded{});
    CHECK_FALSE(walk.state().rosterAsOf);
    CHECK(walk.state().roster.size() == 1);
}

TEST_CASE("a visit follows its room through the one state machine") {
    auto walk = openRoom();
    walk(StageReported{{InviteStage::sent, start}});
    walk(RowSeen{person("pat", true)})(RowSeen{person("pat", false)})(RowGone{ParticipantId("pat")});
    walk(RowSeen{person("pat2", false)})(PhaseReached{RoomPhase::ending})(Over{});
    domain::VisitStage stage = domain::Planned{};
    const domain::RoomState* before = nullptr;
    std::vector<std::size_t> seen{stage.index()};
    for (const auto& state : walk.states) {
        for (const auto& event : visitEvents(before, &state)) {
            const auto next = domain::advance(stage, event);
            REQUIRE(next);
            stage = *next;
            seen.push_back(stage.index());
        }
        before = &state;
    }
    CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(visitEvents(before, nullptr).empty());
}

TEST_CASE("a call that reached nobody leaves the visit planned, one that rang leaves an outcome to record") {
    domain::RoomState booking;
    auto failed = booking;
    failed.phase = RoomPhase::failed;
    auto events = visitEvents(&booking, &failed);
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<domain::RingingGivenUp>(events[0]));
    booking.stages = {{InviteStage::sent, start}};
    failed.stages = booking.stages;
    events = visitEvents(&booking, &failed);
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<domain::CallEnded>(events[0]));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "domain/day_clock.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::domain;
using namespace std::chrono_literals;

namespace {

Instant at(const char* text) {
    return *parseInstant(text);
}
const Instant eight = at("2026-03-03T08:00:00+01:00");

ClockedVisit visit(std::string id, Instant start, Duration length = 10min) {
    ClockedVisit out;
    out.id = VisitId(std::move(id));
    out.start = start;
    out.end = start + length;
    return out;
}

/// Visits of ten minutes every twelve, as a Tønsberg block has them.
DayFacts block(int count, Instant from = eight) {
    DayFacts facts;
    for (int i = 0; i < count; ++i) facts.visits.push_back(visit("v" + std::to_string(i), from + i * 12min));
    return facts;
}

PlannedBreak pause(Instant start, Duration length = 30min) {
    PlannedBreak out;
    out.id = "b";
    out.start = start;
    out.end = start + length;
    return out;
}

const VisitEstimate& of(const DayClock& clock, const char* id) {
    const auto* found = estimateOf(clock, VisitId(id));
    REQUIRE(found != nullptr);
    return *found;
}

/// A day as it may come: visits with and without room between them, some done, one perhaps in hand, breaks.
DayFacts anyDay(std::mt19937& dice, Instant from) {
    const auto up = [&](int most) { return std::chrono::minutes(dice() % static_cast<unsigned>(most + 1)); };
    DayFacts facts;
    auto start = from;
    const int count = static_cast<int>(dice() % 33);
    const int done = count == 0 ? 0 : static_cast<int>(dice() % static_cast<unsigned>(count));
    for (int i = 0; i < count; ++i) {
        auto next = visit("v" + std::to_string(i), start, 5min + up(15));
        if (i < done && dice() % 4 != 0) next.stage = Done{OutcomeKind::held};
        if (i == done && dice() % 2 == 0) next.stage = InCall{start + up(30)};
        if (i > 2 && dice() % 6 == 0) next.follows = VisitId("v" + std::to_string(i - 2));
        start = next.end + (dice() % 3 == 0 ? up(20) : 0min);
        facts.visits.push_back(next);
        if (dice() % 8 == 0) {
            facts.breaks.push_back(pause(start, 10min + up(20)));
            facts.breaks.back().id = "b" + std::to_string(i);
            start = facts.breaks.back().end;
        }
    }
    std::ranges::shuffle(facts.visits, dice);
    return facts;
}

} // namespace

TEST_CASE("a day that nobody has begun goes by its plan") {
    const auto clock = dayClock(block(5), eight - 30min);
    CHECK(clock.late == Duration{0});
    CHECK(clock.visits.size() == 5);
    for (const auto& each : clock.visits) CHECK(each.late == Duration{0});
    CHECK(clock.next == VisitId("v0"));
    CHECK(clock.ends == eight + 58min);
}

TEST_CASE("back-to-back visits on time do not make each other late") {
    DayFacts facts;
    for (int i = 0; i < 6; ++i) facts.visits.push_back(visit("v" + std::to_string(i), eight + i * 10min));
    for (const auto& each : dayClock(facts, eight).visits) CHECK(each.late == Duration{0});
}

TEST_CASE("a call that goes on beyond its time pushes what follows, with time to write") {
    auto facts = block(3);
    facts.visits[0].stage = InCall{eight};
    CHECK(dayClock(facts, eight + 5min).late == Duration{0});
    const auto clock = dayClock(facts, eight + 16min);
    CHECK(of(clock, "v0").inHand);
    CHECK(of(clock, "v0").end == eight + 16min);
    CHECK(of(clock, "v1").start == eight + 18min);
    CHECK(clock.late == 6min);
    CHECK(of(clock, "v2").late == 6min);
    CHECK(clock.next == VisitId("v1"));
}

TEST_CASE("ten minutes more for the running call are ten minutes for all that follow at once") {
    auto facts = block(3);
    facts.visits[0].stage = InCall{eight};
    facts.visits[0].end += 10min;
    const auto clock = dayClock(facts, eight + 1min);
    CHECK(of(clock, "v1").late == 10min);
    CHECK(of(clock, "v2").late == 10min);
}

TEST_CASE("a gap takes a delay up") {
    auto facts = block(4);
    facts.visits[2].start += 5min;
    facts.visits[2].end += 5min;
    facts.visits[3].start += 5min;
    facts.visits[3].end += 5min;
    facts.visits[0].stage = InCall{eight};
    const auto clock = dayClock(facts, eight + 16min);
    CHECK(of(clock, "v1").late == 6min);
    CHECK(of(clock, "v2").late == 1min);
    CHECK(of(clock, "v3").late == 1min);
}

TEST_CASE("a break gives up its beginning for a late morning, but keeps twenty minutes") {
    auto facts = block(1, eight);
    facts.visits.push_back(visit("after", eight + 45min));
    facts.breaks = {pause(eight + 12min)};
    facts.visits[0].stage = InCall{eight};
    SUBCASE("a little late") {
        const auto clock = dayClock(facts, eight + 16min);
        REQUIRE(clock.breaks.size() == 1);
        CHECK(clock.breaks[0].start == eight + 18min);
        CHECK(clock.breaks[0].end == eight + 42min);
        CHECK(of(clock, "v0").intoBreak);
        CHECK(of(clock, "after").late == Duration{0});
    }
    SUBCASE("very late") {
        const auto clock = dayClock(facts, eight + 33min);
        CHECK(clock.breaks[0].start == eight + 35min);
        CHECK(clock.breaks[0].end == eight + 55min);
        CHECK(of(clock, "after").late == 10min);
    }
}

TEST_CASE("a break is due when its time has come and nothing is in hand") {
    auto facts = block(1);
    facts.visits[0].stage = Done{OutcomeKind::held};
    facts.visits.push_back(visit("after", eight + 45min));
    facts.breaks = {pause(eight + 12min)};
    CHECK_FALSE(dayClock(facts, eight + 11min).breaks[0].due);
    CHECK(dayClock(facts, eight + 12min).breaks[0].due);
    facts.visits[0].stage = WrapUp{eight + 12min};
    CHECK_FALSE(dayClock(facts, eight + 12min).breaks[0].due);
}

TEST_CASE("a begun break runs on until somebody ends it, and one that nobody took is missed") {
    DayFacts facts;
    facts.visits = {visit("after", eight + 45min)};
    facts.breaks = {pause(eight + 12min)};
    facts.breaks[0].begun = eight + 14min;
    auto clock = dayClock(facts, eight + 20min);
    CHECK(clock.breaks[0].running);
    CHECK(clock.breaks[0].end == eight + 42min);
    clock = dayClock(facts, eight + 50min);
    CHECK(clock.breaks[0].end == eight + 50min);
    CHECK(of(clock, "after").late == 5min);
    facts.breaks[0].over = eight + 44min;
    clock = dayClock(facts, eight + 44min);
    CHECK(clock.breaks.empty());
    CHECK(clock.late == Duration{0});
    facts.breaks[0].begun = facts.breaks[0].over = std::nullopt;
    CHECK(dayClock(facts, eight + 44min).breaks[0].missed);
}

TEST_CASE("a second contact keeps its distance from the first, and others are called meanwhile") {
    auto facts = block(1);
    facts.visits.push_back(visit("again", eight + 40min));
    facts.visits.push_back(visit("other", eight + 50min));
    facts.visits[1].follows = VisitId("v0");
    facts.visits[0].stage = Done{OutcomeKind::held};
    facts.visits[0].begun = eight + 15min;
    const auto clock = dayClock(facts, eight + 30min);
    CHECK(of(clock, "again").start == eight + 62min); // 08:55 at the earliest, but other comes first
    CHECK(of(clock, "other").start == eight + 50min);
    CHECK(clock.next == VisitId("other"));
}

TEST_CASE("who was passed over is called in a gap and does not hold up the rest") {
    auto facts = block(5);
    for (const std::size_t i : {1U, 2U, 3U}) facts.visits[i].stage = Done{OutcomeKind::held};
    facts.visits.push_back(visit("later", eight + 90min));
    const auto clock = dayClock(facts, eight + 46min);
    CHECK(clock.next == VisitId("v4"));
    CHECK(clock.late == Duration{0});
    CHECK(of(clock, "v0").passed);
    CHECK(of(clock, "v0").start == eight + 58min + 2min);
    CHECK(of(clock, "later").late == Duration{0});
}

TEST_CASE("what ends after the shift says so") {
    auto facts = block(3);
    facts.shiftEnd = eight + 36min;
    facts.visits[0].stage = InCall{eight};
    const auto clock = dayClock(facts, eight + 16min);
    CHECK_FALSE(of(clock, "v1").afterShift);
    CHECK(of(clock, "v2").afterShift);
    CHECK(clock.ends == eight + 40min);
}

TEST_CASE("capacity counts what takes a slot: a cancelled visit gives its own back") {
    auto facts = block(32);
    CHECK(dayClock(facts, eight).capacity.free == 0);
    facts.visits[0].stage = Done{OutcomeKind::held};
    facts.visits[1].stage = Missed{OutcomeKind::noAnswer};
    facts.visits[2].stage = Cancelled{};
    facts.visits[3].stage = MovedToPhysical{};
    const auto capacity = dayClock(facts, eight).capacity;
    CHECK(capacity == Capacity{32, 30, 4, 28, 2, 280min});
    facts.slots = 24;
    CHECK(dayClock(facts, eight).capacity.free == 0);
}

TEST_CASE("who cannot be called takes no time") {
    auto facts = block(2);
    facts.visits[0].callable = false;
    const auto clock = dayClock(facts, eight + 5min);
    CHECK(clock.visits.size() == 1);
    CHECK(clock.next == VisitId("v1"));
    CHECK(clock.capacity.open == 2);
}

TEST_CASE("an empty day has no next and no end") {
    const auto clock = dayClock({}, eight);
    CHECK_FALSE(clock.next);
    CHECK_FALSE(clock.ends);
    CHECK(clock.capacity.slots == 32);
}

TEST_CASE("nights of 23 and 25 hours and midnight are nights like others") {
    // 02:00 to 03:00 is missing on the first, is there twice on the second.
    for (const auto* night : {"2026-03-29T01:50:00+01:00", "2026-10-25T02:50:00+02:00", "2026-03-03T23:54:00+01:00"}) {
        auto facts = block(4, at(night));
        facts.visits[0].stage = InCall{at(night)};
        const auto clock = dayClock(facts, at(night) + 16min);
        CHECK(clock.late == 6min);
        CHECK(of(clock, "v3").start == at(night) + 42min);
    }
}

TEST_CASE("whatever the day: nobody before their time, one thing at a time, all of it, and the same on any date") {
    std::mt19937 dice(7);
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        const auto facts = anyDay(dice, eight);
        const Instant now = eight + std::chrono::minutes(dice() % 600);
        const auto clock = dayClock(facts, now);
        std::size_t open = 0;
        for (const auto& each : facts.visits) {
            if (!isOpen(each.stage)) continue;
            ++open;
            const auto& estimate = *estimateOf(clock, each.id);
            CHECK(estimate.late >= Duration{0});
            if (estimate.inHand) continue;
            CHECK(estimate.start >= each.start);
            CHECK(estimate.start >= now);
            CHECK(estimate.late == estimate.start - each.start);
            CHECK(estimate.end - estimate.start == each.end - each.start);
        }
        CHECK(clock.visits.size() == open);
        CHECK(clock.ends.has_value() == (open > 0));

        std::vector<std::pair<Instant, Instant>> busy;
        for (const auto& each : clock.visits)
            if (!each.inHand) busy.emplace_back(each.start, each.end);
        for (const auto& each : clock.breaks)
            if (!each.running && !each.missed) busy.emplace_back(each.start, each.end);
        std::ranges::sort(busy);
        for (std::size_t i = 1; i < busy.size(); ++i) CHECK(busy[i].first >= busy[i - 1].second);

        auto moved = facts;
        const auto by = std::chrono::days(217) + 1h;
        for (auto& each : moved.visits) {
            each.start += by;
            each.end += by;
            if (auto* call = std::get_if<InCall>(&each.stage)) call->since += by;
        }
        for (auto& each : moved.breaks) {
            each.start += by;
            each.end += by;
        }
        const auto there = dayClock(moved, now + by);
        CHECK(there.late == clock.late);
        REQUIRE(there.visits.size() == clock.visits.size());
        for (std::size_t i = 0; i < there.visits.size(); ++i) {
            CHECK(there.visits[i].visit == clock.visits[i].visit);
            CHECK(there.visits[i].late == clock.visits[i].late);
        }
    }
}

TEST_CASE("the longer the running call, the later the rest: never the other way round") {
    std::mt19937 dice(11);
    for (int round = 0; round < 1000; ++round) {
        CAPTURE(round);
        auto facts = anyDay(dice, eight + 60min);
        // Without second contacts: those may change places with others, which then come sooner.
        for (auto& each : facts.visits) {
            each.follows = {};
            each.stage = Planned{};
        }
        facts.visits.push_back(visit("now", eight + 48min));
        facts.visits.back().stage = InCall{eight + 48min};
        const auto soon = dayClock(facts, eight + 50min);
        facts.visits.back().end += std::chrono::minutes(dice() % 60);
        const auto late = dayClock(facts, eight + 50min);
        for (const auto& each : facts.visits) {
            if (std::holds_alternative<InCall>(each.stage)) continue;
            CHECK(estimateOf(late, each.id)->start >= estimateOf(soon, each.id)->start);
        }
    }
}

TEST_CASE("what a patient is told is rounded up to fives") {
    CHECK(minutesToTell(Duration{0}) == 0);
    CHECK(minutesToTell(-3min) == 0);
    CHECK(minutesToTell(1min) == 5);
    CHECK(minutesToTell(5min) == 5);
    CHECK(minutesToTell(5min + 1s) == 10);
    CHECK(minutesToTell(12min) == 15);
}

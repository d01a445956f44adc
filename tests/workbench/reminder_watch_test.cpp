// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_clock.h"
#include "fakes/fake_sounder.h"
#include "panels/sample.h"
#include "workbench/reminder_watch.h"
#include "workspace/ladders.h"

#include <QSignalSpy>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace tilsyn::workbench;
using namespace std::chrono_literals;

namespace {

const Instant rang = at("2026-03-03T08:46:00+01:00");

workspace::SnapshotPtr unanswered() {
    const auto s = sampleDay();
    const auto& visit = *workspace::findVisit(s, domain::VisitId("v2"));
    const auto item = workspace::itemOf(workspace::beginLadder(s, visit, domain::CommandId("c"), rang));
    return std::make_shared<workspace::Snapshot>(workspace::apply(s, {workspace::OutboxChanged{{item}}}));
}

} // namespace

TEST_CASE("one alarm for all: nothing is set while nothing is promised, the next due instant while something is") {
    fakes::FakeClock clock("2026-03-03T08:46:30+01:00");
    fakes::FakeSounder sounder;
    ReminderWatch watch(clock, &sounder);
    QSignalSpy due(&watch, &ReminderWatch::dueChanged);
    watch.setSnapshot(std::make_shared<workspace::Snapshot>(sampleDay()));
    CHECK_FALSE(clock.nextAlarm());
    watch.setSnapshot(unanswered());
    CHECK(clock.nextAlarm() == rang + 5min);
    CHECK(due.isEmpty());
    clock.advanceTo(rang + 5min - 1s);
    CHECK(due.isEmpty());
    clock.advanceTo(rang + 5min);
    REQUIRE(due.size() == 1);
    CHECK(due[0][0].toInt() == 1);
    CHECK_FALSE(clock.nextAlarm());
    CHECK(sounder.played.size() == 1);
    watch.setSnapshot(unanswered());
    CHECK(sounder.played.size() == 1); // the same step is no news
}

TEST_CASE("what was due before the program began is shown and not sounded, and in a call nothing sounds") {
    fakes::FakeClock clock("2026-03-03T09:30:00+01:00");
    fakes::FakeSounder sounder;
    ReminderWatch watch(clock, &sounder);
    watch.setSnapshot(unanswered());
    CHECK(watch.due() == 1);
    CHECK(sounder.played.empty());

    fakes::FakeClock later("2026-03-03T08:46:30+01:00");
    ReminderWatch busy(later, &sounder);
    busy.setSnapshot(std::make_shared<workspace::Snapshot>(sampleDay()));
    auto calling = *unanswered();
    calling.room = std::make_shared<domain::RoomState>(roomFor("v4", "aud", domain::RoomPhase::inCall));
    busy.setSnapshot(std::make_shared<workspace::Snapshot>(calling));
    later.advance(1h);
    CHECK(busy.due() == 1);
    CHECK(sounder.played.empty());
}

TEST_CASE("a step that became due while the clock was set ahead is told at once, one and not all") {
    fakes::FakeClock clock("2026-03-03T08:46:30+01:00");
    ReminderWatch watch(clock, nullptr);
    watch.setSnapshot(unanswered());
    clock.advance(5h);
    CHECK(watch.due() == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/day_scenes.h"

#include "panels/sample.h"
#include "scenes/example_day.h"

namespace tilsyn::tests {
namespace {

using namespace std::chrono_literals;

/// Ingrid's morning with a shift from eight to four; what begins before `now - unfinished` has been held.
workspace::Snapshot dayAt(Instant now, Duration unfinished, Instant shiftEnd, int slots = 32) {
    auto snapshot = exampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->asOf = now - 20s;
    for (auto& visit : day->visits)
        if (domain::isOpen(visit.stage) && visit.start < now - unfinished && visit.claimedBy.empty())
            visit.stage = domain::Done{domain::OutcomeKind::held};
    domain::Shift shift;
    shift.id = "s1";
    shift.owner = domain::StaffId("kari");
    shift.ownerName = "Ingrid Lunde";
    shift.start = at("2026-03-03T08:00:00+01:00");
    shift.end = shiftEnd;
    shift.slots = slots;
    shift.breaks = {{"b1", at("2026-03-03T10:25:00+01:00"), at("2026-03-03T10:45:00+01:00"), {}, {}, ""}};
    day->shifts = {shift};
    snapshot.day = day;
    snapshot.connection.since = at("2026-03-03T07:55:00+01:00");
    return snapshot;
}

workspace::Day& dayOf(workspace::Snapshot& snapshot) {
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    snapshot.day = day;
    return *day;
}

workspace::Snapshot lateDay(Instant now) {
    auto snapshot = dayAt(now, 12min, at("2026-03-03T16:00:00+01:00"));
    dayOf(snapshot).delays = {{domain::VisitId("v7"), 5, now - 6min, domain::StaffId("kari"), "Ingrid Lunde"}};
    return snapshot;
}

workspace::Snapshot delayPreview(Instant now) {
    using S = workspace::DelayLine::State;
    auto snapshot = lateDay(now);
    snapshot.delayLines = {
        {{domain::VisitId("v6"), 10},
         "nb",
         "Avtalen din kl. 09:00 er omtrent 10 minutter forsinket. Ingrid Lunde ringer deg, du trenger ikke å gjøre "
         "noe.",
         S::ready,
         {}},
        {{domain::VisitId("v7"), 10}, "da", "", S::asking, {}},
        {{domain::VisitId("v9"), 10}, "nb", "", S::failed, Error{ErrorKind::offline, "", "rooms.delivery"}}};
    return snapshot;
}

workspace::Snapshot onBreak(Instant now) {
    auto snapshot = dayAt(now, 0min, at("2026-03-03T16:00:00+01:00"));
    dayOf(snapshot).shifts.front().breaks.front().begun = now - 7min;
    return snapshot;
}

workspace::Snapshot endOfShift(Instant now) {
    auto snapshot = dayAt(now, 14min, at("2026-03-03T11:45:00+01:00"));
    auto& pause = dayOf(snapshot).shifts.front().breaks.front();
    pause.begun = pause.start + 3min;
    pause.over = pause.end + 1min;
    return snapshot;
}

/// A night with two o'clock twice.
workspace::Snapshot longNight(Instant now) {
    auto snapshot = exampleDay();
    auto& day = dayOf(snapshot);
    day.date = std::chrono::year{2026} / 10 / 25;
    day.asOf = now - 20s;
    auto start = at("2026-10-25T01:30:00+02:00");
    for (auto& visit : day.visits) {
        visit.start = start;
        visit.end = start + 10min;
        start += 15min;
        visit.stage = visit.end < now ? domain::VisitStage(domain::Done{domain::OutcomeKind::held})
                                      : domain::VisitStage(domain::Planned{});
    }
    domain::Shift shift;
    shift.id = "s1";
    shift.owner = domain::StaffId("kari");
    shift.start = at("2026-10-24T23:00:00+02:00");
    shift.end = at("2026-10-25T07:00:00+01:00");
    shift.breaks = {{"b1", at("2026-10-25T02:30:00+01:00"), at("2026-10-25T03:00:00+01:00"), {}, {}, ""}};
    day.shifts = {shift};
    return snapshot;
}

} // namespace

std::vector<DayScene> dayScenes() {
    const auto nine = at("2026-03-03T09:09:00+01:00");
    const auto due = at("2026-03-03T10:26:00+01:00");
    const auto noon = at("2026-03-03T11:42:00+01:00");
    const auto night = at("2026-10-25T02:10:00+01:00");
    const auto four = at("2026-03-03T16:00:00+01:00");
    auto wrong = exampleDay();
    wrong.serverAhead = 4min + 10s;
    return {{"late-day", nine, lateDay(nine)},          {"delay-preview", nine, delayPreview(nine)},
            {"break-due", due, dayAt(due, 0min, four)}, {"on-break", due + 8min, onBreak(due + 8min)},
            {"end-of-shift", noon, endOfShift(noon)},   {"full-day", nine, dayAt(nine, 0min, four, 18)},
            {"long-night", night, longNight(night)},    {"wrong-clock", at("2026-03-03T08:42:30+01:00"), wrong}};
}

} // namespace tilsyn::tests

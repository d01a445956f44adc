// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sample.h"
#include "workspace/ladders.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace tilsyn::workspace;
using namespace tilsyn::domain;
using namespace std::chrono_literals;

namespace {

const Instant rang = at("2026-03-03T08:50:00+01:00");

int serial = 0;
CommandId newId() {
    return CommandId("c" + std::to_string(++serial));
}

const Visit& ola(const Snapshot& s) {
    return *findVisit(s, VisitId("v2"));
}

RoomState ringing(std::vector<StageReached> stages) {
    auto room = roomFor("v2", "ola", RoomPhase::open);
    room.stages = std::move(stages);
    return room;
}

Snapshot with(Snapshot s, const RoomState& room) {
    return apply(std::move(s), {RoomChanged{std::make_shared<RoomState>(room)}});
}

Snapshot with(Snapshot s, const DurableCommand& command) {
    auto items = s.outbox;
    items.push_back(itemOf(command));
    return apply(std::move(s), {OutboxChanged{items}});
}

Snapshot changed(Snapshot s, const std::function<void(Day&)>& change) {
    auto day = std::make_shared<Day>(*s.day);
    change(*day);
    return apply(std::move(s), {DayLoaded{day}});
}

Visit& visitIn(Day& day, const char* id) {
    for (auto& visit : day.visits)
        if (visit.id == VisitId(id)) return visit;
    return day.visits.front();
}

} // namespace

TEST_CASE("a call that nobody answers begins the ladder of its visit, once") {
    const auto before = with(sampleDay(), ringing({{InviteStage::sent, rang}}));
    const auto after = with(before, ringing({{InviteStage::sent, rang}, {InviteStage::noAnswer, rang + 1min}}));
    const auto begun = laddersFromRoom(before, after, newId);
    REQUIRE(begun.size() == 1);
    CHECK_FALSE(begun[0].record);
    CHECK(begun[0].ladder.since == rang + 1min);
    CHECK(begun[0].by == StaffId("kari"));
    CHECK(laddersFromRoom(after, after, newId).empty());

    const auto shown = with(after, begun[0]);
    REQUIRE(ladderOf(shown, ola(shown)));
    CHECK(dueAt(*ladderOf(shown, ola(shown))) == rang + 6min);
}

TEST_CASE("ringing again is a step by itself: in vain, or they came") {
    auto s = with(sampleDay(), beginLadder(sampleDay(), ola(sampleDay()), newId(), rang));
    const auto before = with(s, ringing({}));
    const auto silent = with(before, ringing({{InviteStage::noAnswer, rang + 6min}}));
    const auto vain = laddersFromRoom(before, silent, newId);
    REQUIRE(vain.size() == 1);
    CHECK(vain[0].record->result == StepResult::notReached);
    CHECK(vain[0].record->step == 0);

    auto room = ringing({});
    room.phase = RoomPhase::inCall;
    room.callStarted = rang + 7min;
    const auto came = laddersFromRoom(before, with(before, room), newId);
    REQUIRE(came.size() == 1);
    CHECK(came[0].record->result == StepResult::reached);
    CHECK(came[0].record->at == rang + 7min);
}

TEST_CASE("the steps are those of the series, else of the patient, else the house's, as far as there is somebody") {
    auto s = sampleDay();
    CHECK(beginLadder(s, ola(s), newId(), rang).ladder.steps.size() == 4); // twice, phone, visit
    s = changed(s, [](Day& day) {
        auto& patient = day.patients[PatientId("ola")];
        patient.contacts = {{"Per", "nabo", "1", true}};
        patient.ladder = {{LadderStepKind::keyHolder, 1min}};
    });
    const auto ofPatient = beginLadder(s, ola(s), newId(), rang).ladder.steps;
    CHECK(ofPatient.front() == LadderStep{LadderStepKind::keyHolder, 1min});
    s = changed(s, [](Day& day) {
        visitIn(day, "v2").series = Series{"s", {}, {}, 1, Series::Unit::day, {}, {{LadderStepKind::phone, 2min}}};
    });
    CHECK(beginLadder(s, ola(s), newId(), rang).ladder.steps.front() == LadderStep{LadderStepKind::phone, 2min});
}

TEST_CASE("our own steps stand on the server's ladder until the server has them, and go when it refuses them") {
    auto s = sampleDay();
    auto there = beginLadder(s, ola(s), newId(), rang).ladder;
    there.task = "t1";
    s = changed(s, [&](Day& day) { visitIn(day, "v2").ladder = there; });
    const auto step = climb(s, ola(s), StepResult::notReached, "", {}, newId(), rang + 5min);
    REQUIRE(step);
    auto shown = with(s, *step);
    CHECK(ladderOf(shown, ola(shown))->records.size() == 1);
    // The colleague's step arrives meanwhile: both stand.
    auto theirs = there;
    theirs = *withRecord(theirs, {CommandId("x"), 0, StepResult::notReached, rang + 4min, StaffId("sondre"), "S", ""});
    shown = changed(shown, [&](Day& day) { visitIn(day, "v2").ladder = theirs; });
    CHECK(ladderOf(shown, ola(shown))->records.size() == 2);
    // Landed, but the next day is not here yet: still shown.
    CHECK(ladderOf(apply(shown, {OutboxChanged{}}), ola(shown))->records.size() == 2);
    auto refused = shown.outbox;
    refused[0].state = OutboxState::conflict;
    CHECK(ladderOf(apply(shown, {OutboxChanged{refused}}), ola(shown))->records.size() == 1);
}

TEST_CASE("a ladder reminds when its step is due, asks for its outcome, and rests while its call runs") {
    auto s = sampleDay();
    s = with(s, beginLadder(s, ola(s), newId(), rang));
    auto all = reminders(s, rang + 1min);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == Reminder{ReminderKind::ladder, VisitId("v2"), rang + 5min, false});
    CHECK(nextReminder(all) == rang + 5min);
    CHECK(reminders(s, rang + 5min)[0].isDue);
    CHECK_FALSE(nextReminder(reminders(s, rang + 5min)));
    CHECK(reminders(with(s, ringing({})), rang + 5min).empty());

    PhysicalOrder order{TeamId("west"), "Vest", OrderPriority::asap, rang + 1h, ""};
    const auto ordered = climb(s, ola(s), StepResult::ordered, "", order, newId(), rang + 6min);
    REQUIRE(ordered);
    CHECK(ordered->order == order);
    s = with(s, *ordered);
    REQUIRE(reminders(s, rang + 7min).size() == 1);
    CHECK(reminders(s, rang + 7min)[0] == Reminder{ReminderKind::ladder, VisitId("v2"), std::nullopt, true});
    CHECK_FALSE(climb(s, ola(s), StepResult::notReached, "", {}, newId(), rang + 7min));

    s = apply(s, {StageChanged{VisitId("v2"), MovedToPhysical{}}});
    CHECK(reminders(s, rang + 8min).empty());
}

TEST_CASE("ladders of other teams are theirs") {
    auto s = sampleDay();
    const auto& other = *findVisit(s, VisitId("v5"));
    s = with(s, beginLadder(s, other, newId(), rang));
    CHECK(reminders(s, rang + 1h).empty());
}

TEST_CASE("the second contact is planned by the first one's real end, and cannot be forgotten") {
    auto s = changed(sampleDay(), [](Day& day) {
        auto second = visitAt("v6", "ola", "2026-03-03T09:30:00+01:00", "Kateterpose");
        second.follows = VisitId("v2");
        second.againAfter = 40min;
        second.touch = second.touches = 2;
        day.visits.push_back(second);
    });
    const auto second = [&]() -> const Visit& { return *findVisit(s, VisitId("v6")); };
    CHECK_FALSE(secondContactDue(s, second())); // the first one has not been

    // The call is over, the outcome not yet written: the time runs.
    VisitDraft draft;
    draft.visit = VisitId("v2");
    draft.callStarted = rang;
    s = apply(s, {DraftChanged{draft.visit, draft}, StageChanged{VisitId("v2"), WrapUp{rang + 7min}}});
    CHECK(secondContactDue(s, second()) == rang + 47min);

    RecordOutcome outcome;
    outcome.id = newId();
    outcome.visit = ola(s);
    outcome.draft = draft;
    outcome.draft.outcome = OutcomeKind::held;
    outcome.draft.callEnded = rang + 7min;
    outcome.at = rang + 9min;
    const auto move = followingMove(s, outcome, newId());
    REQUIRE(move);
    CHECK(move->visit.id == VisitId("v6"));
    CHECK(move->start == rang + 47min);
    CHECK(move->end == rang + 57min);

    s = apply(with(s, *move), {StageChanged{VisitId("v2"), Done{OutcomeKind::held}}});
    CHECK(startOf(s, second()) == rang + 47min);
    CHECK(reminders(s, rang + 47min).back() ==
          Reminder{ReminderKind::secondContact, VisitId("v6"), rang + 47min, true});
    CHECK_FALSE(followingMove(s, outcome, newId())); // the same time needs no second move

    outcome.draft.outcome = OutcomeKind::noAnswer;
    CHECK_FALSE(followingMove(s, outcome, newId()));
}

TEST_CASE("a promise to call again is due, can be called, and is kept by the next outcome") {
    auto s = changed(sampleDay(), [](Day& day) {
        auto& visit = visitIn(day, "v2");
        visit.stage = Missed{OutcomeKind::noAnswer};
        visit.callAgain = CallAgainTask{"t9", "", rang, "Kateterpose"};
    });
    CHECK_FALSE(callObstacle(s, ola(s)));
    CHECK(reminders(s, rang)[0] == Reminder{ReminderKind::callAgain, VisitId("v2"), rang, true});

    // She calls: what she does now outlives a fresh day, in which the visit still has its first outcome.
    auto calling = apply(s, {StageChanged{VisitId("v2"), WrapUp{rang}}});
    calling = changed(calling, [](Day&) {});
    CHECK(std::holds_alternative<WrapUp>(stageOf(calling, ola(calling))));
    const auto kept = apply(calling, {StageChanged{VisitId("v2"), Done{OutcomeKind::held}}});
    CHECK(reminders(kept, rang + 1h).empty());
    CHECK(callObstacle(kept, ola(kept)) == CallObstacle::alreadyFinished);

    CloseCallAgain close;
    close.id = newId();
    close.visit = ola(s);
    CHECK(reminders(with(s, close), rang).empty());
}

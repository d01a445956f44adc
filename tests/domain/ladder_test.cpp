// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "domain/ladder.h"
#include "domain/patient.h"
#include "domain/visit.h"
#include "fakes/fake_clock.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace tilsyn;
using namespace tilsyn::domain;
using namespace std::chrono_literals;

namespace {

const Instant unanswered = *parseInstant("2026-03-03T07:00:00Z");

Ladder begun(Instant since = unanswered) {
    Ladder ladder;
    ladder.since = since;
    ladder.startedBy = StaffId("ingrid");
    ladder.steps = defaultLadder();
    return ladder;
}

LadderRecord recordAt(const Ladder& ladder, Instant at, StepResult result, const std::string& id,
                      const char* by = "ingrid") {
    return {CommandId(id), currentStep(ladder).value_or(0), result, at, StaffId(by), "", ""};
}

LadderRecord order(const Ladder& ladder, Instant at, const char* id, const char* by = "ingrid") {
    return {CommandId(id), ladder.steps.size() - 1, StepResult::ordered, at, StaffId(by), "", ""};
}

/// Climbs `count` steps without reaching anybody, each the moment that it is due.
Ladder climbed(Ladder ladder, int count) {
    for (int i = 0; i < count; ++i) {
        const auto due = dueAt(ladder);
        REQUIRE(due);
        ladder = *withRecord(ladder, recordAt(ladder, *due, StepResult::notReached, "r" + std::to_string(i)));
    }
    return ladder;
}

} // namespace

TEST_CASE("the house's ladder rings twice more, then phone, relative, key holder, and a visit in the end") {
    auto ladder = begun();
    std::vector<std::string> way;
    while (const auto step = currentStep(ladder)) {
        way.emplace_back(code(ladder.steps[*step].kind));
        const bool last = ladder.steps[*step].kind == LadderStepKind::physicalVisit;
        ladder =
            *withRecord(ladder, recordAt(ladder, *dueAt(ladder), last ? StepResult::ordered : StepResult::notReached,
                                         way.back() + std::to_string(way.size())));
    }
    CHECK(way ==
          std::vector<std::string>{"ring-again", "ring-again", "phone", "relative", "key-holder", "physical-visit"});
    CHECK(ladder.records.back().at == unanswered + 10min);
    CHECK(phaseOf(ladder) == LadderPhase::awaitingOutcome);
    CHECK(suggestion(ladder) == LadderSuggestion{OutcomeKind::movedToPhysical, Modality::none, Reason::noReply});
}

TEST_CASE("a step is due so long after the one before it was really done") {
    auto ladder = begun();
    CHECK(dueAt(ladder) == unanswered + 5min);
    CHECK_FALSE(isDue(ladder, unanswered + 5min - 1ms));
    CHECK(isDue(ladder, unanswered + 5min));
    ladder = *withRecord(ladder, recordAt(ladder, unanswered + 23min, StepResult::notReached, "late"));
    CHECK(dueAt(ladder) == unanswered + 28min);
}

TEST_CASE("steps for which there is nobody to call are left out, and a visit is always the last one") {
    using K = LadderStepKind;
    const auto kinds = [](const std::vector<LadderStep>& steps) {
        std::vector<K> all;
        for (const auto& step : steps) all.push_back(step.kind);
        return all;
    };
    CHECK(kinds(possibleSteps(defaultLadder(), {})) == std::vector{K::ringAgain, K::ringAgain, K::physicalVisit});
    CHECK(kinds(possibleSteps(defaultLadder(), {.phone = true, .keyHolder = true})) ==
          std::vector{K::ringAgain, K::ringAgain, K::phone, K::keyHolder, K::physicalVisit});
    CHECK(kinds(possibleSteps({{K::physicalVisit, 3min}, {K::phone, 1min}}, {.phone = true})) ==
          std::vector{K::phone, K::physicalVisit});
    CHECK(kinds(possibleSteps({}, {})) == std::vector{K::physicalVisit});

    Patient patient;
    patient.contacts = {{"Hanne", "niese", "1"}, {"Per", "nabo", "", true}};
    CHECK(meansFor(patient).relative);
    CHECK_FALSE(meansFor(patient).keyHolder); // without a number there is nobody to call
    CHECK_FALSE(meansFor(patient).phone);
}

TEST_CASE("once the patient is accounted for what remains is the outcome") {
    auto ladder = climbed(begun(), 2);
    ladder = *withRecord(ladder, recordAt(ladder, unanswered + 11min, StepResult::reached, "phone"));
    CHECK(phaseOf(ladder) == LadderPhase::awaitingOutcome);
    CHECK_FALSE(dueAt(ladder));
    CHECK_FALSE(withRecord(ladder, order(ladder, unanswered + 12min, "again")));
    CHECK(suggestion(ladder) == LadderSuggestion{OutcomeKind::held, Modality::phone, Reason::none});
}

TEST_CASE("a visit can be ordered before its turn, no other step can be taken out of turn") {
    const auto ladder = climbed(begun(), 1);
    CHECK(withRecord(ladder, order(ladder, unanswered + 6min, "go")));
    auto early = recordAt(ladder, unanswered + 6min, StepResult::notReached, "x");
    early.step = 3;
    CHECK_FALSE(withRecord(ladder, early));
    auto wrong = order(ladder, unanswered + 6min, "y");
    wrong.result = StepResult::reached;
    CHECK_FALSE(withRecord(ladder, wrong));
    CHECK_FALSE(withRecord(ladder, recordAt(ladder, unanswered + 6min, StepResult::ordered, "z")));
    wrong = order(ladder, unanswered, "w");
    wrong.step = 99;
    CHECK_FALSE(withRecord(ladder, wrong));
}

TEST_CASE("whatever is done in whatever order, a ladder is over with an outcome and not before") {
    std::mt19937 dice(20260303); // NOLINT: the same walks every time
    for (int walk = 0; walk < 2000; ++walk) {
        auto ladder = begun();
        ladder.steps = possibleSteps(defaultLadder(), {dice() % 2 == 0, dice() % 2 == 0, dice() % 2 == 0});
        auto now = unanswered;
        for (int move = 0; move < 20; ++move) {
            now += std::chrono::seconds(dice() % 900);
            LadderRecord record;
            record.id = CommandId(std::to_string(move));
            record.step = dice() % (ladder.steps.size() + 1);
            record.result = static_cast<StepResult>(dice() % 3);
            record.at = now;
            const auto before = ladder;
            if (const auto next = withRecord(ladder, record)) ladder = *next;
            // Open until the outcome: there is always a next step with its time, or the outcome is asked for.
            REQUIRE(phaseOf(ladder) != LadderPhase::ended);
            REQUIRE((dueAt(ladder).has_value()) == (phaseOf(ladder) == LadderPhase::climbing));
            // One step at a time, none twice.
            REQUIRE(ladder.records.size() <= before.records.size() + 1);
            for (std::size_t i = 0; i < ladder.steps.size(); ++i)
                REQUIRE(std::ranges::count_if(ladder.records, [i](const auto& r) { return r.step == i; }) <= 1);
        }
        ladder.outcome = suggestion(ladder).outcome;
        REQUIRE(phaseOf(ladder) == LadderPhase::ended);
        REQUIRE_FALSE(withRecord(ladder, order(ladder, now, "too late")));
    }
}

TEST_CASE("days with 23 and 25 hours neither drop nor repeat a step") {
    const auto zone = *Zone::byName("Europe/Oslo");
    // 01:58 on the nights on which 02:00 becomes 03:00 and 03:00 becomes 02:00 again.
    for (const auto night : {std::chrono::year{2026} / 3 / 29, std::chrono::year{2026} / 10 / 25}) {
        const auto since = zone.instant(night, 1, 58);
        auto ladder = begun(since);
        std::vector<Instant> done;
        for (auto now = since; phaseOf(ladder) == LadderPhase::climbing && now < since + 4h; now += 30s) {
            if (!isDue(ladder, now)) continue;
            const bool last = *currentStep(ladder) + 1 == ladder.steps.size();
            ladder = *withRecord(
                ladder, recordAt(ladder, now, last ? StepResult::ordered : StepResult::notReached, formatInstant(now)));
            done.push_back(now);
        }
        REQUIRE(done.size() == ladder.steps.size());
        CHECK(done[0] == since + 5min);
        CHECK(done[1] == since + 10min);
    }
}

TEST_CASE("a clock that jumps ahead makes one step due, not all that would have been meanwhile") {
    auto ladder = begun();
    const auto later = unanswered + 6h;
    CHECK(isDue(ladder, later));
    ladder = *withRecord(ladder, recordAt(ladder, later, StepResult::notReached, "one"));
    CHECK_FALSE(isDue(ladder, later));
    CHECK(currentStep(ladder) == 1);
    CHECK(dueAt(ladder) == later + 5min);
}

TEST_CASE("a step noted by a clock that was ahead does not put the next one off") {
    auto ladder = begun();
    ladder = *withRecord(ladder, recordAt(ladder, unanswered + 3h, StepResult::notReached, "ahead"));
    CHECK(isDue(ladder, unanswered + 6min));
    CHECK_FALSE(isDue(ladder, unanswered + 3h));       // when its own time comes the step waits as it should
    CHECK_FALSE(isDue(ladder, unanswered + 3h - 20s)); // a few seconds between two desks are nothing
}

TEST_CASE("what two desks know is the same in whatever order it is put together") {
    auto server = climbed(begun(), 1);
    server.task = "t1";
    auto ours = server;
    ours = *withRecord(ours, recordAt(ours, unanswered + 10min, StepResult::notReached, "ours"));
    auto theirs = server;
    theirs = *withRecord(theirs, recordAt(theirs, unanswered + 11min, StepResult::notReached, "theirs", "sondre"));
    CHECK(merged(ours, theirs) == merged(theirs, ours));
    CHECK(merged(merged(server, ours), ours) == merged(server, ours));
    const auto both = merged(ours, theirs);
    CHECK(both.records.size() == 3);
    CHECK(currentStep(both) == 2); // both rang the second time; the phone is next
    CHECK(dueAt(both) == unanswered + 11min);
}

TEST_CASE("of two ladders that the server does not know the one that began first counts") {
    auto first = begun();
    auto second = begun(unanswered + 1min);
    second.startedBy = StaffId("sondre");
    CHECK(merged(first, second).since == unanswered);
    CHECK(merged(second, first).since == unanswered);
    CHECK(merged(second, first).startedBy == StaffId("ingrid"));
}

TEST_CASE("a colleague's attempt stands beside ours; what contradicts is a conflict") {
    const auto start = climbed(begun(), 1);
    const auto mine = recordAt(start, unanswered + 12min, StepResult::notReached, "mine");
    const auto found = recordAt(start, unanswered + 12min, StepResult::reached, "mine");
    const auto sent = order(start, unanswered + 12min, "mine");

    const auto tried = *withRecord(start, recordAt(start, unanswered + 11min, StepResult::notReached, "t", "sondre"));
    CHECK_FALSE(clash(tried, mine));
    CHECK_FALSE(clash(tried, found));
    CHECK_FALSE(clash(tried, sent));

    const auto reached = *withRecord(start, recordAt(start, unanswered + 11min, StepResult::reached, "t", "sondre"));
    CHECK(clash(reached, mine) == LadderClash::clarified);
    CHECK(clash(reached, sent) == LadderClash::clarified);
    CHECK_FALSE(clash(reached, found));
    auto before = mine;
    before.at = unanswered + 10min;
    CHECK_FALSE(clash(reached, before)); // we had tried in vain before they got through

    const auto ordered = *withRecord(start, order(start, unanswered + 11min, "t", "sondre"));
    CHECK(clash(ordered, sent) == LadderClash::visitOrdered);
    CHECK(clash(ordered, found) == LadderClash::visitOrdered);

    auto ended = start;
    ended.outcome = OutcomeKind::noAnswer;
    CHECK(clash(ended, mine) == LadderClash::ended);
    // What the server has of us already is no conflict, whatever else has happened.
    auto landed = merged(reached, *withRecord(start, mine));
    CHECK_FALSE(clash(landed, mine));
}

TEST_CASE("codes of the ladder are stable and lead back") {
    for (int i = 0; i < 5; ++i) {
        const auto kind = static_cast<LadderStepKind>(i);
        CHECK(ladderStepFromCode(code(kind)) == kind);
    }
    for (int i = 0; i < 3; ++i) {
        CHECK(stepResultFromCode(code(static_cast<StepResult>(i))) == static_cast<StepResult>(i));
        CHECK(priorityFromCode(code(static_cast<OrderPriority>(i))) == static_cast<OrderPriority>(i));
    }
    CHECK_FALSE(ladderStepFromCode("ring"));
    CHECK_FALSE(stepResultFromCode(""));
    CHECK_FALSE(priorityFromCode("stat"));
}

TEST_CASE("the second contact begins so long after the first one's real end, on a whole minute, never too early") {
    CHECK(secondContact(*parseInstant("2026-03-03T07:09:00Z"), 40min) == *parseInstant("2026-03-03T07:49:00Z"));
    CHECK(secondContact(*parseInstant("2026-03-03T07:09:20Z"), 40min) == *parseInstant("2026-03-03T07:50:00Z"));
}

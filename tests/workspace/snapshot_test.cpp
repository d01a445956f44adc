// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::domain;
using namespace tilsyn::workspace;

namespace {

Visit visitOf(const char* id, const char* patient, VisitStage stage = Planned{}) {
    Visit visit;
    visit.id = VisitId(id);
    visit.patient = PatientId(patient);
    visit.stage = std::move(stage);
    return visit;
}

Patient patientOf(const char* id) {
    Patient patient;
    patient.id = PatientId(id);
    return patient;
}

std::shared_ptr<Day> dayOf(std::vector<Visit> visits, std::vector<Patient> patients) {
    auto day = std::make_shared<Day>();
    day->visits = std::move(visits);
    for (auto& patient : patients) day->patients[patient.id] = patient;
    return day;
}

const VisitId first("v1");
const VisitStage ringing = Ringing{Instant{}};

} // namespace

TEST_CASE("a stage that we know better counts until it is given back to the server") {
    auto s = apply({}, {DayLoaded{dayOf({visitOf("v1", "rune")}, {patientOf("rune")})}});
    const auto& visit = *findVisit(s, first);
    CHECK(stageOf(s, visit) == VisitStage(Planned{}));
    s = apply(s, {StageChanged{first, ringing}});
    CHECK(stageOf(s, visit) == ringing);
    s = apply(s, {StageChanged{first, std::nullopt}});
    CHECK(stageOf(s, visit) == VisitStage(Planned{}));
}

TEST_CASE("a fresh day overrules our stage once the server has finished the visit, not before") {
    auto s = apply({}, {StageChanged{first, ringing}, DayLoaded{dayOf({visitOf("v1", "rune")}, {})}});
    CHECK(s.localStages.contains(first));
    s = apply(s, {DayLoaded{dayOf({visitOf("v1", "rune", Done{OutcomeKind::held})}, {})}});
    CHECK(s.localStages.empty());
    s = apply(s, {StageChanged{first, ringing}, DayLoaded{dayOf({}, {})}});
    CHECK(s.localStages.empty()); // the visit is gone from the day
}

TEST_CASE("what she has signed is shown as pending, whatever the server says meanwhile, until it has been judged") {
    RecordOutcome ours;
    ours.id = CommandId("c");
    ours.visit = visitOf("v1", "rune");
    ours.draft.outcome = OutcomeKind::held;
    auto item = itemOf(ours);
    const VisitStage held = Done{OutcomeKind::held};
    const auto theirs = dayOf({visitOf("v1", "rune", Missed{OutcomeKind::noAnswer})}, {});
    for (const auto state : {OutboxState::waiting, OutboxState::sending}) {
        item.state = state;
        const auto s = apply({}, {OutboxChanged{{item}}, StageChanged{first, held}, DayLoaded{theirs}});
        CHECK(stageOf(s, *findVisit(s, first)) == held);
    }
    for (const auto state : {OutboxState::conflict, OutboxState::rejected}) {
        item.state = state;
        const auto s = apply({}, {OutboxChanged{{item}}, StageChanged{first, held}, DayLoaded{theirs}});
        CHECK(stageOf(s, *findVisit(s, first)) == VisitStage(Missed{OutcomeKind::noAnswer}));
        CHECK(outboxItemOf(s, first)->state == state);
    }
}

TEST_CASE("each change replaces its own part and leaves the others shared") {
    const auto day = dayOf({visitOf("v1", "rune")}, {});
    const auto before = apply({}, {DayLoaded{day}});
    VisitDraft draft;
    draft.visit = first;
    draft.note = "took the medicine";
    const auto after = apply(before, {DraftChanged{first, draft}, ConnectionChanged{{Link::offline, Instant{}, {}}},
                                      StorageChanged{Error{ErrorKind::storage, "disk full", "store"}}});
    CHECK(after.day == day);
    CHECK(after.drafts.at(first) == draft);
    CHECK(after.connection.link == Link::offline);
    CHECK(after.storageProblem->kind == ErrorKind::storage);
    CHECK(after.revision == before.revision + 1);
    CHECK(before.drafts.empty());
    CHECK(apply(after, {DraftChanged{first, std::nullopt}, StorageChanged{}}).drafts.empty());
}

TEST_CASE("a replaced person is followed to the one that counts, and a circle ends") {
    auto old = patientOf("temp");
    old.replacedBy = PatientId("rune");
    auto s = apply({}, {DayLoaded{dayOf({}, {old, patientOf("rune")})}});
    CHECK(findPatient(s, PatientId("temp"))->id == PatientId("rune"));
    CHECK(findPatient(s, PatientId("nobody")) == nullptr);
    auto a = patientOf("a");
    auto b = patientOf("b");
    a.replacedBy = PatientId("b");
    b.replacedBy = PatientId("a");
    s = apply({}, {DayLoaded{dayOf({}, {a, b})}});
    CHECK(findPatient(s, PatientId("a")) != nullptr);
}

TEST_CASE("a visit that cannot be called says why") {
    auto dead = patientOf("gone");
    dead.deceased = true;
    auto replaced = patientOf("temp");
    replaced.replacedBy = PatientId("gone");
    const auto s = apply({}, {DayLoaded{dayOf({}, {patientOf("rune"), dead, replaced})}});
    CHECK_FALSE(callObstacle(s, visitOf("v", "rune")));
    CHECK(callObstacle(s, visitOf("v", "gone")) == CallObstacle::patientDeceased);
    CHECK(callObstacle(s, visitOf("v", "temp")) == CallObstacle::patientDeceased);
    CHECK(callObstacle(s, visitOf("v", "unknown")) == CallObstacle::noPatient);
    CHECK(callObstacle(s, visitOf("v", "rune", Cancelled{})) == CallObstacle::cancelled);
    CHECK(callObstacle(s, visitOf("v", "rune", Missed{})) == CallObstacle::alreadyFinished);
}

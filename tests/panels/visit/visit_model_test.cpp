// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sample.h"
#include "panels/visit/internal/visit_model.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

TEST_CASE("the card tells time, purpose, whose visit it is and what comes next") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->visits[3].owner = domain::StaffId("kari");
    snapshot.day = day;
    const auto card = visitCard(snapshot, {domain::VisitId("v2"), domain::PatientId("ola"), true}, oslo());
    REQUIRE(card);
    CHECK(card->heading == QStringLiteral("Video visit 08:45–08:55"));
    CHECK(card->purpose == QStringLiteral("Kateterpose"));
    CHECK(card->tags == QStringList{QStringLiteral("My visit")});
    CHECK(card->callObstacle.isEmpty());
    CHECK(card->next == QStringLiteral("Next visit 09:15")); // 09:00 is deceased and is passed over
    REQUIRE(card->reach.size() == 1);
    CHECK(card->reach[0].value == QStringLiteral("33 00 00 12"));
}

TEST_CASE("ticks of the draft stand in the checklist") {
    auto snapshot = sampleDay();
    domain::VisitDraft draft;
    draft.visit = domain::VisitId("v2");
    draft.ticked = {1};
    snapshot.drafts[draft.visit] = draft;
    const auto card = visitCard(snapshot, {domain::VisitId("v2"), domain::PatientId("ola"), true}, oslo());
    REQUIRE(card->checklist.size() == 2);
    CHECK_FALSE(card->checklist[0].ticked);
    CHECK(card->checklist[1].ticked);
}

TEST_CASE("nothing is shown unless a patient is open") {
    CHECK_FALSE(visitCard(sampleDay(), {domain::VisitId("v2"), domain::PatientId("ola"), false}, oslo()));
}

TEST_CASE("earlier visits read as rows, unknown outcomes as words") {
    workspace::PastVisit past{at("2026-03-02T20:15:00+01:00"), 7,        domain::OutcomeKind::held,
                              domain::Modality::video,         "M. Aas", "300 ml, klar."};
    auto rows = pastRows({past}, oslo());
    CHECK(rows[0] == PastRow{QStringLiteral("02.03. 20:15"), QStringLiteral("Held"), QStringLiteral("7 min"),
                             QStringLiteral("Video"), QStringLiteral("M. Aas"), QStringLiteral("300 ml, klar.")});
    past.outcome.reset();
    past.minutes = 0;
    rows = pastRows({past}, oslo());
    CHECK(rows[0].outcome == QStringLiteral("Not stated"));
    CHECK(rows[0].minutes == QStringLiteral("–"));
}

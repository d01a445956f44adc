// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/sample.h"
#include "panels/visit/internal/hand_model.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using N = workspace::ClaimNotice;
using Way = HandCard::Way;

namespace {

struct Hands {
    workspace::Snapshot snapshot = sampleDay();

    void holder(const char* staff, const char* name) {
        auto day = std::make_shared<workspace::Day>(*snapshot.day);
        day->visits[1].claimedBy = domain::StaffId(staff);
        day->visits[1].claimedByName = name;
        day->visits[1].claimedSince = at("2026-03-03T08:12:00+01:00");
        snapshot.day = day;
    }
    void notice(N notice) { snapshot.claims[domain::VisitId("v2")] = std::move(notice); }
    void stage(domain::VisitStage stage) { snapshot.localStages[domain::VisitId("v2")] = std::move(stage); }
    HandCard card() const { return handCard(snapshot, snapshot.day->visits[1], oslo()); }
};

} // namespace

TEST_CASE("of a visit that nobody has there is nothing to say") {
    CHECK(Hands().card() == HandCard{});
}

TEST_CASE("a colleague's visit tells whose and since when, and offers to take it over from her") {
    Hands hands;
    hands.holder("sondre", "Sondre Holm");
    const auto card = hands.card();
    CHECK(card.sentence == QStringLiteral("Sondre Holm has had this visit since 08:12."));
    CHECK(card.way == Way::takeOver);
    CHECK(card.from.value() == "sondre");
    CHECK(card.question.contains(QStringLiteral("Sondre Holm")));
    CHECK_FALSE(card.notice);
    hands.stage(domain::Done{domain::OutcomeKind::held});
    CHECK(hands.card() == HandCard{});
}

TEST_CASE("one's own visit can be given back until it is called") {
    Hands hands;
    hands.holder("kari", "Kari Moen");
    CHECK(hands.card().way == Way::release);
    CHECK(hands.card().sentence.contains(QStringLiteral("08:12")));
    hands.stage(domain::Ringing{at("2026-03-03T08:44:00+01:00")});
    CHECK(hands.card() == HandCard{});
}

TEST_CASE("a colleague who takes over while one is at it is told, with what is kept and the way back") {
    Hands hands;
    hands.holder("sondre", "Sondre Holm");
    for (const domain::VisitStage& stage : {domain::VisitStage(domain::Ringing{}), domain::VisitStage(domain::InCall{}),
                                            domain::VisitStage(domain::WrapUp{})}) {
        hands.stage(stage);
        const auto card = hands.card();
        CHECK(card.notice);
        CHECK(card.sentence == QStringLiteral("Sondre Holm took this visit over at 08:12."));
        CHECK(card.way == Way::takeOver);
    }
}

TEST_CASE("what came of a try stands beside it") {
    Hands hands;
    hands.holder("sondre", "Sondre Holm");
    hands.notice(N{});
    CHECK(hands.card().busy);
    hands.notice(N{N::Kind::failed, {}, {}, Error{ErrorKind::offline, "", "fhir.claim"}});
    CHECK(hands.card().notice);
    CHECK(hands.card().note.startsWith(QStringLiteral("Nothing has changed")));
    hands.notice(N{N::Kind::kept, "Sondre Holm", at("2026-03-03T08:12:00+01:00"), {}});
    CHECK(hands.card().note == QStringLiteral("Your call was not started, nobody is rung twice."));
    hands.notice(N{N::Kind::ours, {}, {}, {}});
    CHECK(hands.card().way == Way::release);
    // Not yet in the list: who was quicker is known all the same.
    Hands early;
    early.notice(N{N::Kind::kept, "Sondre Holm", at("2026-03-03T08:12:00+01:00"), {}});
    CHECK(early.card().sentence == QStringLiteral("Sondre Holm has had this visit since 08:12."));
    CHECK(early.card().way == Way::none);
}

TEST_CASE("that a visit is ours now is believed until the server's next word") {
    Hands hands;
    hands.holder("sondre", "Sondre Holm");
    hands.notice(N{N::Kind::ours, {}, {}, {}});
    CHECK(workspace::handOf(hands.snapshot, hands.snapshot.day->visits[1]) == workspace::Hand::ours);
    const auto next = workspace::apply(hands.snapshot, {workspace::DayLoaded{hands.snapshot.day}});
    CHECK(workspace::handOf(next, next.day->visits[1]) == workspace::Hand::colleague);
}

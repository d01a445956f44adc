// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/visit/internal/visit_panel.h"

#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

struct Card : Desk<VisitPanel> {
    Card() {
        selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
        show();
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    bool says(const char* text) {
        for (const auto* label : panel->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text))) return true;
        return false;
    }
};

} // namespace

TEST_CASE("Alt and a digit tick a point of the checklist into the draft") {
    Card card;
    QTest::keyClick(card.panel, Qt::Key_2, Qt::AltModifier);
    CHECK(card.workspace.snapshot()->drafts.at(domain::VisitId("v2")).ticked == std::set<std::size_t>{1});
    QTest::keyClick(card.panel, Qt::Key_2, Qt::AltModifier);
    CHECK(card.workspace.snapshot()->drafts.at(domain::VisitId("v2")).ticked.empty());
}

TEST_CASE("the patient is opened once for each visit, not for each picture of the day") {
    Card card;
    CHECK(card.workspace.opened == std::vector{domain::PatientId("ola")});
    card.workspace.change({});
    card.workspace.change({});
    CHECK(card.workspace.opened.size() == 1);
}

TEST_CASE("Ctrl+Enter without a call begins an outcome by phone") {
    Card card;
    QTest::keyClick(card.panel, Qt::Key_Return, Qt::ControlModifier);
    const auto& draft = card.workspace.snapshot()->drafts.at(domain::VisitId("v2"));
    CHECK(draft.outcome == domain::OutcomeKind::held);
    CHECK(draft.modality == domain::Modality::phone);
}

TEST_CASE("when earlier visits cannot be fetched the words say so and the card stays") {
    Desk<VisitPanel> desk;
    desk.workspace.view = fail(ErrorKind::policy, "role", "policy.read");
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    bool said = false;
    bool heading = false;
    for (const auto* label : panel.findChildren<QLabel*>()) {
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("Your role does not allow this.")));
        heading = heading || label->text() == QStringLiteral("Video visit 08:45–08:55");
    }
    CHECK(said);
    CHECK(heading);
}

TEST_CASE("Ctrl+T asks once in its own place, Enter takes over, Escape leaves it") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->visits[1].claimedBy = domain::StaffId("sondre");
    day->visits[1].claimedByName = "Sondre Holm";
    snapshot.day = day;
    Desk<VisitPanel> desk(snapshot);
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    const auto pressed = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        auto* focused = panel.focusWidget();
        QTest::keyClick(focused != nullptr ? focused : &panel, key, with);
    };
    pressed(Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.workspace.performed.empty());
    pressed(Qt::Key_Escape);
    pressed(Qt::Key_Return);
    CHECK(desk.workspace.last<domain::TakeOver>() == nullptr);
    pressed(Qt::Key_T, Qt::ControlModifier);
    pressed(Qt::Key_T, Qt::ControlModifier); // the same key again is no answer
    pressed(Qt::Key_Return);
    const auto* taken = desk.workspace.last<domain::TakeOver>();
    REQUIRE(taken);
    CHECK(taken->visit.value() == "v2");
    CHECK(taken->from.value() == "sondre");

    // While the question stands another colleague takes it: the question was about somebody else.
    pressed(Qt::Key_T, Qt::ControlModifier);
    auto other = std::make_shared<workspace::Day>(*day);
    other->visits[1].claimedBy = domain::StaffId("maria");
    other->visits[1].claimedByName = "Maria Berg";
    desk.workspace.performed.clear();
    desk.workspace.change({workspace::DayLoaded{other}});
    pressed(Qt::Key_Return);
    CHECK(desk.workspace.last<domain::TakeOver>() == nullptr);
}

TEST_CASE("Ctrl+T gives one's own visit back") {
    auto snapshot = sampleDay();
    auto day = std::make_shared<workspace::Day>(*snapshot.day);
    day->visits[1].claimedBy = snapshot.user.staff;
    snapshot.day = day;
    Desk<VisitPanel> desk(snapshot);
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(&panel, Qt::Key_T, Qt::ControlModifier);
    REQUIRE(desk.workspace.last<domain::Release>());
    CHECK(desk.workspace.last<domain::Release>()->visit.value() == "v2");
}

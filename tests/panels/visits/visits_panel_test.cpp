// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/visits/internal/visits_panel.h"

#include <QListView>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

struct List : Desk<VisitsPanel> {
    List() {
        show();
        view = panel->findChild<QListView*>();
        view->setFocus();
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    void key(Qt::Key key) { QTest::keyClick(view, key); }
    QListView* view;
};

} // namespace

TEST_CASE("the cursor begins at her first visit that can be called") {
    List list;
    CHECK(list.selection.state().visit == domain::VisitId("v2"));
    CHECK_FALSE(list.selection.state().open);
}

TEST_CASE("a list from more than an hour ago says so in words above its rows, and no longer when a fresh one comes") {
    List list;
    const auto said = [&] {
        for (const auto* label : list.panel->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == QStringLiteral("OLD DATA")) return true;
        return false;
    };
    CHECK_FALSE(said());
    list.clock.advance(std::chrono::minutes(70));
    list.workspace.change({workspace::ConnectionChanged{{workspace::Link::offline, list.clock.now(), {}}}});
    CHECK(said());
    auto day = std::make_shared<workspace::Day>(*list.workspace.snapshot()->day);
    day->asOf = list.clock.now();
    list.workspace.change({workspace::DayLoaded{day}});
    CHECK_FALSE(said());
}

TEST_CASE("F2 opens the patient and starts the call") {
    List list;
    list.key(Qt::Key_F2);
    const auto* start = list.workspace.last<domain::StartCall>();
    REQUIRE(start);
    CHECK(start->visit == domain::VisitId("v2"));
    CHECK(list.selection.state().open);
    CHECK(list.selection.state().patient == domain::PatientId("ola"));
}

TEST_CASE("F2 does nothing for a deceased patient, and the panel says why") {
    List list;
    list.key(Qt::Key_Down);
    REQUIRE(list.selection.state().visit == domain::VisitId("v3"));
    list.key(Qt::Key_F2);
    CHECK(list.workspace.performed.empty());
    bool said = false;
    for (const auto* label : list.panel->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("deceased")));
    CHECK(said);
}

TEST_CASE("F2 does nothing for a visit that has its outcome") {
    List list;
    list.key(Qt::Key_Home);
    REQUIRE(list.selection.state().visit == domain::VisitId("v1"));
    list.key(Qt::Key_F2);
    CHECK(list.workspace.performed.empty());
}

TEST_CASE("F2 rings again while nobody has come, and nothing else is started") {
    List list;
    list.workspace.room(roomFor("v2", "ola", domain::RoomPhase::open));
    list.key(Qt::Key_F2);
    CHECK(list.workspace.last<domain::RingAgain>());
}

TEST_CASE("Enter opens, letters do nothing") {
    List list;
    list.key(Qt::Key_Return);
    CHECK(list.selection.state().open);
    QTest::keyClicks(list.view, QStringLiteral("08:00 sol"));
    CHECK(list.selection.state().visit == domain::VisitId("v2"));
}

TEST_CASE("F3 goes to the next open visit and passes over the deceased") {
    List list;
    auto day = std::make_shared<workspace::Day>(*list.workspace.snapshot()->day);
    day->visits[3].owner = domain::StaffId("kari");
    list.workspace.change({workspace::DayLoaded{day}});
    list.key(Qt::Key_F3);
    CHECK(list.selection.state().visit == domain::VisitId("v4"));
    CHECK(list.selection.state().open);
}

TEST_CASE("a running call keeps its patient: arrows and Esc let nobody go") {
    List list;
    list.key(Qt::Key_Return);
    list.workspace.room(roomFor("v2", "ola", domain::RoomPhase::inCall));
    list.key(Qt::Key_Down);
    list.key(Qt::Key_Escape);
    CHECK(list.selection.state().visit == domain::VisitId("v2"));
    CHECK(list.selection.state().open);
}

TEST_CASE("Shift+F3 goes to the visit in whose waiting room somebody waits, and counts as seen") {
    List list;
    QStringList seen;
    QObject::connect(&list.selection, &workbench::Selection::acknowledged, list.panel,
                     [&](const domain::VisitId& visit) { seen << QString::fromStdString(visit.value()); });
    QTest::keyClick(list.view, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(seen.isEmpty());
    domain::WaitingRoom room;
    room.people = {{domain::ParticipantId("a"), list.clock.now()}};
    list.workspace.change({workspace::WaitingChanged{domain::VisitId("v2"), room}});
    QTest::keyClick(list.view, Qt::Key_F3, Qt::ShiftModifier);
    CHECK(seen == QStringList{QStringLiteral("v2")});
    CHECK(list.selection.state().open);
    CHECK(list.selection.state().visit == domain::VisitId("v2"));
}

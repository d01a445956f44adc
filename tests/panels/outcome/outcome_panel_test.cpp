// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/outcome/internal/outcome_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

struct Form : Desk<OutcomePanel> {
    Form() {
        auto room = roomFor("v2", "ola", domain::RoomPhase::ended);
        room.callStarted = at("2026-03-03T08:36:00+01:00");
        room.callEnded = at("2026-03-03T08:44:00+01:00");
        workspace.room(room);
        workspace.change({workspace::StageChanged{domain::VisitId("v2"), domain::WrapUp{*room.callEnded}}});
        selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
        show(std::make_shared<OutcomePaper>());
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(panel->window()->focusWidget() != nullptr ? panel->window()->focusWidget() : panel, key,
                        modifiers);
    }
    void type(const char* text) { QTest::keyClicks(panel->window()->focusWidget(), QString::fromUtf8(text)); }
    QPlainTextEdit* note() { return panel->findChild<QPlainTextEdit*>(); }
};

} // namespace

TEST_CASE("after a call, note and Ctrl+Enter record a complete outcome by keyboard alone") {
    Form form;
    form.key(Qt::Key_N, Qt::AltModifier);
    form.type("Alt vel.");
    form.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.workspace.dispatched.size() == 1);
    const auto& command = form.workspace.dispatched[0];
    CHECK(command.visit.id == domain::VisitId("v2"));
    CHECK(command.draft.outcome == domain::OutcomeKind::held);
    CHECK(command.draft.modality == domain::Modality::video);
    CHECK(command.draft.note == "Alt vel.");
    CHECK(command.draft.minutesWithPatient == 8);
    CHECK(command.draft.minutesWrapUp == 1);
    CHECK(domain::gaps(command.draft).empty());
    CHECK(command.byName == "Kari Nurse");
    CHECK_FALSE(command.id.empty());
    CHECK_FALSE(form.selection.state().open);
    CHECK(form.workspace.last<domain::DismissRoom>());
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Alt vel.")));
}

TEST_CASE("an outcome that needs a reason is not recorded without one, and the words stand at the field") {
    Form form;
    form.key(Qt::Key_2, Qt::AltModifier);
    form.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.workspace.dispatched.empty());
    bool said = false;
    for (const auto* label : form.panel->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == QStringLiteral("Choose a reason."));
    CHECK(said);
    form.key(Qt::Key_Down);
    form.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.workspace.dispatched.size() == 1);
    CHECK(form.workspace.dispatched[0].draft.outcome == domain::OutcomeKind::partly);
    CHECK(form.workspace.dispatched[0].draft.reason != domain::Reason::none);
}

TEST_CASE("a task for a team is written and sent by keyboard") {
    Form form;
    form.key(Qt::Key_O, Qt::AltModifier);
    form.type("Fyll vannmuggen");
    form.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.workspace.dispatched.size() == 1);
    const auto* task = std::get_if<domain::TeamTask>(&form.workspace.dispatched[0].draft.followUp);
    REQUIRE(task);
    CHECK(task->text == "Fyll vannmuggen");
    CHECK(task->team == domain::TeamId("west"));
}

TEST_CASE("a note survives closing and reopening the visit") {
    Form form;
    form.key(Qt::Key_N, Qt::AltModifier);
    form.type("350 ml");
    form.selection.close();
    CHECK(form.workspace.snapshot()->drafts.at(domain::VisitId("v2")).note == "350 ml");
    form.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    CHECK(form.note()->toPlainText() == QStringLiteral("350 ml"));
}

TEST_CASE("when the store refuses, the text stays and the words say what happened") {
    Form form;
    form.workspace.refuses = true;
    form.key(Qt::Key_N, Qt::AltModifier);
    form.type("Viktig");
    form.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.note()->toPlainText() == QStringLiteral("Viktig"));
    CHECK(form.selection.state().open);
    CHECK(form.workspace.snapshot()->drafts.at(domain::VisitId("v2")).note == "Viktig");
    form.workspace.refuses = false;
    form.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(form.workspace.dispatched.size() == 1);
}

TEST_CASE("identity that was noted in the call is part of what is recorded") {
    Form form;
    domain::VisitDraft draft;
    draft.visit = domain::VisitId("v2");
    draft.identity = domain::IdentityConfirmation{domain::IdentityMethod::shownId, true, form.clock.now()};
    form.workspace.saveDraft(draft);
    form.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(form.workspace.dispatched.size() == 1);
    REQUIRE(form.workspace.dispatched[0].draft.identity);
    CHECK(form.workspace.dispatched[0].draft.identity->method == domain::IdentityMethod::shownId);
}

TEST_CASE("complete and next opens the next visit") {
    Form form;
    auto day = std::make_shared<workspace::Day>(*form.workspace.snapshot()->day);
    day->visits[3].owner = domain::StaffId("kari");
    form.workspace.change({workspace::DayLoaded{day}});
    form.key(Qt::Key_1, Qt::AltModifier);
    form.key(Qt::Key_F3);
    REQUIRE(form.workspace.dispatched.size() == 1);
    CHECK(form.selection.state().visit == domain::VisitId("v4"));
    CHECK(form.selection.state().open);
}

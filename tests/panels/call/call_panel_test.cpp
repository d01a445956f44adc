// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_panel.h"
#include "panels/desk_workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

struct Side : Desk<CallPanel> {
    Side() {
        selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
        show();
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    void inCall() {
        auto room = roomFor("v2", "ola", domain::RoomPhase::inCall);
        room.callStarted = clock.now();
        room.roster.push_back(guest("Ola Brekke", false));
        workspace.room(room);
    }
};

} // namespace

TEST_CASE("F4 lets in who waits, Ctrl+F4 turns away, Ctrl+F2 ends") {
    Side side;
    auto room = roomFor("v2", "ola", domain::RoomPhase::open);
    room.roster.push_back(guest("Ola Brekke", true));
    side.workspace.room(room);
    QTest::keyClick(side.panel, Qt::Key_F4);
    const auto* admit = side.workspace.last<domain::Admit>();
    REQUIRE(admit);
    CHECK(admit->participant == domain::ParticipantId("guest"));
    QTest::keyClick(side.panel, Qt::Key_F4, Qt::ControlModifier);
    CHECK(side.workspace.last<domain::TurnAway>());
    QTest::keyClick(side.panel, Qt::Key_F2, Qt::ControlModifier);
    CHECK(side.workspace.last<domain::EndCall>());
}

namespace {

domain::Participant knock(const char* id, const char* name, const char* since) {
    auto who = guest(name, true);
    who.id = domain::ParticipantId(id);
    who.since = at(since);
    return who;
}

/// Ola waits, and a minute later somebody else.
domain::RoomState twoWait(domain::RoomPhase phase) {
    auto room = roomFor("v2", "ola", phase);
    room.roster.push_back(knock("first", "Ola Brekke", "2026-03-03T08:43:00+01:00"));
    room.roster.push_back(knock("second", "Per Hansen", "2026-03-03T08:44:00+01:00"));
    return room;
}

/// What the node does about it.
void admitted(domain::RoomState& room, const char* id) {
    for (auto& each : room.roster)
        if (each.id == domain::ParticipantId(id)) each.waiting = false;
    room.phase = domain::RoomPhase::inCall;
}

QList<KnockRow*> rowsOf(QWidget* panel) {
    QList<KnockRow*> rows;
    for (auto* row : panel->findChildren<KnockRow*>())
        if (row->isVisible()) rows << row;
    return rows;
}

} // namespace

TEST_CASE(
    "two who wait are let in by F4 one after the other, the longest waiting first, also when the call has begun") {
    Side side;
    auto room = twoWait(domain::RoomPhase::open);
    side.workspace.room(room);
    REQUIRE(rowsOf(side.panel).size() == 2);
    QTest::keyClick(side.panel, Qt::Key_F4);
    REQUIRE(side.workspace.last<domain::Admit>());
    CHECK(side.workspace.last<domain::Admit>()->participant == domain::ParticipantId("first"));
    admitted(room, "first");
    side.workspace.room(room);
    REQUIRE(rowsOf(side.panel).size() == 1);
    QTest::keyClick(side.panel, Qt::Key_F4);
    CHECK(side.workspace.last<domain::Admit>()->participant == domain::ParticipantId("second"));
}

TEST_CASE("Enter lets in the one that the arrows have chosen, and then goes on to who is left") {
    Side side;
    auto room = twoWait(domain::RoomPhase::open);
    side.workspace.room(room);
    auto rows = rowsOf(side.panel);
    REQUIRE(rows.size() == 2);
    rows[0]->setFocus();
    QTest::keyClick(rows[0], Qt::Key_Down);
    REQUIRE(rows[1]->hasFocus());
    QTest::keyClick(rows[1], Qt::Key_Return);
    REQUIRE(side.workspace.last<domain::Admit>());
    CHECK(side.workspace.last<domain::Admit>()->participant == domain::ParticipantId("second"));
    admitted(room, "second");
    side.workspace.room(room);
    auto* left = qobject_cast<KnockRow*>(side.panel->window()->focusWidget());
    REQUIRE(left);
    QTest::keyClick(left, Qt::Key_Enter);
    CHECK(side.workspace.last<domain::Admit>()->participant == domain::ParticipantId("first"));
}

TEST_CASE("whom she has chosen stays chosen when another knocks or the chosen one's place in the row changes") {
    Side side;
    auto room = roomFor("v2", "ola", domain::RoomPhase::open);
    room.roster.push_back(knock("late", "Per Hansen", "2026-03-03T08:44:00+01:00"));
    side.workspace.room(room);
    rowsOf(side.panel).front()->setFocus();
    room.roster.push_back(knock("early", "Ola Brekke", "2026-03-03T08:43:00+01:00")); // told late
    side.workspace.room(room);
    QTest::keyClick(side.panel->window()->focusWidget(), Qt::Key_F4, Qt::ControlModifier);
    REQUIRE(side.workspace.last<domain::TurnAway>());
    CHECK(side.workspace.last<domain::TurnAway>()->participant == domain::ParticipantId("late"));
}

TEST_CASE("while nothing is heard from the room Enter lets nobody in") {
    Side side;
    auto room = twoWait(domain::RoomPhase::open);
    room.rosterAsOf = at("2026-03-03T08:44:18+01:00");
    side.workspace.room(room);
    rowsOf(side.panel).front()->setFocus();
    QTest::keyClick(rowsOf(side.panel).front(), Qt::Key_Return);
    CHECK(side.workspace.performed.empty());
}

TEST_CASE("without anybody waiting or any room these keys do nothing") {
    Side side;
    QTest::keyClick(side.panel, Qt::Key_F4);
    QTest::keyClick(side.panel, Qt::Key_F2, Qt::ControlModifier);
    CHECK(side.workspace.performed.empty());
}

TEST_CASE("at first contact identity is asked for once") {
    Side side;
    side.inCall();
    auto* methods = side.panel->findChild<QComboBox*>();
    REQUIRE(methods->isVisible());
    methods->setCurrentIndex(0);
    QTest::keyClick(side.panel, Qt::Key_I, Qt::AltModifier);
    const auto& draft = side.workspace.snapshot()->drafts.at(domain::VisitId("v2"));
    REQUIRE(draft.identity);
    CHECK(draft.identity->method == domain::IdentityMethod::shownId);
    CHECK_FALSE(methods->isVisible());
}

TEST_CASE("a patient who is known is not asked about again") {
    Side side;
    workspace::PatientView known;
    known.identityConfirmedBefore = true;
    side.workspace.view = known;
    side.inCall();
    CHECK_FALSE(side.panel->findChild<QComboBox*>()->isVisible());
}

TEST_CASE("what is written in the call is saved by itself and ticks are saved at once") {
    Side side;
    side.inCall();
    QTest::keyClick(side.panel, Qt::Key_N, Qt::ControlModifier);
    auto* note = side.panel->findChild<QPlainTextEdit*>();
    REQUIRE(note->hasFocus());
    QTest::keyClicks(note, QStringLiteral("350 ml"));
    CHECK(QTest::qWaitFor([&] { return side.workspace.saves > 0; }, 3000));
    CHECK(side.workspace.snapshot()->drafts.at(domain::VisitId("v2")).note == "350 ml");
    QTest::keyClick(note, Qt::Key_2, Qt::AltModifier);
    const auto& draft = side.workspace.snapshot()->drafts.at(domain::VisitId("v2"));
    CHECK(draft.ticked == std::set<std::size_t>{1});
    CHECK(draft.note == "350 ml");
    CHECK(draft.callStarted.has_value());
}

TEST_CASE("Ctrl+M opens the chat, Enter sends what was written, and what comes in meanwhile is counted") {
    Side side;
    auto room = roomFor("v2", "ola", domain::RoomPhase::inCall);
    room.callStarted = side.clock.now();
    room.chatAllowed = true;
    room.roster.push_back(guest("Ola Brekke", false));
    room.chat = {{-2, false, "Hei", side.clock.now(), domain::ChatLine::State::sent}};
    side.workspace.room(room);
    auto* chat = side.panel->findChild<ChatSection*>();
    REQUIRE(chat);
    CHECK(chat->unread() == 1);
    QTest::keyClick(side.panel, Qt::Key_M, Qt::ControlModifier);
    REQUIRE(chat->unfolded());
    CHECK(chat->unread() == 0);
    auto* input = qobject_cast<QPlainTextEdit*>(side.panel->window()->focusWidget());
    REQUIRE(input);
    input->setPlainText(QStringLiteral("Hører du meg?"));
    QTest::keyClick(input, Qt::Key_Return);
    const auto* said = side.workspace.last<domain::SendChat>();
    REQUIRE(said);
    CHECK(said->text == "Hører du meg?");
    CHECK(input->toPlainText().isEmpty());
    QTest::keyClick(side.panel, Qt::Key_M, Qt::ControlModifier);
    CHECK_FALSE(chat->unfolded());
    // Another call begins with an empty chat.
    side.workspace.room(roomFor("v4", "aud", domain::RoomPhase::inCall));
    CHECK_FALSE(chat->isVisibleTo(side.panel));
}

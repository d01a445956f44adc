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

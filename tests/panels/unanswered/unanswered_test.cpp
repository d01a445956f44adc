// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/unanswered/internal/unanswered_panel.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace tilsyn::panels;
using namespace tilsyn::domain;
using namespace std::chrono_literals;

namespace {

const Instant rang = at("2026-03-03T08:46:00+01:00");

int serial = 0;
CommandId newId() {
    return CommandId("c" + std::to_string(++serial));
}

const Visit& ola(const workspace::Snapshot& s) {
    return *workspace::findVisit(s, VisitId("v2"));
}

workspace::Snapshot with(workspace::Snapshot s, const DurableCommand& command) {
    auto items = s.outbox;
    items.push_back(workspace::itemOf(command));
    return workspace::apply(std::move(s), {workspace::OutboxChanged{items}});
}

workspace::Snapshot unanswered() {
    auto s = sampleDay();
    auto day = std::make_shared<workspace::Day>(*s.day);
    day->patients[PatientId("ola")].contacts = {{"Kari Brekke", "datter", "+47 09 11 22 33"},
                                                {"Per Foss", "nabo med nøkkel", "+47 09 44 55 66", true}};
    s = workspace::apply(std::move(s), {workspace::DayLoaded{day}});
    return with(s, workspace::beginLadder(s, ola(s), newId(), rang));
}

UnansweredList listOf(const workspace::Snapshot& s, Instant now, const workbench::SelectionState& selection = {}) {
    return unansweredList(s, selection, {}, now, oslo());
}

/// Notes that nobody was reached, `count` times.
workspace::Snapshot climbed(workspace::Snapshot s, int count) {
    for (int i = 0; i < count; ++i)
        s = with(s, *workspace::climb(s, ola(s), StepResult::notReached, "", {}, newId(), rang + (i + 1) * 5min));
    return s;
}

template <class Command> const Command* last(const DeskWorkspace& workspace) {
    return workspace.commands.empty() ? nullptr : std::get_if<Command>(&workspace.commands.back());
}

} // namespace

TEST_CASE("while everybody has answered the list says so") {
    const auto list = listOf(sampleDay(), rang);
    CHECK(list.rows.isEmpty());
    CHECK_FALSE(list.card);
    CHECK_FALSE(list.emptyText.isEmpty());
}

TEST_CASE("a row says who, which step is next and when; the card has the way and the number") {
    const auto list = listOf(unanswered(), rang + 1min);
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].who == "BREKKE, Ola");
    CHECK(list.rows[0].time == "08:45");
    CHECK(list.rows[0].step == "Ring again");
    CHECK(list.rows[0].due == "in 4 min");
    CHECK_FALSE(list.rows[0].isDue);
    CHECK(list.rows[0].pending);
    REQUIRE(list.card);
    CHECK(list.card->way.size() == 7);
    CHECK(list.card->way[1].mark == WayRow::Mark::now);
    CHECK(list.card->reach[0].number == "33 00 00 12");
    CHECK(list.due == 0);
    CHECK(listOf(unanswered(), rang + 5min).due == 1);
    CHECK(listOf(unanswered(), rang + 9min).rows[0].due == "4 min ago");
}

TEST_CASE("beside another open patient nobody is named, nor a relative") {
    const workbench::SelectionState other{VisitId("v4"), PatientId("aud"), true};
    const auto s = climbed(unanswered(), 3);
    const auto list = listOf(s, rang + 20min, other);
    CHECK(list.rows[0].who == "O.B.");
    CHECK(list.card->reach[0].who == "datter");
    CHECK(list.card->reach[0].number == "+47 09 11 22 33");
    const workbench::SelectionState own{VisitId("v2"), PatientId("ola"), true};
    CHECK(listOf(s, rang + 20min, own).card->reach[0].who == "Kari Brekke, datter");
}

TEST_CASE("each step shows whom to dial, and the keys speak its language") {
    CHECK(listOf(climbed(unanswered(), 2), rang + 20min).card->reached == "Reached");
    const auto relative = listOf(climbed(unanswered(), 3), rang + 20min);
    CHECK(relative.card->reached == "Clarified");
    const auto neighbour = listOf(climbed(unanswered(), 4), rang + 30min);
    CHECK(neighbour.card->reach[0].number == "+47 09 44 55 66");
    const auto visit = listOf(climbed(unanswered(), 5), rang + 40min);
    CHECK(visit.card->reached.isEmpty());
    CHECK(visit.card->notReached.isEmpty());
    CHECK(visit.card->canOrder);
    CHECK(visit.rows[0].step == "Order a visit");
}

TEST_CASE("1 goes on to the next step, 2 says that somebody was reached, and then only the outcome is left") {
    Desk<UnansweredPanel> desk(climbed(unanswered(), 2));
    desk.clock.advance(20min);
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window())); // keys of a list belong to the active window
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_1);
    const auto* step = last<ClimbLadder>(desk.workspace);
    REQUIRE(step);
    CHECK(step->record->result == StepResult::notReached);
    CHECK(step->record->step == 2);
    CHECK(step->by == StaffId("kari"));
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_2);
    step = last<ClimbLadder>(desk.workspace);
    CHECK(step->record->result == StepResult::reached);
    CHECK(step->record->step == 3);
    const auto before = desk.workspace.commands.size();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_1);
    CHECK(desk.workspace.commands.size() == before);
    CHECK(panel.meta() == "1 due");
}

TEST_CASE("the outcome form begins with what the ladder speaks for and what was done") {
    Desk<UnansweredPanel> desk(climbed(unanswered(), 2));
    desk.clock.advance(20min);
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window())); // keys of a list belong to the active window
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_2); // the phone
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_4);
    const auto& drafts = desk.workspace.snapshot()->drafts;
    REQUIRE(drafts.contains(VisitId("v2")));
    const auto& draft = drafts.at(VisitId("v2"));
    CHECK(draft.outcome == OutcomeKind::held);
    CHECK(draft.modality == Modality::phone);
    CHECK(draft.note.find("Phone: reached") != std::string::npos);
    CHECK(desk.selection.state().open);
    CHECK(desk.selection.state().visit == VisitId("v2"));
}

TEST_CASE("N writes a note that goes with the next step and is read by the next shift; the line is then empty") {
    Desk<UnansweredPanel> desk(climbed(unanswered(), 4));
    desk.clock.advance(40min);
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window()));
    auto* list = panel.findChild<QListView*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_N);
    auto* line = panel.findChild<StepNote*>();
    REQUIRE(line->hasFocus());
    QTest::keyClicks(line, "12 ringt, nabo har nøkkel, ikke hjemme"); // digits are words here
    REQUIRE(desk.workspace.commands.empty());
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(list->hasFocus());
    QTest::keyClick(list, Qt::Key_1);
    const auto* step = last<ClimbLadder>(desk.workspace);
    REQUIRE(step);
    CHECK(step->record->note == "12 ringt, nabo har nøkkel, ikke hjemme");
    CHECK(line->text().isEmpty());
    const auto list2 = listOf(*desk.workspace.snapshot(), rang + 50min);
    REQUIRE(list2.card);
    CHECK(list2.card->way[5].detail.endsWith("\n12 ringt, nabo har nøkkel, ikke hjemme"));
}

TEST_CASE("a note stays with its patient: it is neither shown nor sent at another, and survives a new panel") {
    auto s = unanswered();
    s = with(s, workspace::beginLadder(s, *workspace::findVisit(s, VisitId("v4")), newId(), rang));
    QVariantMap kept;
    {
        Desk<UnansweredPanel> desk(s);
        auto& panel = desk.show();
        auto* list = panel.findChild<QListView*>();
        auto* line = panel.findChild<StepNote*>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClicks(line, "hunden bjeffer");
        list->setCurrentIndex(list->model()->index(1, 0));
        CHECK(line->text().isEmpty());
        line->setText("hunden bjeffer"); // as what comes back after the lock would
        CHECK(line->text().isEmpty());
        list->setCurrentIndex(list->model()->index(0, 0));
        CHECK(line->text() == "hunden bjeffer");
        list->setCurrentIndex(list->model()->index(1, 0));
        kept = panel.viewState();
    }
    Desk<UnansweredPanel> again(s);
    auto& panel = again.show();
    panel.setViewState(kept);
    auto* list = panel.findChild<QListView*>();
    CHECK(list->currentIndex().row() == 1);
    CHECK(panel.findChild<StepNote*>()->text().isEmpty());
    list->setCurrentIndex(list->model()->index(0, 0));
    CHECK(panel.findChild<StepNote*>()->text() == "hunden bjeffer");
}

TEST_CASE("a step that cannot be kept gives the note back") {
    Desk<UnansweredPanel> desk(climbed(unanswered(), 2));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window()));
    auto* line = panel.findChild<StepNote*>();
    QTest::keyClicks(line, "legevakten ringt");
    desk.workspace.refuses = true;
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_1);
    CHECK(line->text() == "legevakten ringt");
}

TEST_CASE("F2 rings the chosen one, whoever the list of visits points at") {
    Desk<UnansweredPanel> desk(unanswered());
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window())); // keys of a list belong to the active window
    desk.selection.point(VisitId("v4"), PatientId("aud"));
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_F2);
    const auto* start = desk.workspace.last<StartCall>();
    REQUIRE(start);
    CHECK(start->visit == VisitId("v2"));
}

TEST_CASE("a visit is ordered of a team, with its urgency and what they must know") {
    Desk<UnansweredPanel> desk(climbed(unanswered(), 1));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window())); // keys of a list belong to the active window
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_3);
    auto* form = panel.findChild<OrderForm*>();
    REQUIRE(form->isVisible());
    QTest::keyClicks(form->findChild<QLineEdit*>(), "Nøkkel hos nabo");
    QTest::keyClick(form->findChild<QLineEdit*>(), Qt::Key_Return);
    const auto* step = last<ClimbLadder>(desk.workspace);
    REQUIRE(step);
    REQUIRE(step->order);
    CHECK(step->order->team == TeamId("west"));
    CHECK(step->order->priority == OrderPriority::urgent);
    CHECK(step->order->due == desk.clock.now() + 60min);
    CHECK(step->order->text == "Nøkkel hos nabo");
    CHECK(step->record->result == StepResult::ordered);
    CHECK_FALSE(form->isVisible());
}

TEST_CASE("a step that a colleague's contradicts shows both") {
    auto s = unanswered();
    auto mine = *workspace::climb(s, ola(s), StepResult::notReached, "", {}, newId(), rang + 6min);
    auto theirs = *withRecord(
        mine.ladder, {CommandId("x"), 1, StepResult::reached, rang + 7min, StaffId("sondre"), "Sondre Holm", ""});
    std::erase_if(theirs.records, [&](const auto& r) { return r.id == mine.record->id; });
    s = with(s, mine);
    auto items = s.outbox;
    items.back().state = workspace::OutboxState::conflict;
    auto day = std::make_shared<workspace::Day>(*s.day);
    for (auto& visit : day->visits)
        if (visit.id == VisitId("v2")) visit.ladder = theirs;
    s = workspace::apply(s, {workspace::OutboxChanged{items}, workspace::DayLoaded{day}});
    const auto text = listOf(s, rang + 8min).card->conflict;
    CHECK(text.contains("Sondre Holm"));
    CHECK(text.contains("Ring again: reached"));
    CHECK(text.contains("Ring again: not reached"));
}

TEST_CASE("a promise to call again is kept with a key and a note of what came of it") {
    auto s = sampleDay();
    auto day = std::make_shared<workspace::Day>(*s.day);
    for (auto& visit : day->visits) {
        if (visit.id != VisitId("v2")) continue;
        visit.stage = Missed{OutcomeKind::noAnswer};
        visit.callAgain = CallAgainTask{"t9", "", rang, "Kateterpose"};
    }
    s = workspace::apply(s, {workspace::DayLoaded{day}});
    Desk<UnansweredPanel> desk(s);
    desk.clock.advance(5min);
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(panel.window())); // keys of a list belong to the active window
    panel.findChild<QListView*>()->setFocus();
    QTest::keyClick(panel.findChild<QListView*>(), Qt::Key_2);
    const auto* close = last<CloseCallAgain>(desk.workspace);
    REQUIRE(close);
    CHECK(close->result == StepResult::reached);
    CHECK(panel.meta().isEmpty()); // the list is empty again
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/outbox/internal/conflict_panel.h"
#include "panels/outbox/internal/outbox_panel.h"
#include "workspace/ladders.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using workspace::OutboxState;

namespace {

const auto now = at("2026-03-03T08:45:00+01:00");

workspace::OutboxItem item(OutboxState state = OutboxState::waiting) {
    return {.id = domain::CommandId("c"),
            .visit = domain::VisitId("v2"),
            .outcome = domain::OutcomeKind::held,
            .state = state,
            .since = at("2026-03-03T08:40:00+01:00"),
            .at = at("2026-03-03T08:33:00+01:00")};
}

workspace::Snapshot dayWith(const workspace::OutboxItem& waiting) {
    auto snapshot = sampleDay();
    snapshot.outbox = {waiting};
    return snapshot;
}

OutboxLine lineOf(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection = {}) {
    return outboxLines(snapshot, selection, now, oslo()).at(0);
}

workspace::OutboxReview reviewOf(bool theirsKnown) {
    workspace::OutboxReview review;
    review.ours.id = domain::CommandId("c");
    review.ours.visit = *workspace::findVisit(sampleDay(), domain::VisitId("v2"));
    review.ours.draft.outcome = domain::OutcomeKind::held;
    review.ours.draft.note = "mine";
    review.ours.byName = "Kari Nurse";
    if (theirsKnown) {
        review.theirs = workspace::RecordedVersion{};
        review.theirs->outcome = domain::OutcomeKind::noAnswer;
        review.theirs->note = "theirs";
        review.theirs->by = "Sondre Holm";
        review.theirs->visit = review.ours.visit;
    }
    return review;
}

template <class Decision> const Decision* decision(const DeskWorkspace& workspace) {
    return workspace.decided.empty() ? nullptr : std::get_if<Decision>(&workspace.decided.back());
}

} // namespace

TEST_CASE("a waiting row tells what, of whom, how old, how often tried and when next") {
    auto waiting = item();
    waiting.tries = 2;
    waiting.nextTry = at("2026-03-03T08:47:00+01:00");
    const auto line = lineOf(dayWith(waiting));
    CHECK(line.who == QStringLiteral("08:45 BREKKE, Ola"));
    CHECK(line.what == QStringLiteral("Outcome: Held"));
    CHECK(line.age == QStringLiteral("12 min"));
    CHECK(line.tries.contains(QStringLiteral("08:47")));
}

TEST_CASE("names give way to initials while somebody is open, as in the list") {
    const auto line = lineOf(dayWith(item()), {domain::VisitId("v4"), domain::PatientId("aud"), true});
    CHECK(line.who == QStringLiteral("08:45 O.B."));
}

TEST_CASE("each state has its words and what can be done in it") {
    auto snapshot = dayWith(item());
    CHECK(lineOf(snapshot).state == QStringLiteral("Waiting to be sent"));
    snapshot.connection.link = workspace::Link::offline;
    CHECK(lineOf(snapshot).state == QStringLiteral("Waiting for the line"));
    snapshot.outbox[0].needsSignIn = true;
    CHECK(lineOf(snapshot).state == QStringLiteral("Waiting for sign-in"));
    snapshot.outbox[0] = item(OutboxState::sending);
    CHECK(lineOf(snapshot).state == QStringLiteral("Being sent"));
    CHECK_FALSE(lineOf(snapshot).canEdit);
    CHECK_FALSE(lineOf(snapshot).canDiscard);
    CHECK_FALSE(lineOf(snapshot).canRetry);
    snapshot.outbox[0] = item(OutboxState::rejected);
    snapshot.outbox[0].problem = "not possible any more";
    CHECK(lineOf(snapshot).state == QStringLiteral("Refused by the server"));
    CHECK(lineOf(snapshot).problem == QStringLiteral("not possible any more"));
    snapshot.outbox[0] = item(OutboxState::conflict);
    CHECK(lineOf(snapshot).conflict);
    CHECK_FALSE(lineOf(snapshot).canRetry);
}

namespace {

/// A step that was noted on Ola's ladder: nobody was reached.
workspace::OutboxItem step(OutboxState state) {
    const auto before = sampleDay();
    const auto& visit = *workspace::findVisit(before, domain::VisitId("v2"));
    const auto begun =
        workspace::itemOf(workspace::beginLadder(before, visit, domain::CommandId("b"), now - std::chrono::hours(1)));
    const auto snapshot = workspace::apply(before, {workspace::OutboxChanged{{begun}}});
    const auto climbed = workspace::climb(snapshot, visit, domain::StepResult::notReached, "", {},
                                          domain::CommandId("s"), now - std::chrono::minutes(10));
    REQUIRE(climbed);
    auto noted = workspace::itemOf(*climbed);
    noted.state = state;
    return noted;
}

} // namespace

TEST_CASE("a row that is no outcome says what it is, is no form and can be discarded") {
    auto line = lineOf(dayWith(step(OutboxState::conflict)));
    CHECK(line.what == QStringLiteral("After no answer: Ring again, not reached"));
    CHECK(line.needsHer);
    CHECK_FALSE(line.conflict); // there are no two versions to lay side by side
    CHECK_FALSE(line.canEdit);
    CHECK(line.canDiscard);
    auto move = item(OutboxState::rejected);
    move.kind = domain::CommandKind::moveVisit;
    move.outcome.reset();
    move.start = at("2026-03-03T10:15:00+01:00");
    CHECK(lineOf(dayWith(move)).what == QStringLiteral("New time: 10:15"));
    move.kind = domain::CommandKind::closeCallAgain;
    CHECK(lineOf(dayWith(move)).what == QStringLiteral("The promised call has been made"));
}

TEST_CASE("a step that may have landed is not discarded before that is known") {
    auto waiting = step(OutboxState::waiting);
    CHECK(lineOf(dayWith(waiting)).canDiscard);
    waiting.tries = 1;
    CHECK_FALSE(lineOf(dayWith(waiting)).canDiscard);
}

TEST_CASE("two versions are laid side by side for an outcome, whatever else of the visit was refused") {
    const workbench::SelectionState open{domain::VisitId("v2"), domain::PatientId("ola"), true};
    CHECK(conflictOf(dayWith(step(OutboxState::conflict)), open) == nullptr);
    auto both = dayWith(item(OutboxState::conflict));
    both.outbox.push_back(step(OutboxState::conflict));
    REQUIRE(conflictOf(both, open) != nullptr);
    CHECK(conflictOf(both, open)->id == domain::CommandId("c"));
}

TEST_CASE("what goes out at once does not flicker by, and what stays is shown") {
    auto snapshot = dayWith(item());
    CHECK_FALSE(outboxMatters(snapshot));
    snapshot.connection.link = workspace::Link::offline;
    CHECK(outboxMatters(snapshot));
    snapshot = dayWith(item());
    snapshot.outbox[0].tries = 1;
    CHECK(outboxMatters(snapshot));
    CHECK(outboxMatters(dayWith(item(OutboxState::conflict))));
}

TEST_CASE("two versions stand field by field, and what differs is pointed out") {
    const auto fields = compared(reviewOf(true), oslo());
    const auto find = [&](const char* name) {
        for (const auto& field : fields)
            if (field.name == QLatin1String(name)) return field;
        return ComparedField{};
    };
    CHECK(find("Note").ours == QStringLiteral("mine"));
    CHECK(find("Note").theirs == QStringLiteral("theirs"));
    CHECK(find("Note").differs);
    CHECK(find("By").theirs == QStringLiteral("Sondre Holm"));
    CHECK_FALSE(find("Planned").differs);
    for (const auto& field : compared(reviewOf(false), oslo())) CHECK_FALSE(field.differs);
}

TEST_CASE("Alt+R sends now, Alt+E brings the words back into the form") {
    Desk<OutboxPanel> desk(dayWith(item(OutboxState::rejected)));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    panel.setFocus();
    QTest::keyClick(panel.focusProxy(), Qt::Key_R, Qt::AltModifier);
    REQUIRE(decision<workspace::RetryCommand>(desk.workspace));
    QTest::keyClick(panel.focusProxy(), Qt::Key_E, Qt::AltModifier);
    REQUIRE(decision<workspace::EditAgain>(desk.workspace));
    CHECK(desk.selection.state().open);
    CHECK(*desk.selection.state().visit == domain::VisitId("v2"));
}

TEST_CASE("nothing is discarded without a reason") {
    Desk<OutboxPanel> desk(dayWith(item(OutboxState::rejected)));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    panel.setFocus();
    QTest::keyClick(panel.focusProxy(), Qt::Key_D, Qt::AltModifier);
    CHECK(desk.workspace.decided.empty());
    auto* why = panel.findChild<GiveUpBox*>();
    REQUIRE(why->isVisible());
    auto* reasons = why->findChild<QComboBox*>();
    reasons->setCurrentIndex(reasons->count() - 1);
    auto* yes = why->findChildren<QAction*>().front();
    CHECK_FALSE(yes->isEnabled());
    why->findChild<QLineEdit*>()->setText(QStringLiteral("The patient has moved."));
    REQUIRE(yes->isEnabled());
    yes->trigger();
    const auto* discarded = decision<workspace::DiscardCommand>(desk.workspace);
    REQUIRE(discarded);
    CHECK(discarded->reason == "The patient has moved.");
    CHECK_FALSE(discarded->keepNote);
}

TEST_CASE("a conflict is decided by the user alone: on top, theirs with our note, or ours again") {
    Desk<ConflictPanel> desk(dayWith(item(OutboxState::conflict)));
    desk.workspace.outboxReview = reviewOf(true);
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    CHECK(desk.workspace.reviewed == std::vector{domain::CommandId("c")});
    CHECK(desk.workspace.decided.empty());
    QTest::keyClick(&panel, Qt::Key_1, Qt::AltModifier);
    const auto* onTop = decision<workspace::SendOnTop>(desk.workspace);
    REQUIRE(onTop);
    CHECK(onTop->theirs.note == "theirs");
    QTest::keyClick(&panel, Qt::Key_2, Qt::AltModifier);
    const auto* given = decision<workspace::DiscardCommand>(desk.workspace);
    REQUIRE(given);
    CHECK(given->keepNote);
    QTest::keyClick(&panel, Qt::Key_3, Qt::AltModifier);
    CHECK(decision<workspace::EditAgain>(desk.workspace));
}

TEST_CASE("ours cannot be sent on top of something that has not been seen") {
    Desk<ConflictPanel> desk(dayWith(item(OutboxState::conflict)));
    desk.workspace.outboxReview = reviewOf(false);
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(&panel, Qt::Key_1, Qt::AltModifier);
    CHECK(desk.workspace.decided.empty());
}

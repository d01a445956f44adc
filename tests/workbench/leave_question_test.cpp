// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/leave_question.h"

#include <QPushButton>

#include <doctest/doctest.h>

using tilsyn::workbench::LeaveQuestion;

TEST_CASE("closing in a call is asked about once, closing again means yes, Esc means no") {
    QWidget window;
    LeaveQuestion question(&window);
    CHECK_FALSE(question.holds(false)); // no call, no question
    CHECK(question.holds(true));
    CHECK(question.isVisibleTo(&window));
    CHECK_FALSE(question.holds(true));
    CHECK(question.takeBack());
    CHECK_FALSE(question.takeBack());
    CHECK(question.holds(true)); // a new wish is a new question
    question.follow(true);
    CHECK(question.isVisibleTo(&window));
    question.follow(false); // the call has ended meanwhile
    CHECK_FALSE(question.isVisibleTo(&window));
}

TEST_CASE("the button in the question means yes") {
    QWidget window;
    LeaveQuestion question(&window);
    bool yes = false;
    QObject::connect(&question, &LeaveQuestion::confirmed, [&] { yes = true; });
    CHECK(question.holds(true));
    question.findChild<QPushButton*>()->click();
    CHECK(yes);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_clock.h"
#include "workbench/idle_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;
using namespace std::chrono_literals;

namespace {

struct Desk {
    fakes::FakeClock clock;
    IdleWatch watch{clock, 10min};
    QWidget window;
    int locks = 0;
    Desk() {
        QObject::connect(&watch, &IdleWatch::idle, [this] { ++locks; });
    }
    void key() {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
        QCoreApplication::sendEvent(&window, &event);
    }
    void mouse(const QPointF& at) {
        QMouseEvent event(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
};

} // namespace

TEST_CASE("ten minutes without a hand on anything are idle, told once") {
    Desk desk;
    desk.clock.advance(9min + 59s);
    CHECK(desk.locks == 0);
    desk.clock.advance(1s);
    CHECK(desk.locks == 1);
    desk.clock.advance(1h);
    CHECK(desk.locks == 1);
    CHECK_FALSE(desk.clock.nextAlarm().has_value());
}

TEST_CASE("a key begins the time anew, and costs no alarm of its own") {
    Desk desk;
    const auto first = desk.clock.nextAlarm();
    desk.clock.advance(6min);
    for (int i = 0; i < 100; ++i) desk.key();
    CHECK(desk.clock.nextAlarm() == first);
    desk.clock.advance(4min);
    CHECK(desk.locks == 0);
    CHECK(desk.clock.nextAlarm() == *first + 6min);
    desk.clock.advance(6min);
    CHECK(desk.locks == 1);
}

TEST_CASE("a mouse that moves is a hand, one that rests under a new window is not") {
    Desk desk;
    desk.mouse({5, 5});
    desk.clock.advance(9min);
    desk.mouse({6, 5});
    desk.clock.advance(9min);
    CHECK(desk.locks == 0);
    desk.mouse({6, 5});
    desk.clock.advance(1min);
    CHECK(desk.locks == 1);
}

TEST_CASE("a call is no idleness; after it the time begins anew") {
    Desk desk;
    desk.watch.hold(true);
    desk.clock.advance(2h);
    CHECK(desk.locks == 0);
    desk.watch.hold(false);
    desk.clock.advance(9min);
    CHECK(desk.locks == 0);
    desk.clock.advance(1min);
    CHECK(desk.locks == 1);
    desk.watch.restart();
    desk.clock.advance(10min);
    CHECK(desk.locks == 2);
}

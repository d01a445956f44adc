// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/own_bus.h"
#include "tray/tray_host.h"
#include "workbench/desktop/desktop_attention.h"

#include <QApplication>
#include <QProcess>
#include <QWidget>

#include <doctest/doctest.h>

using namespace tilsyn::tests;
using namespace tilsyn::workbench;

namespace {

const OwnBus bus; // before the application and its look for a bus

constexpr int patience = 20000;

/// The window manager's word for "this entry of the task bar wants somebody".
bool demandsAttention(const QWidget& window) {
    QProcess asking;
    asking.start(QStringLiteral("xprop"),
                 {QStringLiteral("-id"), QString::number(window.winId()), QStringLiteral("_NET_WM_STATE")});
    asking.waitForFinished(patience);
    return asking.readAllStandardOutput().contains("_NET_WM_STATE_DEMANDS_ATTENTION");
}

} // namespace

TEST_CASE("the tray shows how many wait until it has been seen, and then the bare mark again") {
    REQUIRE(QGuiApplication::platformName() == QStringLiteral("xcb"));
    TrayHost tray(QString::fromStdString(bus.address));
    REQUIRE(tray.works());
    DesktopAttention attention(QDBusConnection::sessionBus());
    REQUIRE(QTest::qWaitFor([&] { return tray.taken(); }, patience));
    const auto bare = tray.picture();
    REQUIRE_FALSE(bare.isEmpty());
    CHECK(tray.toolTip() == QStringLiteral("Tilsyn"));

    attention.raise(QStringLiteral("1 is waiting"), 1);
    CHECK(tray.toolTip() == QStringLiteral("1 is waiting"));
    const auto one = tray.picture();
    CHECK(one != bare);
    attention.raise(QStringLiteral("2 are waiting"), 2);
    CHECK(tray.toolTip() == QStringLiteral("2 are waiting"));
    CHECK(tray.picture() != one);

    attention.lower();
    CHECK(tray.toolTip() == QStringLiteral("Tilsyn"));
    CHECK(tray.picture() == bare);
}

TEST_CASE("the task bar asks for the window while somebody waits unseen, and no longer once that is over") {
    REQUIRE(QGuiApplication::platformName() == QStringLiteral("xcb"));
    DesktopAttention attention(QDBusConnection::sessionBus());
    QWidget ours;
    QWidget another;
    ours.show();
    REQUIRE(QTest::qWaitForWindowExposed(&ours));
    another.show();
    another.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&another));
    attention.setWindow(&ours);

    attention.raise(QStringLiteral("1 is waiting"), 1);
    CHECK(QTest::qWaitFor([&] { return demandsAttention(ours); }, patience));
    SUBCASE("because she went there") {
        ours.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&ours));
    }
    SUBCASE("because nobody waits any more") {
        attention.lower();
    }
    CHECK(QTest::qWaitFor([&] { return !demandsAttention(ours); }, patience));
}

TEST_CASE("a window in front is not asked for") {
    REQUIRE(QGuiApplication::platformName() == QStringLiteral("xcb"));
    DesktopAttention attention(QDBusConnection::sessionBus());
    QWidget ours;
    ours.show();
    ours.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&ours));
    attention.setWindow(&ours);
    attention.raise(QStringLiteral("1 is waiting"), 1);
    QApplication::processEvents();
    CHECK_FALSE(demandsAttention(ours));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn::workbench;
using namespace std::chrono_literals;

TEST_CASE("what we put on the clipboard goes when its time is over, and at a lock at once") {
    auto& clipboard = *QGuiApplication::clipboard();
    const auto ours = [] { return true; };
    {
        ClipboardGuard guard(clipboard, 1ms, ours);
        clipboard.setText(QStringLiteral("350 ml, klar."));
        CHECK(QTest::qWaitFor([&] { return clipboard.text().isEmpty(); }));
    }
    ClipboardGuard guard(clipboard, 1min, ours);
    clipboard.setText(QStringLiteral("350 ml, klar."));
    QCoreApplication::processEvents();
    CHECK(clipboard.text() == QStringLiteral("350 ml, klar."));
    guard.clear();
    CHECK(clipboard.text().isEmpty());
}

TEST_CASE("what another program has put there is left alone") {
    auto& clipboard = *QGuiApplication::clipboard();
    ClipboardGuard guard(clipboard, 1min, [] { return false; });
    clipboard.setText(QStringLiteral("from elsewhere"));
    guard.clear();
    CHECK(clipboard.text() == QStringLiteral("from elsewhere"));
}

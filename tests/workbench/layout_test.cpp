// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layout.h"

#include <QFile>
#include <QTemporaryDir>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;

namespace {

Desktop arranged() {
    Desktop desktop;
    desktop.window = QRect(40, 30, 1300, 800);
    Layout layout;
    layout.docks = {{QStringLiteral("visits"), DockSpot::right, false, {}},
                    {QStringLiteral("devices"), DockSpot::floating, false, QRect(10, 20, 400, 300)},
                    {QStringLiteral("outbox"), DockSpot::left, true, {}}};
    layout.front[QStringLiteral("right")] = QStringLiteral("visits");
    desktop.workspaces[QStringLiteral("desk")] = layout;
    return desktop;
}

void write(const QString& file, const QByteArray& bytes) {
    QFile target(file);
    REQUIRE(target.open(QIODevice::WriteOnly));
    target.write(bytes);
}

} // namespace

TEST_CASE("what was arranged is read again as it was") {
    const QTemporaryDir home;
    const auto file = home.filePath(QStringLiteral("desktop.json"));
    CHECK(loadDesktop(file).error().kind == ErrorKind::notFound);
    REQUIRE(saveDesktop(file, arranged()));
    const auto read = loadDesktop(file);
    REQUIRE(read);
    CHECK(*read == arranged());
}

TEST_CASE("a damaged, foreign or newer file is not guessed at, and is kept beside the new one") {
    const QTemporaryDir home;
    const auto file = home.filePath(QStringLiteral("desktop.json"));
    auto newer = toText(arranged());
    newer.replace("\"version\": 1", "\"version\": 2");
    auto upside = toText(arranged());
    upside.replace("\"right\"", "\"ceiling\"");
    for (const auto& bytes :
         {QByteArray("{\"format\": \"tilsyn-des"), QByteArray("[1, 2]"),
          QByteArray("{\"format\": \"other\", \"version\": 1}"), newer, upside, QByteArray("\0\1", 2)}) {
        write(file, bytes);
        CHECK(loadDesktop(file).error().kind == ErrorKind::malformed);
        CHECK_FALSE(QFile::exists(file));
        CHECK(QFile::exists(file + QStringLiteral(".old")));
    }
}

TEST_CASE("a window is put where somebody can take hold of it") {
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};
    const QRect fits(100, 50, 1200, 800);
    CHECK(placedOn(fits, screens) == fits);
    const QRect second(2000, 10, 1000, 700);
    CHECK(placedOn(second, screens) == second);
    // The second screen is gone: it comes to the first, whole.
    CHECK(placedOn(second, {screens.first()}) == QRect(920, 10, 1000, 700));
    // Its head lies above every screen, or it is larger than any.
    CHECK(placedOn(QRect(100, -500, 1200, 800), screens).top() == 0);
    CHECK(placedOn(QRect(5000, 5000, 4000, 3000), screens) == QRect(0, 0, 1920, 1080));
    CHECK(placedOn(QRect(), screens).isEmpty());
}

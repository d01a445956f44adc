// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/picture_panel.h"
#include "panels/desk_workspace.h"

#include <QTest>

#include <algorithm>
#include <doctest/doctest.h>
#include <unistd.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

template <class T> bool told(const DeskWorkspace& workspace) {
    return std::ranges::any_of(workspace.fromPage, [](const auto& m) { return std::holds_alternative<T>(m); });
}

int webViews(const QWidget& panel) {
    int count = 0;
    for (const auto* child : panel.findChildren<QWidget*>())
        if (child->inherits("QWebEngineView")) ++count;
    return count;
}

} // namespace

TEST_CASE("the picture begins with the room, carries the media and is gone with the call") {
    REQUIRE_MESSAGE((geteuid() != 0 || !qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX")),
                    "run as an ordinary user: the web sandbox refuses root");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--use-fake-device-for-media-stream");
    Desk<PicturePanel> desk;
    auto& panel = desk.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    CHECK(webViews(panel) == 0);

    desk.workspace.room(roomFor("v2", "ola", domain::RoomPhase::provisioning));
    CHECK(webViews(panel) == 1);
    desk.workspace.room(roomFor("v2", "ola", domain::RoomPhase::open));
    desk.workspace.toPage(workspace::MediaStart{});
    CHECK(QTest::qWaitFor([&] { return told<workspace::MediaLocal>(desk.workspace); }, 20000));
    CHECK(QTest::qWaitFor([&] { return told<workspace::MediaStats>(desk.workspace); }, 10000));
    CHECK_FALSE(told<workspace::MediaFault>(desk.workspace));

    QTest::keyClick(&panel, Qt::Key_F7);
    const auto* microphone = desk.workspace.last<domain::SetMicrophone>();
    REQUIRE(microphone);
    CHECK(microphone->muted);
    QTest::keyClick(&panel, Qt::Key_F8);
    const auto* camera = desk.workspace.last<domain::SetCamera>();
    REQUIRE(camera);
    CHECK(camera->off);

    desk.workspace.room(roomFor("v2", "ola", domain::RoomPhase::ended));
    CHECK(webViews(panel) == 0);
}

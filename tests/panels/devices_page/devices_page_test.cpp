// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_devices.h"
#include "panels/call/internal/picture_panel.h"
#include "panels/call_view/fake_camera.h"
#include "panels/desk_workspace.h"
#include "panels/devices/internal/devices_panel.h"
#include "workbench/devices.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <doctest/doctest.h>
#include <unistd.h>

// The real page in Qt WebEngine with the browser's own fake camera and microphone.
using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using domain::DeviceKind;
using domain::DeviceUse;

namespace {

constexpr int patience = 20000;

void useFakes() {
    static QTemporaryDir folder;
    const auto film = folder.filePath(QStringLiteral("two-colours.y4m"));
    REQUIRE(writeTwoColourFilm(film));
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "--use-fake-device-for-media-stream --use-file-for-fake-video-capture=" + film.toUtf8());
    REQUIRE_MESSAGE((geteuid() != 0 || !qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX")),
                    "run as an ordinary user: the web sandbox refuses root");
}

/// A machine whose system tells of nothing, so that the page's own list counts.
struct Bench {
    Bench() : devices(source, clock, {}), context{workspace, selection, clock, oslo(), &devices, nullptr} {
        source.report.sound = false;
        devices.start();
        source.tell();
        QObject::connect(&devices, &workbench::Devices::levelChanged, &devices,
                         [this](double level) { loudest = std::max(loudest, level); });
    }
    std::size_t count(DeviceKind kind) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            devices.state().present, [kind](const domain::Device& each) { return each.name.kind == kind; }));
    }

    StoppedClock clock{at("2026-03-03T07:50:00+01:00")};
    DeskWorkspace workspace{sampleDay()};
    workbench::Selection selection;
    fakes::FakeDevices source;
    workbench::Devices devices;
    workbench::PanelContext context;
    double loudest = 0;
};

int webViews(const QWidget& panel) {
    const auto all = panel.findChildren<QWidget*>();
    return static_cast<int>(
        std::ranges::count_if(all, [](const QWidget* child) { return child->inherits("QWebEngineView"); }));
}

} // namespace

TEST_CASE("before the shift the own picture is seen, the own voice moves the meter, and both are gone with the page") {
    useFakes();
    Bench bench;
    DevicesPanel panel(bench.context, nullptr);
    panel.resize(700, 900);
    panel.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    CHECK(webViews(panel) == 1);
    CHECK(QTest::qWaitFor([&] { return bench.loudest > 0.1; }, patience));
    CHECK(QTest::qWaitFor([&] { return bench.count(DeviceKind::camera) > 0; }, patience));
    CHECK(bench.count(DeviceKind::microphone) > 0);
    CHECK_FALSE(bench.devices.fault(DeviceKind::camera));
    const auto* picture = panel.findChild<QWidget*>(QStringLiteral("ownPicture"));
    REQUIRE(picture);
    // Mirrored as in a looking glass: the film's right half is green.
    const auto at = [&](double x) {
        const auto shot = panel.grab(QRect(picture->mapTo(&panel, QPoint()), picture->size())).toImage();
        return shot.pixelColor(static_cast<int>(x * shot.width()), shot.height() / 2);
    };
    CHECK(QTest::qWaitFor(
        [&] {
            return at(0.25).green() > 120 && at(0.25).red() < 110 && at(0.75).red() > 150 && at(0.75).green() < 110;
        },
        patience));
    if (const auto folder = qEnvironmentVariable("TILSYN_PICTURES"); !folder.isEmpty())
        panel.grab().save(folder + QStringLiteral("/devices-live.png"));
    panel.hide();
    CHECK(webViews(panel) == 0);
    CHECK(bench.devices.level() == 0.0);
}

TEST_CASE("in a call another microphone is chosen from the bar by keyboard, without a new negotiation or a mute") {
    useFakes();
    Bench bench;
    PicturePanel panel(bench.context, nullptr);
    panel.resize(900, 700);
    const auto subscription = bench.workspace.subscribe([&](const auto& snapshot) { panel.setSnapshot(snapshot); });
    panel.show();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    bench.workspace.room(roomFor("v2", "ola", domain::RoomPhase::open));
    bench.workspace.toPage(workspace::MediaStart{});
    const auto offers = [&] {
        return std::ranges::count_if(bench.workspace.fromPage, [](const auto& message) {
            return std::holds_alternative<workspace::MediaLocal>(message);
        });
    };
    REQUIRE(QTest::qWaitFor([&] { return offers() == 1 && bench.count(DeviceKind::microphone) > 1; }, patience));
    const auto before = bench.devices.deviceFor(DeviceUse::microphone)->name;

    QTest::keyClick(&panel, Qt::Key_E, Qt::AltModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    REQUIRE(menu->activeAction());
    QTest::keyClick(menu, Qt::Key_Return);
    CHECK(bench.devices.deviceFor(DeviceUse::microphone)->name != before);
    bench.loudest = 0;
    CHECK(QTest::qWaitFor([&] { return bench.loudest > 0.1; }, patience));
    CHECK(offers() == 1);
    CHECK(bench.workspace.performed.empty());
    CHECK_FALSE(bench.devices.fault(DeviceKind::microphone));
}

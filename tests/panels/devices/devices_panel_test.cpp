// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_devices.h"
#include "fakes/fake_sounder.h"
#include "panels/common/call_module.h"
#include "panels/desk_workspace.h"
#include "panels/devices/internal/devices_panel.h"
#include "panels/devices/internal/rank_list.h"
#include "workbench/devices.h"

#include <QAbstractButton>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;
using domain::DeviceKind;
using domain::DeviceUse;
using domain::SoundOutput;
using fakes::device;

namespace {

/// Stands in for the web view and counts: a camera's light that stays on after the page is closed would be a fault.
struct Views {
    int open = 0;
    int previews = 0;
    int retries = 0;
    CallDeviceChoice choice;
    CallViewHost host;
};
Views views;

class CountedView final : public QWidget, public CallView {
public:
    explicit CountedView(QWidget* parent) : QWidget(parent) { ++views.open; }
    ~CountedView() override { --views.open; }
    QWidget* widget() override { return this; }
    void take(const workspace::MediaIn&) override { FAIL("nothing is called from here"); }
    void setWords(const CallWords&) override {}
    void choose(const CallDeviceChoice& choice) override { views.choice = choice; }
    void preview() override { ++views.previews; }
    void retry() override { ++views.retries; }
};

struct Bench {
    Bench() : devices(source, clock, {}), context{workspace, selection, clock, oslo(), &devices, &sounder} {
        views = {};
        source.report.devices = {device(DeviceKind::camera, "046d:085e", "Logitech BRIO"),
                                 device(DeviceKind::microphone, "0b0e:0e36", "Jabra"),
                                 device(DeviceKind::microphone, "8086:a0c8", "Built-in"),
                                 device(DeviceKind::output, "8086:a0c8", "Built-in")};
        devices.start();
        source.tell();
        panel.reset(new DevicesPanel(context, nullptr));
        panel->resize(700, 900);
        panel->show();
        panel->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(panel.get()));
    }
    RankList& list(const char* name) {
        for (auto* each : panel->findChildren<RankList*>())
            if (each->accessibleName() == QLatin1String(name)) return *each;
        FAIL("no such list");
        throw 0;
    }
    QAbstractButton* button(const char* name) {
        QApplication::processEvents(); // a layout shows its new children in the next round
        for (auto* each : panel->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->accessibleName() == QLatin1String(name)) return each;
        return nullptr;
    }
    bool says(const char* text) {
        QApplication::processEvents();
        for (const auto* each : panel->findChildren<QLabel*>())
            if (each->isVisible() && each->text().contains(QLatin1String(text))) return true;
        return false;
    }
    std::string microphone() { return devices.deviceFor(DeviceUse::microphone)->name.label; }

    StoppedClock clock{at("2026-03-03T07:50:00+01:00")};
    DeskWorkspace workspace{sampleDay()};
    workbench::Selection selection;
    fakes::FakeDevices source;
    workbench::Devices devices;
    fakes::FakeSounder sounder;
    workbench::PanelContext context;
    std::unique_ptr<DevicesPanel> panel;
};

} // namespace

namespace tilsyn::panels {

Result<MakeCallView> callViewModule() {
    return +[](CallViewHost* host, QWidget* parent) -> CallView* {
        views.host = *host;
        return new CountedView(parent);
    };
}

} // namespace tilsyn::panels

TEST_CASE("camera and microphone are open exactly as long as the page is") {
    Bench bench;
    CHECK(views.open == 1);
    CHECK(views.previews == 1);
    CHECK(views.choice ==
          CallDeviceChoice{QStringLiteral("Jabra"), QStringLiteral("Logitech BRIO"), QStringLiteral("Built-in")});
    bench.panel->hide();
    CHECK(views.open == 0);
    bench.panel->show();
    CHECK(views.open == 1);
    bench.panel.reset();
    CHECK(views.open == 0);
}

TEST_CASE("devices are ranked, chosen and forgotten by keyboard") {
    Bench bench;
    auto& microphones = bench.list("Microphone");
    microphones.setFocus();
    REQUIRE(bench.microphone() == "Jabra");
    QTest::keyClick(&microphones, Qt::Key_Down, Qt::AltModifier);
    CHECK(bench.microphone() == "Built-in");
    CHECK(views.choice.microphone == QStringLiteral("Built-in"));
    // The cursor stays on the device that was moved.
    CHECK(microphones.row()->label == QStringLiteral("Jabra"));
    QTest::keyClick(&microphones, Qt::Key_Up, Qt::AltModifier);
    CHECK(bench.microphone() == "Jabra");
    QTest::keyClick(&microphones, Qt::Key_Down);
    QTest::keyClick(&microphones, Qt::Key_Return);
    CHECK(bench.microphone() == "Built-in");
    bench.source.unplug(device(DeviceKind::microphone, "0b0e:0e36", "Jabra"));
    CHECK(microphones.count() == 2);
    QTest::keyClick(&microphones, Qt::Key_Down);
    QTest::keyClick(&microphones, Qt::Key_Delete);
    CHECK(microphones.count() == 1);
}

TEST_CASE("each output has its own test tone, and silence is told") {
    Bench bench;
    REQUIRE(bench.button("Test tone, Ringing"));
    QTest::mouseClick(bench.button("Test tone, Ringing"), Qt::LeftButton);
    QTest::mouseClick(bench.button("Test tone, Somebody waits"), Qt::LeftButton);
    QTest::mouseClick(bench.button("Test tone, Sound of the call"), Qt::LeftButton);
    using Played = std::pair<workbench::Sound, SoundOutput>;
    CHECK(bench.sounder.played == std::vector<Played>{{workbench::Sound::ring, SoundOutput::ring},
                                                      {workbench::Sound::alert, SoundOutput::alert},
                                                      {workbench::Sound::tone, SoundOutput::call}});
    CHECK_FALSE(bench.says("Nothing could be played"));
    bench.sounder.broken = true;
    QTest::mouseClick(bench.button("Test tone, Ringing"), Qt::LeftButton);
    CHECK(bench.says("Nothing could be played"));
}

TEST_CASE("what is wrong is said with the one thing that can be done about it") {
    Bench bench;
    SUBCASE("muted in the operating system") {
        bench.source.report.devices[1].muted = true;
        bench.source.tell();
        REQUIRE(bench.says("muted in the operating system"));
        QTest::mouseClick(bench.button("Unmute"), Qt::LeftButton);
        CHECK_FALSE(bench.says("muted in the operating system"));
    }
    SUBCASE("used by another program") {
        views.host.out(workspace::MediaFault{"device-busy", "camera", "camera"});
        REQUIRE(bench.says("used by another program"));
        QTest::mouseClick(bench.button("Try again"), Qt::LeftButton);
        CHECK(views.retries == 1);
        CHECK(bench.says("used by another program"));
        views.host.out(workspace::MediaFault{"device-well", "camera Logitech BRIO", "camera", "Logitech BRIO"});
        CHECK_FALSE(bench.says("used by another program"));
    }
    SUBCASE("nothing plugged in") {
        bench.source.report.devices.clear();
        bench.source.tell();
        CHECK(bench.says("No microphone found"));
        CHECK(bench.says("No camera found"));
        CHECK(bench.says("No loudspeaker"));
    }
    SUBCASE("no sound system") {
        bench.source.report.devices.clear();
        bench.source.report.sound = false;
        bench.source.tell();
        CHECK(bench.says("sound system of this computer does not answer"));
        QTest::mouseClick(bench.button("Try again"), Qt::LeftButton);
        CHECK(bench.source.retries == 1);
    }
}

TEST_CASE("the meter follows the open microphone, and its words say what it means") {
    Bench bench;
    const auto word = [&] {
        for (const auto* each : bench.panel->findChildren<QWidget*>())
            if (each->inherits("tilsyn::panels::LevelLine")) return each->accessibleName();
        return QString();
    };
    views.host.microphoneLevel(0.0);
    CHECK(word() == QStringLiteral("Say something: the bars must move"));
    views.host.microphoneLevel(0.6);
    CHECK(word() == QStringLiteral("You are heard"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fake_clock.h"
#include "fakes/fake_devices.h"
#include "workbench/device_file.h"
#include "workbench/devices.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::workbench;
using domain::DeviceKind;
using domain::DeviceUse;
using domain::SoundOutput;
using fakes::device;
using fakes::FakeDevices;

namespace {

struct Bench {
    explicit Bench(const QString& file = {}) : devices(source, clock, file) {
        source.report.devices = {device(DeviceKind::microphone, "8086:a0c8", "Built-in microphone"),
                                 device(DeviceKind::camera, "046d:085e", "Logitech BRIO")};
        devices.start();
        source.tell();
    }
    std::string microphone() const {
        const auto* used = devices.deviceFor(DeviceUse::microphone);
        return used == nullptr ? "none" : used->name.label;
    }

    FakeDevices source;
    fakes::FakeClock clock;
    Devices devices;
};

} // namespace

TEST_CASE("the choice of devices survives a restart") {
    QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("devices.json"));
    const auto usb = device(DeviceKind::microphone, "0b0e:0e36:A1", "Jabra");
    {
        Bench first(file);
        first.source.plug(usb);
        CHECK(first.microphone() == "Built-in microphone");
        first.devices.choose(DeviceUse::microphone, usb.name);
        first.devices.setVolume(SoundOutput::ring, 40);
    }
    Bench second(file);
    CHECK(second.microphone() == "Built-in microphone");
    second.source.plug(usb);
    CHECK(second.microphone() == "Jabra");
    CHECK(domain::volumeOf(second.devices.state().preferences, SoundOutput::ring) == 40);
    CHECK_FALSE(second.devices.fileRefused());
}

TEST_CASE("a file that is not ours is refused with a word, and set aside only when there is something to keep") {
    QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("devices.json"));
    for (const auto* text : {"{\"version\":2,\"rankings\":{},\"volumes\":{}}", "not JSON", "[]", "{\"version\":1}",
                             "{\"version\":1,\"rankings\":{\"camera\":[{\"key\":7}]},\"volumes\":{}}",
                             "{\"version\":1,\"rankings\":{},\"volumes\":{\"ring\":900}}"}) {
        QFile::remove(file);
        QFile::remove(file + QStringLiteral(".refused"));
        QFile foreign(file);
        REQUIRE(foreign.open(QIODevice::WriteOnly));
        foreign.write(text);
        foreign.close();
        FakeDevices source;
        fakes::FakeClock clock;
        Devices devices(source, clock, file);
        devices.start();
        CHECK(devices.fileRefused());
        REQUIRE(foreign.open(QIODevice::ReadOnly));
        CHECK(foreign.readAll() == text);
        devices.setVolume(SoundOutput::ring, 55);
        CHECK(QTest::qWaitFor([&] { return !devices.fileRefused(); }, 5000));
        CHECK(domain::volumeOf(*readDeviceFile(file), SoundOutput::ring) == 55);
        QFile aside(file + QStringLiteral(".refused"));
        REQUIRE(aside.open(QIODevice::ReadOnly));
        CHECK(aside.readAll() == text);
    }
}

TEST_CASE("what cannot be written is told and counts until the program ends") {
    Bench bench(QStringLiteral("/proc/nowhere/devices.json"));
    bench.devices.setVolume(SoundOutput::ring, 55);
    CHECK(QTest::qWaitFor([&] { return bench.devices.fileFailed(); }, 5000));
    CHECK(domain::volumeOf(bench.devices.state().preferences, SoundOutput::ring) == 55);
}

TEST_CASE("the offer to take a change back ends by itself after five seconds") {
    Bench bench;
    const auto usb = device(DeviceKind::microphone, "0b0e:0e36:A1", "Jabra");
    bench.source.plug(usb);
    bench.devices.acceptOffer();
    bench.source.unplug(usb);
    bench.devices.dismissNews();
    bench.source.plug(usb);
    CHECK(bench.microphone() == "Jabra");
    CHECK(bench.devices.canUndo());
    bench.clock.advance(std::chrono::milliseconds(4900));
    CHECK(bench.devices.canUndo());
    bench.clock.advance(std::chrono::milliseconds(200));
    CHECK(QTest::qWaitFor([&] { return !bench.devices.state().news; }, 1000));
    CHECK(bench.microphone() == "Jabra");
}

TEST_CASE("the page's own list counts only where the system has none") {
    Bench bench;
    bench.devices.reportPage({device(DeviceKind::microphone, "label:Fake", "Fake"),
                              device(DeviceKind::output, "label:Fake out", "Fake out")});
    CHECK(bench.microphone() == "Built-in microphone");
    REQUIRE(bench.devices.deviceFor(DeviceUse::callOutput));
    CHECK(bench.devices.deviceFor(DeviceUse::callOutput)->name.label == "Fake out");
}

TEST_CASE("a fault belongs to the device that gave it") {
    Bench bench;
    bench.devices.reportFault(DeviceKind::microphone, DeviceFault::busy);
    bench.devices.reportFault(DeviceKind::camera, DeviceFault::busy);
    CHECK(bench.devices.fault(DeviceKind::camera) == DeviceFault::busy);
    const auto usb = device(DeviceKind::microphone, "0b0e:0e36:A1", "Jabra");
    bench.source.plug(usb);
    CHECK(bench.devices.fault(DeviceKind::microphone));
    bench.devices.acceptOffer();
    CHECK_FALSE(bench.devices.fault(DeviceKind::microphone));
    bench.devices.reportOpen(DeviceKind::camera);
    CHECK_FALSE(bench.devices.fault(DeviceKind::camera));
}

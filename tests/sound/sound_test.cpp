// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/pulse_server.h"
#include "workbench/desktop/device_sounder.h"
#include "workbench/desktop/machine_devices.h"
#include "workbench/devices.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::tests;
using namespace tilsyn::workbench;
using domain::DeviceKind;
using domain::DeviceUse;
using domain::SoundOutput;

namespace {

constexpr int patience = 10000;

struct Machine {
    explicit Machine(bool running = true) {
        if (running) REQUIRE(server.start());
    }
    void begin() {
        devices.start();
        REQUIRE(QTest::qWaitFor([this] { return devices.state().met; }, patience));
    }
    std::vector<std::string> labels(DeviceKind kind) const {
        std::vector<std::string> found;
        for (const auto& device : devices.state().present)
            if (device.name.kind == kind) found.push_back(device.name.label);
        std::ranges::sort(found);
        return found;
    }
    bool waitForOutputs(std::size_t count) {
        return QTest::qWaitFor([&] { return labels(DeviceKind::output).size() == count; }, patience);
    }

    PulseServer server;
    SystemClock clock;
    MachineDevices machine;
    Devices devices{machine, clock, {}};
    DeviceSounder sounder{machine.sound(), devices};
};

/// What an output plays, heard at its monitor.
class Ear {
public:
    explicit Ear(const char* output) {
        program_.start(QStringLiteral("parec"),
                       {QStringLiteral("-d"), QLatin1String(output) + QStringLiteral(".monitor"),
                        QStringLiteral("--raw"), QStringLiteral("--format=s16le"),
                        QStringLiteral("--latency-msec=20")});
        program_.waitForStarted();
        // It hears once the first silence has come through.
        CHECK(QTest::qWaitFor([this] { return program_.bytesAvailable() > 0; }, patience));
    }
    ~Ear() {
        program_.kill();
        program_.waitForFinished();
    }
    int loudest() {
        heard_ += program_.readAllStandardOutput();
        const auto* samples = reinterpret_cast<const qint16*>(heard_.constData());
        int most = 0;
        for (int i = 0; i < heard_.size() / 2; ++i) most = std::max(most, std::abs(int(samples[i])));
        return most;
    }

private:
    QProcess program_;
    QByteArray heard_;
};

} // namespace

TEST_CASE("outputs and microphones are listed with names that last, and what an output plays is no microphone") {
    Machine machine;
    machine.server.addOutput("speakers", "Desk speakers", "8086:a0c8", "device.profile.name=analog-stereo");
    machine.server.addOutput("headset", "Jabra Evolve2", "0b0e:0e36",
                             "device.serial=A1B2 device.form_factor=headset device.bus_path=usb-1");
    machine.server.addMicrophone("table", "Table microphone");
    machine.begin();
    CHECK(machine.labels(DeviceKind::output) == std::vector<std::string>{"Desk speakers", "Jabra Evolve2"});
    CHECK(machine.labels(DeviceKind::microphone) == std::vector<std::string>{"Table microphone"});
    const auto headset = std::ranges::find(machine.devices.state().present, "headset", &domain::Device::handle);
    REQUIRE(headset != machine.devices.state().present.end());
    CHECK(headset->name.key == "0b0e:0e36:A1B2");
    CHECK(headset->name.port == "usb-1");
    CHECK(headset->headset);
    // Nobody has chosen yet: alerts are not for the ears.
    REQUIRE(machine.devices.deviceFor(DeviceUse::alertOutput));
    CHECK(machine.devices.deviceFor(DeviceUse::alertOutput)->name.label == "Desk speakers");
}

TEST_CASE("what is plugged in and out is told by the system") {
    Machine machine;
    machine.server.addOutput("speakers", "Desk speakers", "8086:a0c8");
    machine.begin();
    int told = 0;
    QObject::connect(&machine.devices, &Devices::changed, &machine.devices, [&told] { ++told; });
    const auto module = machine.server.addOutput("headset", "Jabra Evolve2", "0b0e:0e36");
    REQUIRE(machine.waitForOutputs(2));
    CHECK(machine.devices.state().offers.size() == 1);
    machine.devices.acceptOffer();
    CHECK(machine.devices.deviceFor(DeviceUse::callOutput)->name.label == "Jabra Evolve2");
    machine.server.unload(module);
    REQUIRE(machine.waitForOutputs(1));
    CHECK(machine.devices.deviceFor(DeviceUse::callOutput)->name.label == "Desk speakers");
    CHECK(machine.devices.state().news->changes.front().lost);
    // And nothing is told while nothing happens.
    const int before = told;
    QTest::qWait(1200);
    CHECK(told == before);
}

TEST_CASE("each sound is heard on the output that is chosen for it, and on no other") {
    Machine machine;
    machine.server.addOutput("speakers", "Desk speakers", "8086:a0c8");
    machine.server.addOutput("headset", "Jabra Evolve2", "0b0e:0e36");
    machine.begin();
    REQUIRE(machine.waitForOutputs(2));
    for (const auto& device : machine.devices.state().present) {
        if (device.name.label == "Desk speakers") machine.devices.choose(DeviceUse::alertOutput, device.name);
        if (device.name.label == "Jabra Evolve2") machine.devices.choose(DeviceUse::callOutput, device.name);
    }
    Ear speakers("speakers");
    Ear headset("headset");
    bool over = false;
    machine.sounder.play(Sound::alert, SoundOutput::alert, [&](const Status& status) { over = status.has_value(); });
    CHECK(QTest::qWaitFor([&] { return over; }, patience));
    CHECK(QTest::qWaitFor([&] { return speakers.loudest() > 3000; }, patience));
    CHECK(headset.loudest() == 0);
    over = false;
    machine.devices.setVolume(SoundOutput::call, 30);
    machine.sounder.play(Sound::tone, SoundOutput::call, [&](const Status& status) { over = status.has_value(); });
    CHECK(QTest::qWaitFor([&] { return over; }, patience));
    CHECK(QTest::qWaitFor([&] { return headset.loudest() > 100; }, patience));
    CHECK(headset.loudest() < 3000);
}

TEST_CASE("a sound ends with a reason when it is stopped, when its output goes and when there is none") {
    Machine machine;
    const auto module = machine.server.addOutput("speakers", "Desk speakers", "8086:a0c8");
    machine.begin();
    std::vector<std::optional<ErrorKind>> ends;
    const auto note = [&](const Status& status) {
        ends.push_back(status ? std::nullopt : std::optional(status.error().kind));
    };
    machine.sounder.play(Sound::ring, SoundOutput::ring, note);
    machine.sounder.play(Sound::ring, SoundOutput::ring, note); // goes on, is not laid over itself
    machine.sounder.stop(Sound::ring);
    CHECK(ends == std::vector<std::optional<ErrorKind>>{ErrorKind::cancelled, ErrorKind::cancelled});
    ends.clear();
    Ear ear("speakers");
    machine.sounder.play(Sound::ring, SoundOutput::ring, note);
    REQUIRE(QTest::qWaitFor([&] { return ear.loudest() > 0; }, patience));
    machine.server.unload(module);
    REQUIRE(QTest::qWaitFor([&] { return !ends.empty(); }, patience));
    CHECK(ends == std::vector<std::optional<ErrorKind>>{ErrorKind::notFound});
    REQUIRE(machine.waitForOutputs(0));
    ends.clear();
    machine.sounder.play(Sound::ring, SoundOutput::ring, note);
    REQUIRE(QTest::qWaitFor([&] { return !ends.empty(); }, patience));
    CHECK(ends == std::vector<std::optional<ErrorKind>>{ErrorKind::notFound});
}

TEST_CASE("the operating system's mute is seen, and lifted only when asked") {
    Machine machine;
    machine.server.addMicrophone("table", "Table microphone");
    machine.begin();
    machine.server.pactl({QStringLiteral("set-source-mute"), QStringLiteral("table"), QStringLiteral("1")});
    const auto muted = [&] { return machine.devices.deviceFor(DeviceUse::microphone)->muted; };
    REQUIRE(QTest::qWaitFor(muted, patience));
    machine.devices.unmute(DeviceUse::microphone);
    CHECK(QTest::qWaitFor([&] { return !muted(); }, patience));
    CHECK(machine.server.pactl({QStringLiteral("get-source-mute"), QStringLiteral("table")}).endsWith("no"));
}

TEST_CASE("without a sound system that is told, and one that appears is found") {
    Machine machine(false);
    machine.begin();
    CHECK_FALSE(machine.devices.report().sound);
    bool refused = false;
    machine.sounder.play(Sound::tone, SoundOutput::call, [&](const Status& status) { refused = !status; });
    CHECK(QTest::qWaitFor([&] { return refused; }, patience));
    REQUIRE(machine.server.start());
    REQUIRE(QTest::qWaitFor([&] { return machine.devices.report().sound; }, patience));
    machine.server.addOutput("speakers", "Desk speakers", "8086:a0c8");
    CHECK(machine.waitForOutputs(1));
    machine.server.stop();
    CHECK(QTest::qWaitFor([&] { return !machine.devices.report().sound; }, patience));
    CHECK(machine.labels(DeviceKind::output).empty());
}

TEST_CASE("our sounds are what the program makes them, and none is louder than full") {
    for (const auto sound : {Sound::ring, Sound::alert, Sound::tone}) {
        const auto samples = samplesOf(sound);
        CHECK(samples.rate == 16000);
        CHECK(samples.data.size() > 16000);
        const auto* values = reinterpret_cast<const qint16*>(samples.data.constData());
        int most = 0;
        for (int i = 0; i < samples.data.size() / 2; ++i) most = std::max(most, std::abs(int(values[i])));
        CHECK(most > 8000);
        CHECK(most < 32000);
        CHECK(std::abs(int(values[0])) < 50);
    }
}

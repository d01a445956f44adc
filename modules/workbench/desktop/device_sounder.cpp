// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/device_sounder.h"

#include "workbench/devices.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

// Beside the library, whose linker would leave it out; the macro wants no namespace.
static void includeSounds() {
    Q_INIT_RESOURCE(tilsyn_sounds);
}

namespace tilsyn::workbench {
namespace {

QString fileOf(Sound sound) {
    switch (sound) {
    case Sound::ring: return QStringLiteral(":/tilsyn/sounds/ring.wav");
    case Sound::alert: return QStringLiteral(":/tilsyn/sounds/alert.wav");
    case Sound::tone: break;
    }
    return QStringLiteral(":/tilsyn/sounds/tone.wav");
}

} // namespace

Samples samplesOf(Sound sound) {
    includeSounds();
    QFile file(fileOf(sound));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto wave = file.readAll();
    // Our own files: one form chunk of 16 bytes, then the samples.
    constexpr int head = 44;
    if (wave.size() < head || !wave.startsWith("RIFF") || wave.mid(36, 4) != "data") return {};
    return {wave.mid(head), static_cast<int>(qFromLittleEndian<quint32>(wave.constData() + 24))};
}

DeviceSounder::DeviceSounder(PulseSound& sound, const Devices& devices) : sound_(sound), devices_(devices) {}

DeviceSounder::~DeviceSounder() {
    for (auto& playing : playing_) playing.onEnd.clear();
    while (!playing_.empty()) sound_.stop(playing_.front().id);
}

void DeviceSounder::play(Sound sound, domain::SoundOutput output, std::function<void(Status)> onEnd) {
    for (auto& playing : playing_)
        if (playing.sound == sound && playing.output == output) {
            if (onEnd) playing.onEnd.push_back(std::move(onEnd));
            return;
        }
    const auto* device = devices_.deviceFor(domain::useOf(output));
    // With a sound system that has no output there is nobody to hear it; without a list the system's own choice is
    // worth the try.
    if (device == nullptr && devices_.report().sound) {
        if (onEnd) onEnd(fail(ErrorKind::notFound, "no output", "sound"));
        return;
    }
    const auto samples = samplesOf(sound);
    auto& playing = playing_.emplace_back(Playing{sound, output, 0, {}});
    if (onEnd) playing.onEnd.push_back(std::move(onEnd));
    const auto handle = device != nullptr && devices_.report().sound ? device->handle : std::string();
    const auto percent = domain::volumeOf(devices_.state().preferences, output);
    playing.id = sound_.play(samples.data, samples.rate, handle, percent, [this, &playing](Status status) {
        const auto told = std::move(playing.onEnd);
        playing_.remove_if([&](const Playing& each) { return &each == &playing; });
        for (const auto& tell : told) tell(status);
    });
}

void DeviceSounder::stop(Sound sound) {
    std::vector<PulseSound::PlayId> ids;
    for (const auto& playing : playing_)
        if (playing.sound == sound) ids.push_back(playing.id);
    for (const auto id : ids) sound_.stop(id);
}

} // namespace tilsyn::workbench

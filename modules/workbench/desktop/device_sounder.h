// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/desktop/pulse_sound.h"
#include "workbench/sounder.h"

#include <QPointer>

#include <list>
#include <map>

namespace tilsyn::workbench {

class Devices;

/// Plays our sounds through the sound system, on what `Devices` has chosen for each output. GUI thread.
class DeviceSounder final : public Sounder {
public:
    /// Both outlive this.
    DeviceSounder(PulseSound& sound, const Devices& devices);
    ~DeviceSounder() override;

    void play(Sound sound, domain::SoundOutput output, std::function<void(Status)> onEnd = {}) override;
    void stop(Sound sound) override;

private:
    struct Playing {
        Sound sound;
        domain::SoundOutput output;
        PulseSound::PlayId id;
        std::vector<std::function<void(Status)>> onEnd;
    };

    PulseSound& sound_;
    const Devices& devices_;
    std::list<Playing> playing_;
};

/// A sound of ours from the resources: signed 16-bit mono; empty if it is not one.
struct Samples {
    QByteArray data;
    int rate = 0;
};
Samples samplesOf(Sound sound);

} // namespace tilsyn::workbench

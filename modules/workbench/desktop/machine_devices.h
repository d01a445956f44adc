// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/desktop/camera_watch.h"
#include "workbench/desktop/pulse_sound.h"
#include "workbench/device_source.h"

namespace tilsyn::workbench {

/// What this machine has: cameras from udev, microphones and outputs from PulseAudio or PipeWire. Costs nothing before
/// `start`. GUI thread.
class MachineDevices final : public QObject, public DeviceSource {
    Q_OBJECT

public:
    explicit MachineDevices(QObject* parent = nullptr);

    void start(std::function<void(const DeviceReport&)> onReport) override;
    void retry() override;
    void unmute(const domain::Device& device) override;

    PulseSound& sound() { return sound_; }

private:
    void tell();

    std::function<void(const DeviceReport&)> onReport_;
    CameraWatch cameras_;
    PulseSound sound_;
    bool camerasKnown_ = false;
    bool soundAsked_ = false; ///< the sound system has answered, or it is known that it does not
};

} // namespace tilsyn::workbench

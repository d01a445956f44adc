// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/machine_devices.h"

namespace tilsyn::workbench {

MachineDevices::MachineDevices(QObject* parent) : QObject(parent) {
    connect(&cameras_, &CameraWatch::listed, this, &MachineDevices::tell);
    connect(&sound_, &PulseSound::listed, this, [this] {
        soundAsked_ = true;
        tell();
    });
}

void MachineDevices::start(std::function<void(const DeviceReport&)> onReport) {
    onReport_ = std::move(onReport);
    camerasKnown_ = cameras_.start();
    sound_.connectNow();
}

void MachineDevices::retry() {
    camerasKnown_ = cameras_.start();
    sound_.connectNow();
}

void MachineDevices::unmute(const domain::Device& device) {
    sound_.unmute(device);
}

void MachineDevices::tell() {
    // One whole list instead of a camera that seems to be all there is.
    if (!onReport_ || !soundAsked_) return;
    DeviceReport report;
    report.cameras = camerasKnown_;
    report.sound = sound_.answers();
    report.devices = cameras_.devices();
    report.devices.insert(report.devices.end(), sound_.devices().begin(), sound_.devices().end());
    onReport_(report);
}

} // namespace tilsyn::workbench

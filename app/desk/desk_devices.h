// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/desktop/device_sounder.h"
#include "workbench/desktop/machine_devices.h"
#include "workbench/devices.h"

#include <filesystem>
#include <memory>

namespace tilsyn::app {

/// Cameras, microphones, outputs and our sounds for the person who is signed in. GUI thread.
class DeskDevices {
public:
    /// `folder`: the person's own. `played`: the scripted shift, which has a film for a camera and asks no machine.
    DeskDevices(const Clock& clock, const std::filesystem::path& folder, bool played);

    /// To be called when the first window is on screen: it loads what the start should not wait for.
    void start() { devices_.start(); }
    workbench::Devices& devices() { return devices_; }
    workbench::Sounder& sounder() { return sounder_; }

private:
    workbench::MachineDevices machine_;
    std::unique_ptr<workbench::DeviceSource> played_;
    workbench::Devices devices_;
    workbench::DeviceSounder sounder_;
};

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/devices.h"

#include <functional>
#include <vector>

namespace tilsyn::workbench {

/// What the machine has, as far as it tells.
struct DeviceReport {
    std::vector<domain::Device> devices;
    bool cameras = false; ///< the system tells of cameras; false: it cannot, and no list says nothing
    bool sound = false;   ///< a sound system answers
    friend bool operator==(const DeviceReport&, const DeviceReport&) = default;
};

/// The machine's cameras, microphones and outputs. GUI thread only; nothing here blocks.
class DeviceSource {
public:
    virtual ~DeviceSource() = default;
    /// Begins to look. `onReport` is called when the first list is whole and at every change from then on, never from
    /// within this call. Told by the system, not asked for at intervals.
    virtual void start(std::function<void(const DeviceReport&)> onReport) = 0;
    /// Looks once more for what did not answer.
    virtual void retry() = 0;
    /// Lifts the operating system's own mute of a device, because the person has asked for it.
    virtual void unmute(const domain::Device& device) = 0;
};

} // namespace tilsyn::workbench

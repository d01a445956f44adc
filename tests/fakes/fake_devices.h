// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/device_source.h"

#include <utility>

namespace tilsyn::fakes {

inline domain::Device device(domain::DeviceKind kind, const char* key, const char* label) {
    domain::Device made;
    made.name = {kind, key, "", label};
    made.handle = key;
    return made;
}

/// A machine whose devices a test plugs in and out.
class FakeDevices final : public workbench::DeviceSource {
public:
    FakeDevices() { report.cameras = report.sound = true; }

    void start(std::function<void(const workbench::DeviceReport&)> onReport) override { tell_ = std::move(onReport); }
    void retry() override { ++retries; }
    void unmute(const domain::Device& device) override {
        for (auto& each : report.devices)
            if (each.name == device.name) each.muted = false;
        tell();
    }
    void plug(domain::Device device) {
        report.devices.push_back(std::move(device));
        tell();
    }
    void unplug(const domain::Device& device) {
        std::erase_if(report.devices, [&](const domain::Device& each) { return each.name == device.name; });
        tell();
    }
    void tell() {
        if (tell_) tell_(report);
    }

    workbench::DeviceReport report;
    int retries = 0;

private:
    std::function<void(const workbench::DeviceReport&)> tell_;
};

} // namespace tilsyn::fakes

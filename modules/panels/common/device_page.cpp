// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/device_page.h"

#include "workbench/devices.h"

namespace tilsyn::panels {

using domain::DeviceKind;
using domain::DeviceUse;
using workbench::DeviceFault;
using workbench::Devices;

namespace {

QString labelFor(const Devices& devices, DeviceUse use) {
    const auto* device = devices.deviceFor(use);
    return device == nullptr ? QString() : QString::fromStdString(device->name.label);
}

DeviceKind kindOf(CallDevice::Kind kind) {
    switch (kind) {
    case CallDevice::Kind::microphone: return DeviceKind::microphone;
    case CallDevice::Kind::camera: return DeviceKind::camera;
    case CallDevice::Kind::speaker: break;
    }
    return DeviceKind::output;
}

} // namespace

CallDeviceChoice choiceOf(const Devices& devices) {
    return {labelFor(devices, DeviceUse::microphone), labelFor(devices, DeviceUse::camera),
            labelFor(devices, DeviceUse::callOutput)};
}

void reportList(Devices& devices, const QList<CallDevice>& list) {
    std::vector<domain::Device> found;
    for (const auto& each : list) {
        if (each.label.isEmpty() || each.id == QStringLiteral("default")) continue;
        domain::Device device;
        device.name = domain::identify(kindOf(each.kind), {{}, {}, {}, {}, {}, each.label.toStdString()});
        found.push_back(std::move(device));
    }
    devices.reportPage(std::move(found));
}

void reportOwn(Devices& devices, const CallOwnMedia& own) {
    // One that is busy stays so while another works in its place; one that is gone has been replaced.
    const auto replaced = [&](DeviceKind kind, bool live) {
        const auto fault = devices.fault(kind);
        if (live && (fault == DeviceFault::gone || fault == DeviceFault::failed)) devices.reportOpen(kind);
    };
    replaced(DeviceKind::microphone, own.microphone);
    replaced(DeviceKind::camera, own.camera);
}

void reportFault(Devices& devices, const workspace::MediaFault& fault) {
    if (fault.device != "microphone" && fault.device != "camera") return;
    const auto kind = fault.device == "microphone" ? DeviceKind::microphone : DeviceKind::camera;
    if (fault.code == "device-well") return devices.reportOpen(kind);
    auto what = DeviceFault::failed;
    if (fault.code == "device-busy") what = DeviceFault::busy;
    if (fault.code == "not-allowed") what = DeviceFault::notAllowed;
    if (fault.code == "device-unplugged") what = DeviceFault::gone;
    devices.reportFault(kind, what);
}

} // namespace tilsyn::panels

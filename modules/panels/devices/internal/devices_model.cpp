// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/devices/internal/devices_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {

using domain::DeviceUse;
using domain::SoundOutput;
using workbench::DeviceTrouble;

namespace {

struct DevicesText {
    Q_DECLARE_TR_FUNCTIONS(tilsyn::panels::DevicesText)
};

QString titleOf(DeviceUse use) {
    switch (use) {
    case DeviceUse::camera: return DevicesText::tr("Camera");
    case DeviceUse::microphone: return DevicesText::tr("Microphone");
    case DeviceUse::callOutput: return DevicesText::tr("Sound of the call");
    case DeviceUse::ringOutput: return DevicesText::tr("Ringing");
    case DeviceUse::alertOutput: break;
    }
    return DevicesText::tr("Somebody waits");
}

QString emptyText(DeviceUse use) {
    switch (use) {
    case DeviceUse::camera: return DevicesText::tr("No camera has been seen on this computer yet.");
    case DeviceUse::microphone: return DevicesText::tr("No microphone has been seen on this computer yet.");
    default: return DevicesText::tr("No loudspeaker and no headset has been seen on this computer yet.");
    }
}

std::optional<SoundOutput> outputOf(DeviceUse use) {
    for (const auto output : {SoundOutput::call, SoundOutput::ring, SoundOutput::alert})
        if (domain::useOf(output) == use) return output;
    return std::nullopt;
}

UseGroup groupOf(const domain::DeviceState& state, DeviceUse use) {
    UseGroup group{use, titleOf(use), emptyText(use), {}, outputOf(use), 100};
    if (group.output) group.volume = domain::volumeOf(state.preferences, *group.output);
    const auto* used = domain::deviceFor(state, use);
    const auto isUsed = [used](const domain::Device& device) { return used != nullptr && used->name == device.name; };
    const auto ranking = state.preferences.rankings.find(use);
    if (ranking != state.preferences.rankings.end())
        for (const auto& entry : ranking->second) {
            const auto* device = domain::resolve(entry, ranking->second, state.present);
            const auto& name = device != nullptr ? device->name : entry;
            group.rows.append(
                {name, workbench::labelOf(name), device != nullptr, device != nullptr && isUsed(*device)});
        }
    for (const auto& device : state.present)
        if (device.name.kind == domain::kindOf(use) && !domain::rankOf(state, use, device.name))
            group.rows.append({device.name, workbench::labelOf(device.name), true, isUsed(device)});
    return group;
}

} // namespace

DevicesView devicesView(const workbench::Devices& devices) {
    DevicesView view;
    view.troubles = workbench::deviceTroubles(devices);
    for (const auto use : domain::deviceUses) view.groups.append(groupOf(devices.state(), use));
    for (const auto trouble : view.troubles)
        if (trouble == DeviceTrouble::noCamera || trouble == DeviceTrouble::cameraBusy ||
            trouble == DeviceTrouble::cameraForbidden || trouble == DeviceTrouble::cameraFailed)
            view.picture = workbench::wordsOf(trouble).what;
    return view;
}

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/devices.h"
#include "workbench/devices.h"

#include <QString>

#include <optional>
#include <vector>

namespace tilsyn::workbench {

/// What is wrong with the devices, the worst for a visit first.
enum class DeviceTrouble {
    noSoundSystem,
    noMicrophone,
    microphoneBusy,
    microphoneForbidden,
    microphoneMuted, ///< in the operating system
    microphoneFailed,
    noOutput,
    outputMuted, ///< the call's, in the operating system
    noCamera,
    cameraBusy,
    cameraForbidden,
    cameraFailed,
    choiceNotKept,
    choiceRefused
};

/// The one thing that can be done about it from here.
enum class DeviceRemedy { none, tryAgain, unmuteMicrophone, unmuteOutput };

struct DeviceWords {
    QString what; ///< a sentence
    QString next; ///< what it means and what to do
    QString sign; ///< two or three words for the bar; empty: not worth a sign
    DeviceRemedy remedy = DeviceRemedy::none;
};

/// Empty until the first list has come: what is not known yet is not missing.
std::vector<DeviceTrouble> deviceTroubles(const Devices& devices);
DeviceWords wordsOf(DeviceTrouble trouble);
void apply(DeviceRemedy remedy, Devices& devices);

/// "microphone", "sound of the call" …, within a sentence.
QString useWord(domain::DeviceUse use);
/// The label of a device as a text.
QString labelOf(const domain::DeviceName& name);

} // namespace tilsyn::workbench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/device_problems.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::workbench {

using domain::DeviceKind;
using domain::DeviceUse;
using Trouble = DeviceTrouble;

namespace {

struct DeviceText {
    Q_DECLARE_TR_FUNCTIONS(tilsyn::workbench::DeviceText)
};

bool any(const Devices& devices, DeviceKind kind) {
    return std::ranges::any_of(devices.state().present, [kind](const auto& each) { return each.name.kind == kind; });
}

std::optional<Trouble> faultOf(const Devices& devices, DeviceKind kind) {
    const bool camera = kind == DeviceKind::camera;
    const auto fault = devices.fault(kind);
    if (!fault) return std::nullopt;
    switch (*fault) {
    case DeviceFault::busy: return camera ? Trouble::cameraBusy : Trouble::microphoneBusy;
    case DeviceFault::notAllowed: return camera ? Trouble::cameraForbidden : Trouble::microphoneForbidden;
    case DeviceFault::gone:
    case DeviceFault::failed: break;
    }
    return camera ? Trouble::cameraFailed : Trouble::microphoneFailed;
}

bool muted(const Devices& devices, DeviceUse use) {
    const auto* device = devices.deviceFor(use);
    return device != nullptr && device->muted;
}

} // namespace

std::vector<Trouble> deviceTroubles(const Devices& devices) {
    std::vector<Trouble> found;
    if (devices.state().met) {
        const auto& report = devices.report();
        if (!report.sound && !any(devices, DeviceKind::microphone)) {
            found.push_back(Trouble::noSoundSystem);
        } else if (!any(devices, DeviceKind::microphone)) {
            found.push_back(Trouble::noMicrophone);
        } else if (const auto fault = faultOf(devices, DeviceKind::microphone)) {
            found.push_back(*fault);
        }
        if (muted(devices, DeviceUse::microphone)) found.push_back(Trouble::microphoneMuted);
        if (report.sound && !any(devices, DeviceKind::output)) found.push_back(Trouble::noOutput);
        if (muted(devices, DeviceUse::callOutput)) found.push_back(Trouble::outputMuted);
        if (report.cameras && !any(devices, DeviceKind::camera)) {
            found.push_back(Trouble::noCamera);
        } else if (const auto fault = faultOf(devices, DeviceKind::camera)) {
            found.push_back(*fault);
        }
    }
    if (devices.fileFailed()) found.push_back(Trouble::choiceNotKept);
    if (devices.fileRefused()) found.push_back(Trouble::choiceRefused);
    return found;
}

DeviceWords wordsOf(Trouble trouble) {
    using R = DeviceRemedy;
    switch (trouble) {
    case Trouble::noSoundSystem:
        return {DeviceText::tr("The sound system of this computer does not answer."),
                DeviceText::tr(
                    "Without it nobody hears you and you hear nobody. Sign in to the computer anew if it stays so."),
                DeviceText::tr("No sound"), R::tryAgain};
    case Trouble::noMicrophone:
        return {DeviceText::tr("No microphone found."), DeviceText::tr("Plug one in: it is found by itself."),
                DeviceText::tr("No microphone"), R::tryAgain};
    case Trouble::microphoneBusy:
        return {DeviceText::tr("The microphone is used by another program."),
                DeviceText::tr("Close that program, then try again. Or choose another microphone below."),
                DeviceText::tr("Microphone in use"), R::tryAgain};
    case Trouble::microphoneForbidden:
        return {DeviceText::tr("The computer does not let Tilsyn use the microphone."),
                DeviceText::tr("Allow it in the computer's settings for privacy, then try again."),
                DeviceText::tr("Microphone not allowed"), R::tryAgain};
    case Trouble::microphoneMuted:
        return {DeviceText::tr("The microphone is muted in the operating system."),
                DeviceText::tr("Nobody hears you, whatever the button in the call says."),
                DeviceText::tr("Microphone muted"), R::unmuteMicrophone};
    case Trouble::microphoneFailed:
        return {DeviceText::tr("The microphone gives no sound."),
                DeviceText::tr("Unplug it and plug it in again, or try again."), DeviceText::tr("No microphone"),
                R::tryAgain};
    case Trouble::noOutput:
        return {DeviceText::tr("No loudspeaker and no headset found."),
                DeviceText::tr("Plug one in: it is found by itself."), DeviceText::tr("No loudspeaker"), R::tryAgain};
    case Trouble::outputMuted:
        return {DeviceText::tr("The sound of the call is muted in the operating system."),
                DeviceText::tr("You will hear nobody."), DeviceText::tr("Sound muted"), R::unmuteOutput};
    case Trouble::noCamera:
        return {DeviceText::tr("No camera found."),
                DeviceText::tr("Plug one in: it is found by itself. Calls without your picture work."),
                DeviceText::tr("No camera"), R::tryAgain};
    case Trouble::cameraBusy:
        return {DeviceText::tr("The camera is used by another program."),
                DeviceText::tr("Close that program, then try again. Or choose another camera below."),
                DeviceText::tr("Camera in use"), R::tryAgain};
    case Trouble::cameraForbidden:
        return {DeviceText::tr("The computer does not let Tilsyn use the camera."),
                DeviceText::tr("Allow it in the computer's settings for privacy, then try again."),
                DeviceText::tr("Camera not allowed"), R::tryAgain};
    case Trouble::cameraFailed:
        return {DeviceText::tr("The camera gives no picture."),
                DeviceText::tr("Unplug it and plug it in again, or try again."), DeviceText::tr("No picture"),
                R::tryAgain};
    case Trouble::choiceNotKept:
        return {DeviceText::tr("Your choice of devices could not be written to this computer."),
                DeviceText::tr("It counts until you close Tilsyn. Change it again when there is room on the disk."),
                {},
                R::none};
    case Trouble::choiceRefused: break;
    }
    return {DeviceText::tr("Your earlier choice of devices could not be read."),
            DeviceText::tr(
                "The computer's own choice is used. The old file is set aside as soon as you change something here."),
            {},
            R::none};
}

void apply(DeviceRemedy remedy, Devices& devices) {
    switch (remedy) {
    case DeviceRemedy::none: return;
    case DeviceRemedy::tryAgain: return devices.retry();
    case DeviceRemedy::unmuteMicrophone: return devices.unmute(DeviceUse::microphone);
    case DeviceRemedy::unmuteOutput: return devices.unmute(DeviceUse::callOutput);
    }
}

QString useWord(DeviceUse use) {
    switch (use) {
    case DeviceUse::camera: return DeviceText::tr("camera", "within a sentence");
    case DeviceUse::microphone: return DeviceText::tr("microphone", "within a sentence");
    case DeviceUse::callOutput: return DeviceText::tr("sound of the call", "within a sentence");
    case DeviceUse::ringOutput: return DeviceText::tr("ringing", "within a sentence");
    case DeviceUse::alertOutput: break;
    }
    return DeviceText::tr("who waits", "within a sentence: the sound that says that somebody waits");
}

QString labelOf(const domain::DeviceName& name) {
    return name.label.empty() ? DeviceText::tr("Unnamed device") : QString::fromStdString(name.label);
}

} // namespace tilsyn::workbench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk_devices.h"

#include <QMetaObject>
#include <QObject>

namespace tilsyn::app {
namespace {

/// What the scripted shift calls from: the film and the tone that the page is given instead of a camera and a
/// microphone.
class PlayedDevices final : public QObject, public workbench::DeviceSource {
public:
    void start(std::function<void(const workbench::DeviceReport&)> onReport) override {
        using Kind = domain::DeviceKind;
        workbench::DeviceReport report;
        report.cameras = report.sound = true;
        for (const auto& [kind, label] : {std::pair(Kind::camera, "Film"), std::pair(Kind::microphone, "Tone"),
                                          std::pair(Kind::output, "Silence")}) {
            domain::Device device;
            device.name = domain::identify(kind, {{}, {}, {}, {}, {}, label});
            report.devices.push_back(std::move(device));
        }
        QMetaObject::invokeMethod(
            this, [report, onReport = std::move(onReport)] { onReport(report); }, Qt::QueuedConnection);
    }
    void retry() override {}
    void unmute(const domain::Device&) override {}
};

} // namespace

DeskDevices::DeskDevices(const Clock& clock, const std::filesystem::path& folder, bool played)
    : played_(played ? std::make_unique<PlayedDevices>() : nullptr),
      devices_(played ? *played_ : static_cast<workbench::DeviceSource&>(machine_), clock,
               QString::fromStdString((folder / "devices.json").string())),
      sounder_(machine_.sound(), devices_) {}

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/devices.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

struct udev;
struct udev_monitor;

namespace tilsyn::workbench {

struct UdevLibrary;

/// The machine's cameras as udev tells of them, with its events when one is plugged or unplugged. Cameras are not
/// opened here. GUI thread.
class CameraWatch final : public QObject {
    Q_OBJECT

public:
    explicit CameraWatch(QObject* parent = nullptr);
    ~CameraWatch() override;

    /// False where there is no udev: nothing is known of cameras then.
    bool start();
    const std::vector<domain::Device>& devices() const { return devices_; }

Q_SIGNALS:
    void listed();

private:
    void read();
    void list();

    const UdevLibrary* library_ = nullptr;
    udev* udev_ = nullptr;
    udev_monitor* monitor_ = nullptr;
    QTimer settle_; ///< one camera is several nodes and several events
    std::vector<domain::Device> devices_;
};

} // namespace tilsyn::workbench

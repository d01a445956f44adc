// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace tilsyn::workbench {

class Devices;

/// In the bar, only while something is missing: an icon and two words, quiet; pressing it opens the devices. Whoever
/// has no camera is told once a glance and never interrupted.
class DeviceSign final : public QAbstractButton {
    Q_OBJECT

public:
    DeviceSign(Devices& devices, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Devices& devices_;
    QString iconName_;
};

} // namespace tilsyn::workbench

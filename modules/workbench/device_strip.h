// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tilsyn::workbench {

class Devices;
class Strip;

/// Below the bar, only while there is something to say: a device was plugged in and is used (undo for five seconds),
/// one in use fell out, a new one is offered. Loss is amber and stays until it is read.
class DeviceStrip final : public QWidget {
    Q_OBJECT

public:
    DeviceStrip(Devices& devices, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showTaken();
    void showLost();
    void showOffer();
    void announce(QWidget* strip, const QString& text);

    Devices& devices_;
    Strip* taken_;
    Strip* lost_;
    Strip* offer_;
    QPushButton* undo_;
    QPushButton* read_;
    QPushButton* accept_;
    QPushButton* refuse_;
    QString announced_;
};

} // namespace tilsyn::workbench

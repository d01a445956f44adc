// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/attention.h"

#include <QDBusConnection>
#include <QObject>
#include <QPointer>
#include <QSystemTrayIcon>

class QWidget;

namespace tilsyn::workbench {

/// The desktop's own ways: a tray icon with the number on it, an entry of the task bar that asks for attention
/// (QApplication::alert), and a notification of org.freedesktop.Notifications (Desktop Notifications Specification
/// 1.2) that stays until it is lowered. Without a tray, a bus or a notification service that way is silent and the
/// others go on. Never blocks. GUI thread.
class DesktopAttention final : public QObject, public Attention {
    Q_OBJECT

public:
    explicit DesktopAttention(QDBusConnection bus, QObject* parent = nullptr);
    ~DesktopAttention() override;

    /// The window that the task bar shows.
    void setWindow(QWidget* window);

    void raise(const QString& text, int count) override;
    void lower() override;

Q_SIGNALS:
    /// The tray icon or the notification was clicked: the window is wanted.
    void opened();

private Q_SLOTS:
    void actionInvoked(uint id, const QString& key);
    void notificationClosed(uint id, uint reason);

private:
    void notify(const QString& text);
    void closeNotification(uint id);
    void showTray();

    QDBusConnection bus_;
    QPointer<QWidget> window_;
    QSystemTrayIcon* tray_ = nullptr;
    uint notification_ = 0; ///< 0: none is shown
    bool asked_ = false;    ///< the service has not told its number yet
    bool raised_ = false;
    QString text_;
};

/// The program's mark with a number on it (9+ above nine); without one the bare mark.
QIcon badgedMark(int count);

} // namespace tilsyn::workbench

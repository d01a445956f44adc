// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

namespace tilsyn::workbench {

/// Says that the machine's own session was locked, or is about to sleep. What unlocks us is ours to decide.
class SystemLock : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void locked();
};

/// On a freedesktop system: `Lock` of our session and `PrepareForSleep` of logind (org.freedesktop.login1, system bus),
/// and `ActiveChanged(true)` of the screen saver (org.freedesktop.ScreenSaver, org.gnome.ScreenSaver, session bus).
/// Never blocks; without a bus or a service it stays silent. GUI thread.
class DBusSystemLock final : public SystemLock {
    Q_OBJECT

public:
    DBusSystemLock(QDBusConnection session, QDBusConnection system, QObject* parent = nullptr);

private Q_SLOTS:
    void screenSaverChanged(bool active);
    void sleepChanged(bool going);
    void sessionLocked(const QDBusMessage& signal);

private:
    void askForOurSession();
    QDBusConnection session_;
    QDBusConnection system_;
};

} // namespace tilsyn::workbench

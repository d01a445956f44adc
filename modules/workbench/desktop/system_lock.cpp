// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/system_lock.h"

#include <QCoreApplication>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tilsyn::workbench {
namespace {

QString login() {
    return QStringLiteral("org.freedesktop.login1");
}
QString manager() {
    return QStringLiteral("/org/freedesktop/login1");
}

} // namespace

DBusSystemLock::DBusSystemLock(QDBusConnection session, QDBusConnection system, QObject* parent)
    : SystemLock(parent), session_(std::move(session)), system_(std::move(system)) {
    // Desktops put the screen saver at different paths: any path of either name is meant.
    for (const auto& face : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        session_.connect({}, {}, face, QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    system_.connect(login(), manager(), QStringLiteral("org.freedesktop.login1.Manager"),
                    QStringLiteral("PrepareForSleep"), this, SLOT(sleepChanged(bool)));
    askForOurSession();
}

/// Others may be logged in at this machine, and their locks are not ours: the path of our own session is asked for.
void DBusSystemLock::askForOurSession() {
    if (!system_.isConnected()) return;
    auto question = QDBusMessage::createMethodCall(login(), manager(), QStringLiteral("org.freedesktop.login1.Manager"),
                                                   QStringLiteral("GetSessionByPID"));
    question << static_cast<uint>(QCoreApplication::applicationPid());
    auto* answer = new QDBusPendingCallWatcher(system_.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *answer;
        if (reply.isError()) return; // no logind, or a session that it does not know
        system_.connect(login(), reply.value().path(), QStringLiteral("org.freedesktop.login1.Session"),
                        QStringLiteral("Lock"), this, SLOT(sessionLocked(QDBusMessage)));
    });
}

void DBusSystemLock::screenSaverChanged(bool active) {
    if (active) Q_EMIT locked();
}

void DBusSystemLock::sleepChanged(bool going) {
    if (going) Q_EMIT locked();
}

void DBusSystemLock::sessionLocked(const QDBusMessage&) {
    Q_EMIT locked();
}

} // namespace tilsyn::workbench

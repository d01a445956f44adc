// SPDX-License-Identifier: GPL-3.0-or-later
// A real message bus of our own in the place of both buses; on it a login manager that knows our session.
#include "workbench/desktop/system_lock.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn::workbench;

namespace {

class FakeLogin final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    uint askedFor = 0;

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint pid) {
        askedFor = pid;
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_37"));
    }
};

struct Bus {
    QProcess daemon;
    QString address;
    Bus() {
        daemon.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        REQUIRE(daemon.waitForStarted());
        while (!daemon.canReadLine()) REQUIRE(daemon.waitForReadyRead(10000));
        address = QString::fromUtf8(daemon.readLine()).trimmed();
    }
    ~Bus() {
        for (const auto& name : {QStringLiteral("login"), QStringLiteral("ours")})
            QDBusConnection::disconnectFromBus(name);
        daemon.terminate();
        daemon.waitForFinished();
    }
    QDBusConnection connection(const QString& name) const { return QDBusConnection::connectToBus(address, name); }
};

QDBusMessage sessionLock(const char* session) {
    return QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1/session/") + QLatin1String(session),
                                      QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
}

QDBusMessage changed(const char* path, const char* face, const char* name, bool on) {
    auto signal = QDBusMessage::createSignal(QLatin1String(path), QLatin1String(face), QLatin1String(name));
    signal << on;
    return signal;
}

} // namespace

TEST_CASE("the machine's lock, its screen saver and its sleep lock the desk; another's lock does not") {
    const Bus bus;
    FakeLogin login;
    auto other = bus.connection(QStringLiteral("login"));
    REQUIRE(other.registerObject(QStringLiteral("/org/freedesktop/login1"), &login, QDBusConnection::ExportAllSlots));
    REQUIRE(other.registerService(QStringLiteral("org.freedesktop.login1")));
    const auto ours = bus.connection(QStringLiteral("ours"));
    DBusSystemLock lock(ours, ours);
    int locks = 0;
    QObject::connect(&lock, &SystemLock::locked, [&] { ++locks; });
    REQUIRE(QTest::qWaitFor([&] { return login.askedFor == static_cast<uint>(QCoreApplication::applicationPid()); }));

    // The answer and our subscription travel on the bus; what is said before it is heard is said again.
    REQUIRE(QTest::qWaitFor([&] {
        other.send(sessionLock("_99"));
        other.send(sessionLock("_37"));
        QTest::qWait(10);
        return locks > 0;
    }));
    // The bus answers in order: all that has been said so far has been heard after this.
    const auto ping = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                     QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
    CHECK(other.call(ping).type() == QDBusMessage::ReplyMessage);
    CHECK(ours.call(ping).type() == QDBusMessage::ReplyMessage);
    QCoreApplication::processEvents();
    locks = 0;
    other.send(sessionLock("_99"));
    other.send(changed("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", false));
    other.send(changed("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", false));
    other.send(changed("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", true));
    REQUIRE(QTest::qWaitFor([&] { return locks == 1; }));
    other.send(changed("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", true));
    other.send(changed("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true));
    REQUIRE(QTest::qWaitFor([&] { return locks == 3; }));
}

TEST_CASE("without a bus nothing is heard and nothing breaks") {
    const auto none = QDBusConnection::connectToBus(QStringLiteral("unix:path=/nonexistent"), QStringLiteral("none"));
    DBusSystemLock lock(none, none);
    bool heard = false;
    QObject::connect(&lock, &SystemLock::locked, [&] { heard = true; });
    QCoreApplication::processEvents();
    CHECK_FALSE(heard);
}

#include "system_lock_test.moc"

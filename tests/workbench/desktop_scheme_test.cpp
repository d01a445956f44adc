// SPDX-License-Identifier: GPL-3.0-or-later
// A real message bus of our own; on it a settings portal that keeps one value.
#include "workbench/desktop/desktop_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn::workbench;

namespace {

class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint value = 0;

public Q_SLOTS:
    /// The portal's deprecated but universal call wraps its value twice.
    QDBusVariant Read(const QString& space, const QString& key) const {
        if (space != QLatin1String("org.freedesktop.appearance") || key != QLatin1String("color-scheme")) return {};
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }
};

QDBusMessage settingChanged(const QString& key, uint value) {
    auto signal =
        QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                   QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
    signal << QStringLiteral("org.freedesktop.appearance") << key << QVariant::fromValue(QDBusVariant(value));
    return signal;
}

/// Lives as long as a test; the daemon is ended by its own handle.
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
        for (const auto& name : {QStringLiteral("desktop"), QStringLiteral("program")})
            QDBusConnection::disconnectFromBus(name);
        daemon.terminate();
        daemon.waitForFinished();
    }
    QDBusConnection connection(const QString& name) const { return QDBusConnection::connectToBus(address, name); }
};

} // namespace

TEST_CASE("the desktop's light or dark is asked for at the start and followed when it changes") {
    const Bus bus;
    FakePortal portal;
    portal.value = 1;
    auto desktop = bus.connection(QStringLiteral("desktop"));
    REQUIRE(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                   QDBusConnection::ExportAllSlots));
    REQUIRE(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

    DesktopScheme scheme(bus.connection(QStringLiteral("program")));
    QList<Scheme> heard;
    QObject::connect(&scheme, &DesktopScheme::changed, [&](Scheme now) { heard << now; });
    scheme.ask();
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 1; }));
    CHECK(heard.last() == Scheme::dark);

    REQUIRE(desktop.send(settingChanged(QStringLiteral("accent-color"), 1)));
    REQUIRE(desktop.send(settingChanged(QStringLiteral("color-scheme"), 2)));
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 2; }));
    CHECK(heard.last() == Scheme::light);
}

TEST_CASE("a desktop without a portal changes nothing") {
    const Bus bus;
    DesktopScheme scheme(bus.connection(QStringLiteral("program")));
    bool heard = false;
    QObject::connect(&scheme, &DesktopScheme::changed, [&] { heard = true; });
    scheme.ask();
    // The bus answers in order: once it has answered us here, the refused question has been answered too.
    auto ping = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                               QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
    CHECK(bus.connection(QStringLiteral("program")).call(ping).type() == QDBusMessage::ReplyMessage);
    QCoreApplication::processEvents();
    CHECK_FALSE(heard);
}

TEST_CASE("only a number is a colour scheme, however often it is wrapped") {
    CHECK(schemeFromPortal(QVariant(1U)) == Scheme::dark);
    CHECK(schemeFromPortal(QVariant(0U)) == Scheme::light);
    CHECK(schemeFromPortal(QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(1U))))) == Scheme::dark);
    CHECK_FALSE(schemeFromPortal(QVariant(QStringLiteral("dark"))).has_value());
    CHECK_FALSE(schemeFromPortal(QVariant()).has_value());
}

#include "desktop_scheme_test.moc"

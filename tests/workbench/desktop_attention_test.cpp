// SPDX-License-Identifier: GPL-3.0-or-later
// A real message bus of our own; on it a notification service that keeps what it was told.
#include "workbench/desktop/desktop_attention.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

#include <doctest/doctest.h>

using namespace tilsyn::workbench;

namespace {

class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;
    QStringList bodies;
    QList<uint> closed;
    QVariantMap hints;

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& summary, const QString& body, const QStringList&,
                const QVariantMap& given, int) {
        shown << summary;
        bodies << body;
        hints = given;
        return 7;
    }
    void CloseNotification(uint id) { closed << id; }
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
        for (const auto& name : {QStringLiteral("notifier"), QStringLiteral("announcer")})
            QDBusConnection::disconnectFromBus(name);
        daemon.terminate();
        daemon.waitForFinished();
    }
    QDBusConnection connection(const QString& name) const { return QDBusConnection::connectToBus(address, name); }
};

} // namespace

TEST_CASE("the desktop shows what waits once, silently, and takes it away when it has been seen") {
    const Bus bus;
    FakeNotifications service;
    auto theirs = bus.connection(QStringLiteral("notifier"));
    REQUIRE(theirs.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                                  QDBusConnection::ExportAllSlots));
    REQUIRE(theirs.registerService(QStringLiteral("org.freedesktop.Notifications")));
    DesktopAttention attention(bus.connection(QStringLiteral("announcer")));
    attention.raise(QStringLiteral("1 is waiting"), 1);
    REQUIRE(QTest::qWaitFor([&] { return service.shown.size() == 1; }));
    CHECK(service.shown.front() == QStringLiteral("1 is waiting"));
    CHECK(service.bodies.front().isEmpty());
    CHECK(service.hints.value(QStringLiteral("suppress-sound")).toBool());
    attention.raise(QStringLiteral("1 is waiting"), 1);
    attention.lower();
    REQUIRE(QTest::qWaitFor([&] { return service.closed == QList<uint>{7}; }));
    CHECK(service.shown.size() == 1);
    SUBCASE("a click on it asks for the window") {
        QSignalSpy opened(&attention, &DesktopAttention::opened);
        attention.raise(QStringLiteral("2 are waiting"), 2);
        REQUIRE(QTest::qWaitFor([&] { return service.shown.size() == 2; }));
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"),
                                                 QStringLiteral("org.freedesktop.Notifications"),
                                                 QStringLiteral("ActionInvoked"));
        signal << 7U << QStringLiteral("default");
        // Until its number has come back nobody can know that the click was on ours.
        CHECK(QTest::qWaitFor([&] { return theirs.send(signal) && !opened.isEmpty(); }));
    }
}

TEST_CASE("without a bus, a tray and a notification service nothing breaks") {
    DesktopAttention attention(QDBusConnection(QStringLiteral("nowhere")));
    QWidget window;
    attention.setWindow(&window);
    attention.raise(QStringLiteral("1 is waiting"), 1);
    attention.lower();
    CHECK_FALSE(badgedMark(12).isNull());
}

#include "desktop_attention_test.moc"

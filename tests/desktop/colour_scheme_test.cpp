// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/colour_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using workbench::ColourScheme;
using workbench::Scheme;

namespace {

/// A session bus of our own, and on it a portal that answers as the real one does (xdg-desktop-portal wraps the value
/// of `Read` twice).
class Portal final : public QDBusVirtualObject {
public:
    Portal() {
        bus_.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        REQUIRE(bus_.waitForStarted());
        REQUIRE(bus_.waitForReadyRead());
        const auto address = QString::fromUtf8(bus_.readLine().trimmed());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8());
        auto here = QDBusConnection::connectToBus(address, QStringLiteral("portal"));
        REQUIRE(here.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), this));
        REQUIRE(here.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    ~Portal() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        bus_.kill();
        bus_.waitForFinished();
    }
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        if (message.member() != QStringLiteral("Read")) return false;
        asked = message.arguments();
        const QDBusVariant inner(value);
        connection.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
        return true;
    }
    void change(const QString& group, const QString& key, uint next) {
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                 QStringLiteral("org.freedesktop.portal.Settings"),
                                                 QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(next));
        QDBusConnection(QStringLiteral("portal")).send(signal);
    }

    uint value = 1;
    QVariantList asked;

private:
    QProcess bus_;
};

} // namespace

TEST_CASE("the desktop's colour scheme is asked for once and followed from then on") {
    const auto before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    Portal portal;
    const QString appearance = QStringLiteral("org.freedesktop.appearance");
    const QString key = QStringLiteral("color-scheme");
    QList<Scheme> heard;
    ColourScheme scheme;
    QObject::connect(&scheme, &ColourScheme::changed, [&](Scheme now) { heard.append(now); });
    scheme.follow();
    CHECK(heard.isEmpty()); // nobody waits for the answer
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 1; }, 5000));
    CHECK(heard.last() == Scheme::dark);
    CHECK(portal.asked == QVariantList{appearance, key});

    portal.change(appearance, QStringLiteral("accent-color"), 2);
    portal.change(appearance, key, 2);
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 2; }, 5000));
    CHECK(scheme.scheme() == Scheme::light);
    portal.change(appearance, key, 1);
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 3; }, 5000));
    portal.change(appearance, key, 0); // no preference is light
    REQUIRE(QTest::qWaitFor([&] { return heard.size() == 4; }, 5000));
    CHECK(heard.last() == Scheme::light);
    qputenv("DBUS_SESSION_BUS_ADDRESS", before);
}

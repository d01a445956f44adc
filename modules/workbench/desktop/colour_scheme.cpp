// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/colour_scheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tilsyn::workbench {
namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;

/// `Read` wraps the value in one variant more than its description says.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>() && value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ColourScheme::ColourScheme(QObject* parent) : QObject(parent) {}

void ColourScheme::follow() {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(onSettingChanged(QDBusMessage)));
    auto read = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    read << appearance << colourScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError()) take(reply.value().variant());
        watcher->deleteLater();
    });
}

void ColourScheme::onSettingChanged(const QDBusMessage& signal) {
    const auto parts = signal.arguments();
    if (parts.size() == 3 && parts[0].toString() == appearance && parts[1].toString() == colourScheme) take(parts[2]);
}

void ColourScheme::take(const QVariant& value) {
    bool known = false;
    const uint number = unwrapped(value).toUInt(&known);
    if (!known) return;
    const auto next = number == prefersDark ? Scheme::dark : Scheme::light;
    if (next == scheme_) return;
    scheme_ = next;
    Q_EMIT changed(scheme_);
}

} // namespace tilsyn::workbench

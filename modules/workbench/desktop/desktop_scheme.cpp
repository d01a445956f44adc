// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/desktop_scheme.h"

#include "base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tilsyn::workbench {
namespace {

QString service() {
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString path() {
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString face() {
    return QStringLiteral("org.freedesktop.portal.Settings");
}
QString appearance() {
    return QStringLiteral("org.freedesktop.appearance");
}
QString colourScheme() {
    return QStringLiteral("color-scheme");
}

} // namespace

std::optional<Scheme> schemeFromPortal(const QVariant& value) {
    QVariant inner = value;
    while (inner.userType() == qMetaTypeId<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant();
    if (inner.userType() != QMetaType::UInt) return std::nullopt;
    return inner.toUInt() == 1 ? Scheme::dark : Scheme::light;
}

DesktopScheme::DesktopScheme(QDBusConnection bus, QObject* parent) : QObject(parent), bus_(std::move(bus)) {
    // Qt finds the slot by the names of its types and registers this one only when it first reads or prints such a
    // value: without this line the connection is refused without a word.
    qRegisterMetaType<QDBusVariant>("QDBusVariant");
    const bool heard = bus_.connect(service(), path(), face(), QStringLiteral("SettingChanged"), this,
                                    SLOT(settingChanged(QString, QString, QDBusVariant)));
    if (!heard && bus_.isConnected()) log::warning("desktop", "cannot follow the desktop's light and dark");
}

void DesktopScheme::ask() {
    auto question = QDBusMessage::createMethodCall(service(), path(), face(), QStringLiteral("Read"));
    question << appearance() << colourScheme();
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isError()) return; // no portal on this desktop
        if (const auto scheme = schemeFromPortal(reply.value().variant())) Q_EMIT changed(*scheme);
    });
}

void DesktopScheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space != appearance() || key != colourScheme()) return;
    if (const auto scheme = schemeFromPortal(value.variant())) Q_EMIT changed(*scheme);
}

} // namespace tilsyn::workbench

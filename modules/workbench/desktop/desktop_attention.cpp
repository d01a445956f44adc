// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/desktop_attention.h"

#include "workbench/icons.h"
#include "workbench/tokens.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPainter>
#include <QVariantMap>
#include <QWidget>
#include <QWindow>

namespace tilsyn::workbench {
namespace {

QString service() {
    return QStringLiteral("org.freedesktop.Notifications");
}
QString path() {
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

QIcon badgedMark(int count) {
    QIcon result;
    for (const int size : {22, 32, 48}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter p(&picture);
        p.setRenderHint(QPainter::Antialiasing);
        icon(QStringLiteral("tilsyn")).paint(&p, picture.rect());
        if (count > 0) {
            const QRectF disc(size * 0.4, size * 0.4, size * 0.6, size * 0.6);
            p.setPen(Qt::NoPen);
            p.setBrush(QColor(QStringLiteral("#26312F")));
            p.drawEllipse(disc);
            p.setPen(Qt::white);
            QFont font = QApplication::font();
            font.setBold(true);
            font.setPixelSize(static_cast<int>(size * (count > 9 ? 0.32 : 0.42)));
            p.setFont(font);
            p.drawText(disc, Qt::AlignCenter, count > 9 ? QStringLiteral("9+") : QString::number(count));
        }
        p.end();
        result.addPixmap(picture);
    }
    return result;
}

DesktopAttention::DesktopAttention(QDBusConnection bus, QObject* parent) : QObject(parent), bus_(std::move(bus)) {
    bus_.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                 SLOT(actionInvoked(uint, QString)));
    bus_.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                 SLOT(notificationClosed(uint, uint)));
    showTray();
}

DesktopAttention::~DesktopAttention() {
    if (notification_ != 0) closeNotification(notification_);
}

void DesktopAttention::showTray() {
    if (tray_ != nullptr || !QSystemTrayIcon::isSystemTrayAvailable()) return;
    tray_ = new QSystemTrayIcon(badgedMark(0), this);
    tray_->setToolTip(QStringLiteral("Tilsyn"));
    connect(tray_, &QSystemTrayIcon::activated, this, &DesktopAttention::opened);
    tray_->show();
}

void DesktopAttention::setWindow(QWidget* window) {
    window_ = window;
}

void DesktopAttention::raise(const QString& text, int count) {
    raised_ = true;
    showTray(); // a tray may come later than we
    if (tray_ != nullptr) {
        tray_->setIcon(badgedMark(count));
        tray_->setToolTip(text);
    }
    // A window in front needs nothing from the desktop: what waits stands above its list.
    if (window_ && window_->isActiveWindow()) return;
    if (window_) QApplication::alert(window_, 0);
    if (text != text_) notify(text); // one that was waved away does not come again for the same people
}

void DesktopAttention::lower() {
    raised_ = false;
    text_.clear();
    if (tray_ != nullptr) {
        tray_->setIcon(badgedMark(0));
        tray_->setToolTip(QStringLiteral("Tilsyn"));
    }
    if (notification_ != 0) closeNotification(std::exchange(notification_, 0));
    // Qt itself ends it only when the window comes to the front, and there is no public way. Where this one is missing
    // the entry goes on asking until then.
    if (auto* handle = window_ ? window_->windowHandle() : nullptr)
        QMetaObject::invokeMethod(handle, "_q_clearAlert", Qt::DirectConnection);
}

void DesktopAttention::notify(const QString& text) {
    if (!bus_.isConnected() || asked_) return;
    asked_ = true;
    text_ = text;
    // Our own sound rings on the output that was chosen for it; the desktop's would ring somewhere else as well.
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(uchar(1))},
                            {QStringLiteral("suppress-sound"), true},
                            {QStringLiteral("resident"), true},
                            {QStringLiteral("desktop-entry"), QStringLiteral("org.tilsyn.Tilsyn")}};
    auto message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Tilsyn") << notification_ << QStringLiteral("tilsyn") << text << QString()
            << QStringList{QStringLiteral("default"), tr("Show")} << hints << 0;
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        asked_ = false;
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isError()) return; // no such service on this desktop
        notification_ = reply.value();
        if (!raised_) closeNotification(std::exchange(notification_, 0)); // seen while the service thought
    });
}

void DesktopAttention::closeNotification(uint id) {
    auto message = call(QStringLiteral("CloseNotification"));
    message << id;
    bus_.asyncCall(message);
}

void DesktopAttention::actionInvoked(uint id, const QString&) {
    if (id == notification_ && id != 0) Q_EMIT opened();
}

void DesktopAttention::notificationClosed(uint id, uint) {
    if (id == notification_) notification_ = 0;
}

} // namespace tilsyn::workbench

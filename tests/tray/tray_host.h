// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QObject>
#include <QStringList>
#include <QTest>
#include <QThread>

#include <memory>
#include <mutex>

namespace tilsyn::tests {

/// What a desktop's panel offers to tray icons (org.kde.StatusNotifierWatcher). On a thread of its own: whoever asks it
/// waits for the answer.
class Watcher final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ host)
    Q_PROPERTY(int ProtocolVersion READ version)

public:
    bool host() const { return true; }
    int version() const { return 0; }
    QString item() const {
        const std::lock_guard held(lock_);
        return item_;
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString& service) {
        const std::lock_guard held(lock_);
        item_ = service;
    }

private:
    mutable std::mutex lock_;
    QString item_;
};

/// A tray with one place, and what is seen there.
class TrayHost {
public:
    explicit TrayHost(const QString& address) : reader_(QDBusConnection::connectToBus(address, "reader")) {
        watcher_.moveToThread(&thread_);
        thread_.start();
        QMetaObject::invokeMethod(
            &watcher_,
            [&] {
                auto bus = QDBusConnection::connectToBus(address, "watcher");
                bus.registerObject("/StatusNotifierWatcher", &watcher_,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties);
                works_ = bus.registerService("org.kde.StatusNotifierWatcher");
            },
            Qt::BlockingQueuedConnection);
    }
    ~TrayHost() {
        thread_.quit();
        thread_.wait();
        for (const auto* name : {"watcher", "reader"}) QDBusConnection::disconnectFromBus(name);
    }
    bool works() const { return works_; }
    bool taken() const { return !watcher_.item().isEmpty(); }

    QString toolTip() {
        const auto value = ask("ToolTip").value<QDBusArgument>();
        QString icon;
        QString title;
        value.beginStructure();
        value >> icon;
        pixmapsOf(value);
        value >> title;
        return title;
    }
    /// The bytes of its pictures.
    QByteArray picture() { return pixmapsOf(ask("IconPixmap").value<QDBusArgument>()); }

private:
    static QByteArray pixmapsOf(const QDBusArgument& value) {
        QByteArray all;
        value.beginArray();
        while (!value.atEnd()) {
            int width = 0;
            int height = 0;
            QByteArray bytes;
            value.beginStructure();
            value >> width >> height >> bytes;
            value.endStructure();
            all += bytes;
        }
        value.endArray();
        return all;
    }
    QVariant ask(const QString& property) {
        auto message = QDBusMessage::createMethodCall(watcher_.item(), "/StatusNotifierItem",
                                                      "org.freedesktop.DBus.Properties", "Get");
        message << QStringLiteral("org.kde.StatusNotifierItem") << property;
        QDBusPendingReply<QDBusVariant> reply = reader_.asyncCall(message);
        // The icon lives on this thread: it answers while we wait.
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 10000) || reply.isError()) return {};
        return reply.value().variant();
    }

    QThread thread_;
    Watcher watcher_;
    QDBusConnection reader_;
    bool works_ = false;
};

} // namespace tilsyn::tests

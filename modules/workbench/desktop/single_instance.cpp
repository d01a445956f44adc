// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace tilsyn::workbench {

SingleInstance::SingleInstance(const QString& key, QObject* parent)
    : QObject(parent),
      name_(QStringLiteral("tilsyn-") +
            QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(24))) {
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (auto* caller = server_.nextPendingConnection()) caller->deleteLater();
        Q_EMIT raiseWanted();
    });
}

bool SingleInstance::first() {
    QLocalSocket other;
    other.connectToServer(name_);
    // A local socket answers at once or is not there; 200 ms is for a machine that swaps.
    if (other.waitForConnected(200)) return false;
    QLocalServer::removeServer(name_);
    return server_.listen(name_);
}

} // namespace tilsyn::workbench

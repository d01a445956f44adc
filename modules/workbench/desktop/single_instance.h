// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace tilsyn::workbench {

/// One window for one user and one folder: whoever comes second raises the first and goes. GUI thread.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    /// `key` tells user and folder apart; it is hashed, so that no name of a person becomes the name of a socket.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    /// False: another one is there already and has been asked to come forward.
    bool first();

Q_SIGNALS:
    void raiseWanted();

private:
    QString name_;
    QLocalServer server_;
};

} // namespace tilsyn::workbench

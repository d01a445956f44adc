// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/key_store.h"

#include <QObject>
#include <QString>

namespace tilsyn::workbench {

/// The desktop's keystore (Secret Service, KWallet) by way of QtKeychain. GUI thread only; answers come there, later,
/// and not at all once this is gone. Without a session bus or with a keystore that stays locked the answer is kind
/// storage: QtKeychain's plain-text fallback is off.
class KeychainKeyStore final : public QObject, public store::KeyStore {
    Q_OBJECT

public:
    /// `service` is the name under which a keystore's own viewer lists the entries.
    explicit KeychainKeyStore(QString service, QObject* parent = nullptr);

    void read(std::string entry, std::function<void(Result<Secret>)> onRead) override;
    void write(std::string entry, Secret secret, std::function<void(Status)> onWritten) override;

private:
    QString service_;
};

} // namespace tilsyn::workbench

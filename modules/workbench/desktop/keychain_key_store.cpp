// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/keychain_key_store.h"

#include <qt6keychain/keychain.h>

namespace tilsyn::workbench {
namespace {

tl::unexpected<Error> failureOf(const QKeychain::Job& job) {
    const bool missing = job.error() == QKeychain::EntryNotFound;
    const auto detail = missing ? QStringLiteral("the keystore has no such entry") : job.errorString();
    return fail(missing ? ErrorKind::notFound : ErrorKind::storage, detail.toStdString(), "desktop.keystore");
}

/// QByteArray shares its bytes; only the last owner's copy can be overwritten.
void wipe(QByteArray& bytes) {
    bytes.detach();
    bytes.fill('\0');
    bytes.clear();
}

} // namespace

KeychainKeyStore::KeychainKeyStore(QString service, QObject* parent) : QObject(parent), service_(std::move(service)) {}

void KeychainKeyStore::read(std::string entry, std::function<void(Result<Secret>)> onRead) {
    auto* job = new QKeychain::ReadPasswordJob(service_, this); // deletes itself when it has finished
    job->setInsecureFallback(false);
    job->setKey(QString::fromStdString(entry));
    connect(job, &QKeychain::Job::finished, this, [job, onRead = std::move(onRead)] {
        if (job->error() != QKeychain::NoError) return onRead(failureOf(*job));
        auto bytes = job->binaryData();
        Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        wipe(bytes);
        onRead(std::move(secret));
    });
    job->start();
}

void KeychainKeyStore::write(std::string entry, Secret secret, std::function<void(Status)> onWritten) {
    auto* job = new QKeychain::WritePasswordJob(service_, this);
    job->setInsecureFallback(false);
    job->setKey(QString::fromStdString(entry));
    const auto bytes = secret.reveal();
    job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    connect(job, &QKeychain::Job::finished, this, [job, onWritten = std::move(onWritten)] {
        if (job->error() != QKeychain::NoError) return onWritten(failureOf(*job));
        onWritten({});
    });
    job->start();
}

} // namespace tilsyn::workbench

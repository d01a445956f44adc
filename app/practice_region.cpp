// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice_region.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>

namespace tilsyn::app {
namespace {

QString findProgram() {
    const auto own = QCoreApplication::applicationDirPath();
    for (const auto& folder : {own, own + QStringLiteral("/../lib/tilsyn")}) {
        const QFileInfo file(folder + QStringLiteral("/tilsyn-region"));
        if (file.isExecutable()) return file.absoluteFilePath();
    }
    return {};
}

} // namespace

PracticeRegion::PracticeRegion(QObject* parent) : QObject(parent) {
    process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Should we be killed, the region must not stay behind with its browsers.
    process_.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&process_, &QProcess::readyReadStandardOutput, this, &PracticeRegion::readLine);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) Q_EMIT failed(QStringLiteral("tilsyn-region could not be started"));
    });
    connect(&process_, &QProcess::finished, this, [this](int code) {
        if (!stopping_) Q_EMIT failed(QStringLiteral("tilsyn-region ended with code %1").arg(code));
    });
}

PracticeRegion::~PracticeRegion() {
    stopping_ = true;
    if (process_.state() == QProcess::NotRunning) return;
    process_.terminate();
    if (!process_.waitForFinished(5000)) process_.kill();
    process_.waitForFinished(1000);
}

void PracticeRegion::start(const QString& clockText) {
    const auto program = findProgram();
    if (program.isEmpty()) {
        Q_EMIT failed(QStringLiteral("tilsyn-region is not installed beside tilsyn"));
        return;
    }
    QStringList arguments;
    if (!clockText.isEmpty()) arguments << QStringLiteral("--clock") << clockText;
    process_.start(program, arguments);
}

void PracticeRegion::readLine() {
    if (ready_ || !process_.canReadLine()) return;
    const auto object = QJsonDocument::fromJson(process_.readLine()).object();
    const RegionAddress address{object[QStringLiteral("profile")].toString(),
                                object[QStringLiteral("admin")].toString()};
    if (address.profile.isEmpty()) {
        Q_EMIT failed(QStringLiteral("tilsyn-region did not say where it is"));
        return;
    }
    ready_ = true;
    Q_EMIT ready(address);
}

} // namespace tilsyn::app

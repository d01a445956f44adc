// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

namespace tilsyn::tests {

/// A PulseAudio that only this process talks to. Its devices are made and taken away by `load` and `unload`.
class PulseServer {
public:
    PulseServer() {
        QDir(folder_.path()).mkdir(QStringLiteral("pulse"));
        for (const auto* name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"})
            qputenv(name, QFile::encodeName(folder_.path()));
        qputenv("PULSE_RUNTIME_PATH", QFile::encodeName(runtime()));
    }
    ~PulseServer() { stop(); }

    bool start() {
        process_.setProcessChannelMode(QProcess::MergedChannels);
        process_.start(
            QStringLiteral("pulseaudio"),
            {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
             QStringLiteral("--use-pid-file=no"), QStringLiteral("--disable-shm=yes"),
             QStringLiteral("--log-level=error"), QStringLiteral("-L"),
             QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=%1/native").arg(runtime())});
        return process_.waitForStarted() &&
               QTest::qWaitFor([this] { return QFile::exists(runtime() + QStringLiteral("/native")); }, 10000);
    }
    void stop() {
        if (process_.state() == QProcess::NotRunning) return;
        process_.terminate();
        if (!process_.waitForFinished(5000)) process_.kill();
        process_.waitForFinished(5000);
        QFile::remove(runtime() + QStringLiteral("/native"));
    }

    /// An output with a model and a serial; the module's number, for `unload`.
    QByteArray addOutput(const char* name, const char* label, const char* model, const char* more = "") {
        const auto text =
            QStringLiteral("'device.description=\"%1\" device.vendor.id=%2 device.product.id=%3 %4'")
                .arg(QLatin1String(label), QLatin1String(model, 4), QLatin1String(model + 5), QLatin1String(more));
        return pactl({QStringLiteral("load-module"), QStringLiteral("module-null-sink"),
                      QStringLiteral("sink_name=%1").arg(QLatin1String(name)),
                      QStringLiteral("sink_properties=") + text});
    }
    QByteArray addMicrophone(const char* name, const char* label) {
        return pactl({QStringLiteral("load-module"), QStringLiteral("module-null-source"),
                      QStringLiteral("source_name=%1").arg(QLatin1String(name)),
                      QStringLiteral("description='%1'").arg(QLatin1String(label))});
    }
    void unload(const QByteArray& module) { pactl({QStringLiteral("unload-module"), QString::fromLatin1(module)}); }

    QByteArray pactl(const QStringList& words) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral("pactl"), words);
        program.waitForFinished(10000);
        return program.readAll().trimmed();
    }

private:
    QString runtime() const { return folder_.filePath(QStringLiteral("pulse")); }

    QTemporaryDir folder_;
    QProcess process_;
};

} // namespace tilsyn::tests

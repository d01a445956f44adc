// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift/director.h"

#include "app/shift/devtools.h"
#include "base/time_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace tilsyn::app {
namespace {

/// How long a colleague's claim may take from the server's yes to this desk's screen.
constexpr qint64 claimShownWithin = 2000;

QString text(const QJsonObject& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

} // namespace

ShiftDirector::ShiftDirector(Options options) : options_(std::move(options)) {
    QDir().mkpath(options_.shift);
    for (const auto& old : QDir(options_.shift).entryList({QStringLiteral("*.png")}))
        QFile::remove(options_.shift + QLatin1Char('/') + old);
    connect(&region_, &PracticeRegion::ready, this, [this](const RegionAddress& address) {
        address_ = address;
        play(QStringLiteral("morning"), QStringLiteral("ingrid"));
    });
    connect(&region_, &PracticeRegion::failed, this, [this](const QString& detail) {
        if (ended_) return;
        QTextStream(stderr) << "tilsyn: " << detail << Qt::endl;
        end(2);
    });
}

void ShiftDirector::start() {
    if (options_.practice) return region_.start(options_.clockText);
    address_.profile = options_.profile;
    play(QStringLiteral("morning"), QStringLiteral("ingrid"));
}

/// The nurse's is the one that was asked for, if any was.
QString ShiftDirector::homeOf(const QString& person) const {
    return options_.homeGiven && person == QLatin1String("ingrid") ? options_.home : homes_.filePath(person);
}

void ShiftDirector::play(const QString& scene, const QString& home) {
    auto& actor = scene == QStringLiteral("colleague") ? colleague_ : nurse_;
    if (&actor == &nurse_) scene_ = scene;
    actor = std::make_unique<QProcess>();
    actor->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    actor->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    // Everybody's clock shows the same time, whenever a program is started.
    const auto clock = QStringLiteral("%1x%2")
                           .arg(QString::fromStdString(formatInstant(options_.clock->now())))
                           .arg(options_.clock->speed());
    QStringList arguments{QStringLiteral("--shift"),       options_.shift,
                          QStringLiteral("--shift-scene"), scene,
                          QStringLiteral("--profile"),     address_.profile,
                          QStringLiteral("--home"),        homeOf(home),
                          QStringLiteral("--clock"),       clock};
    if (!address_.admin.isEmpty()) arguments << QStringLiteral("--shift-admin") << address_.admin;
    if (!options_.language.isEmpty()) arguments << QStringLiteral("--language") << options_.language;
    connect(actor.get(), &QProcess::readyReadStandardOutput, this, [this, raw = actor.get()] { hear(*raw); });
    connect(actor.get(), &QProcess::finished, this, [this, scene](int code) {
        if (ended_) return;
        QTextStream(stderr) << "tilsyn: the scene " << scene << " ended by itself with code " << code << Qt::endl;
        end(code == 0 ? 1 : code);
    });
    actor->start(QCoreApplication::applicationFilePath(), arguments);
}

void ShiftDirector::hear(QProcess& actor) {
    const auto scene = &actor == colleague_.get() ? QStringLiteral("colleague") : scene_;
    while (!ended_ && actor.canReadLine()) {
        const auto line = QJsonDocument::fromJson(actor.readLine()).object();
        if (!line.isEmpty()) take(scene, line);
        // A scene that is over has taken its process, and this loop's, with it.
        if (&actor != nurse_.get() && &actor != colleague_.get()) return;
    }
}

void ShiftDirector::take(const QString& scene, const QJsonObject& line) {
    if (line.contains(QLatin1String("frames"))) frames_ = line[QLatin1String("frames")].toObject();
    if (line.contains(QLatin1String("gaps"))) gaps_[scene] = line[QLatin1String("gaps")];
    if (line.contains(QLatin1String("claimed")))
        colleagueClaimed_ = static_cast<qint64>(line[QLatin1String("claimed")].toDouble());
    if (line.contains(QLatin1String("name"))) {
        auto step = line;
        if (text(step, "name") == QLatin1String("second-desk")) judgeTheTwoDesks(step);
        const bool ok = step[QLatin1String("ok")].toBool();
        QTextStream(stdout) << (ok ? "ok      " : "FAILED  ") << text(step, "name") << ": " << text(step, "detail")
                            << Qt::endl;
        step.remove(QStringLiteral("seen"));
        // What a colleague does is part of our own step, unless it fails.
        if (scene != QLatin1String("colleague") || !ok) steps_.append(step);
        write();
        if (!ok) return end(1);
    }
    if (line.contains(QLatin1String("wants"))) play(text(line, "wants"), QStringLiteral("sondre"));
    if (!line.contains(QLatin1String("over"))) return;
    if (scene == QLatin1String("morning")) {
        // The power goes: no word to anybody, nothing written that was not on the disk already.
        nurse_->disconnect(this);
        nurse_->kill();
        nurse_->waitForFinished(5000);
        const auto gone = std::shared_ptr<QProcess>(nurse_.release(), [](QProcess* p) { p->deleteLater(); });
        // One may sign in again, but the records are still out of reach: what is on screen comes from this machine.
        const auto admin = address_.admin.toStdString();
        if (!admin.empty()) {
            loopbackDelete(admin + "/faults");
            loopbackPost(admin + "/faults", R"({"path":"/fhir","kind":"drop","count":1000000})");
        }
        play(QStringLiteral("afternoon"), QStringLiteral("ingrid"));
    } else if (scene == QLatin1String("afternoon")) {
        end(0);
    }
}

void ShiftDirector::judgeTheTwoDesks(QJsonObject& step) const {
    if (!step[QLatin1String("ok")].toBool()) return;
    const auto seen = static_cast<qint64>(step[QLatin1String("seen")].toDouble());
    const auto took = std::max<qint64>(0, seen - colleagueClaimed_);
    const bool soon = colleagueClaimed_ > 0 && took <= claimShownWithin;
    step[QLatin1String("ok")] = soon;
    step[QLatin1String("detail")] =
        QStringLiteral("%1; the claim was on screen after %2 ms").arg(text(step, "detail")).arg(took);
}

void ShiftDirector::write() const {
    QFile file(options_.shift + QStringLiteral("/shift.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("steps"), steps_},
                                             {QStringLiteral("frames"), frames_},
                                             {QStringLiteral("gaps"), gaps_}})
                       .toJson());
}

void ShiftDirector::end(int code) {
    if (std::exchange(ended_, true)) return;
    for (auto* actor : {nurse_.get(), colleague_.get()}) {
        if (actor == nullptr || actor->state() == QProcess::NotRunning) continue;
        actor->terminate();
        if (!actor->waitForFinished(5000)) actor->kill();
    }
    write();
    Q_EMIT finished(code);
}

} // namespace tilsyn::app

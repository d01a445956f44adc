// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "app/practice_region.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace tilsyn::app {

/// Runs the scripted shift as what it is in a working day: programs that start, are cut off and start again, and a
/// colleague's at another desk, all on one region. Each scene is this program again with `--shift-scene`; it tells of
/// its steps in lines of JSON on its standard output. Writes shift.json after every step.
class ShiftDirector final : public QObject {
    Q_OBJECT

public:
    explicit ShiftDirector(Options options);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void play(const QString& scene, const QString& home);
    QString homeOf(const QString& person) const;
    void hear(QProcess& actor);
    void take(const QString& scene, const QJsonObject& line);
    /// True when the colleague's claim was on this desk's screen soon enough.
    void judgeTheTwoDesks(QJsonObject& step) const;
    void write() const;
    void end(int code);

    Options options_;
    PracticeRegion region_;
    QTemporaryDir homes_;
    RegionAddress address_;
    std::unique_ptr<QProcess> nurse_;
    std::unique_ptr<QProcess> colleague_;
    QString scene_;
    QJsonArray steps_;
    QJsonObject frames_;
    QJsonObject gaps_;            ///< by scene: how long the window did not react
    qint64 colleagueClaimed_ = 0; ///< ms since the epoch; 0: not yet
    bool ended_ = false;
};

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QProcess>
#include <QString>

namespace tilsyn::app {

/// What the practice region says when it is ready.
struct RegionAddress {
    QString profile; ///< file for the same reader that any region's profile goes through
    QString admin;   ///< only the scripted shift uses it
};

/// The practice region as a child process. It ends with us: asked first, then made to.
class PracticeRegion final : public QObject {
    Q_OBJECT

public:
    explicit PracticeRegion(QObject* parent = nullptr);
    ~PracticeRegion() override;

    /// Looks for `tilsyn-region` beside our own program, then in the library folder of an installation.
    void start(const QString& clockText);

Q_SIGNALS:
    void ready(const tilsyn::app::RegionAddress& address);
    /// Could not start, ended by itself, or said something else than its ready line.
    void failed(const QString& detail);

private:
    void readLine();
    QProcess process_;
    bool ready_ = false;
    bool stopping_ = false;
};

} // namespace tilsyn::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace tilsyn::app {

/// What the scripted shift can see and touch: the windows, as a person would, and the counters behind the picture.
class ShiftSubject {
public:
    enum class Stage { starting, chooseUser, newPassphrase, passphrase, signedIn, failed };

    virtual ~ShiftSubject() = default;
    virtual Stage stage() const = 0;
    virtual QWidget* window() const = 0;                 ///< the one that is on screen
    virtual workspace::Workspace* workspace() const = 0; ///< null until signed in
    virtual QString admin() const = 0;                   ///< of the practice region; empty with a profile of another
    virtual std::optional<workspace::MediaStats> lastStats() const = 0;
};

/// Plays one visit from sign-in to outcome with keys alone, takes a picture of each step and writes shift.json. A step
/// is over when the product's own state says so; nothing is waited for by the clock but the two samples of frames.
class Shift final : public QObject {
    Q_OBJECT

public:
    Shift(ShiftSubject& subject, QString folder, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    /// What a step's watcher says: nothing yet, or how it went.
    struct Verdict {
        bool ok;
        QString detail;
    };
    struct Step {
        QString name;
        std::function<void()> act;
        std::function<std::optional<Verdict>()> watch;
        int seconds;
    };

    void addSteps();
    void askPatientsToAnswer();
    void next();
    void look();
    void finish(const Verdict& verdict);
    void writeReport();
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {});
    void type(const QString& text);
    void picture(const QString& name);
    /// True when the keys go to the panel of this name.
    bool hasFocus(const QString& panel) const;
    workspace::SnapshotPtr snapshot() const;
    const domain::RoomState* room() const;

    // in-call: two samples of both sides and the colours of both pictures
    void sampleBothSides();
    void samplePatient();
    void takePatientSample(const Result<std::string>& answer);
    void lookAtOwnPicture();
    std::optional<Verdict> judgeMedia() const;

    ShiftSubject& subject_;
    QString folder_;
    std::vector<Step> steps_;
    std::size_t current_ = 0;
    QTimer poll_;
    qint64 deadline_ = 0;
    QJsonArray report_;
    bool failed_ = false;
    domain::VisitId visit_;
    std::vector<long> clinicianFrames_;
    std::vector<long> patientFrames_;
    double clinicianEnergy_ = 0.0;
    double patientEnergy_ = 0.0;
    bool clinicianColours_ = false;
    bool patientColours_ = false;
    QString mediaProblem_;
};

} // namespace tilsyn::app

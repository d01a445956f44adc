// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace tilsyn::app {

/// What the shift's people type when their files ask for it.
inline const QString shiftPassphrase = QStringLiteral("correct horse on the quay");

/// What the scripted shift can see and touch: the windows, as a person would, and the counters behind the picture.
class ShiftSubject {
public:
    enum class Stage { starting, chooseUser, newPassphrase, passphrase, offline, signedIn, failed };

    virtual ~ShiftSubject() = default;
    virtual Stage stage() const = 0;
    virtual QWidget* window() const = 0;                 ///< the one that is on screen
    virtual workspace::Workspace* workspace() const = 0; ///< null until signed in
    virtual QString admin() const = 0;                   ///< of the practice region; empty with a profile of another
    virtual std::optional<workspace::MediaStats> lastStats() const = 0;
    virtual domain::VisitId visitInHand() const = 0; ///< under the cursor or open; empty: none
};

/// Plays one scene of the scripted shift with keys alone, takes a picture of each step and tells the director of it in
/// a line of JSON: {"name","ok","detail"} a step, {"frames":…} and {"over":true} at the end, {"wants":"colleague"} when
/// another desk is to begin, {"claimed":ms} when the server has given this desk its visit. A step is over when the
/// product's own state says so; nothing is waited for by the clock but the two samples of frames.
class Shift final : public QObject {
    Q_OBJECT

public:
    /// Scenes: "morning" (one visit from sign-in to outcome, then the line is cut), "afternoon" (the program starts
    /// again after a power cut), "colleague" (another desk takes a visit), "idle" (signs in and leaves it at that),
    /// "stored" (signs in until the day is on the disk), "away" (opens the desk without the region, which comes back
    /// when it {"wants":"region"}).
    Shift(ShiftSubject& subject, QString folder, QString scene, QObject* parent = nullptr);
    void start();

private:
    /// What a step's watcher says: nothing yet, or how it went.
    struct Verdict {
        bool ok;
        QString detail;
        qint64 seen = 0; ///< when it was seen, ms since the epoch, where that matters
    };
    struct Step {
        QString name;
        std::function<void()> act;
        std::function<std::optional<Verdict>()> watch;
        int seconds;
    };

    // steps.cpp: a visit; steps_offline.cpp: a line that is cut, a restart; steps_desks.cpp: a colleague, the lock
    void addSignIn(const QString& name, int person);
    void addVisit();
    void addCut();
    void addRestart();
    void addDesks();
    void addColleague();
    void addStored(); // steps_away.cpp
    void addAway();
    void focusVisits();
    void showAllVisits();
    std::optional<Verdict> watchLock();
    std::optional<Verdict> failedRoom() const;

    void askPatientsToAnswer();
    void next();
    void look();
    void finish(const Verdict& verdict);
    static void tell(const QJsonObject& line);
    void tellFrames() const;
    void watchTheLoop();
    /// Asks the practice region's admin port on a pool thread: GET without `post`, DELETE when it is `mended`. `then`
    /// gets the answer's body here.
    static constexpr auto mended = "mended";
    void askAdmin(const QString& path, const QByteArray& post, std::function<void(QByteArray)> then = {});
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
    QString scene_;
    std::vector<Step> steps_;
    std::size_t current_ = 0;
    QTimer poll_;
    QTimer beat_; ///< shows by its delay for how long the window did not react
    QElapsedTimer sinceBeat_;
    qint64 longestGap_ = 0;
    int gapsOver60_ = 0;
    qint64 deadline_ = 0;
    bool failed_ = false;
    domain::VisitId visit_;
    std::vector<long> clinicianFrames_;
    std::vector<long> patientFrames_;
    double clinicianEnergy_ = 0.0;
    double patientEnergy_ = 0.0;
    bool clinicianColours_ = false;
    bool patientColours_ = false;
    QString mediaProblem_;
    std::optional<int> encounters_;
    bool unlocking_ = false;
};

} // namespace tilsyn::app

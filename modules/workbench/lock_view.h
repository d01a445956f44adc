// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/commands.h"
#include "workspace/snapshot.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tilsyn::workbench {

class LockedCallBar;

struct LockFacts {
    QString userName; ///< whose desk it is
    QString regionName;
};

/// What a locked desk shows: whose it is, how she comes back, how many wait, and of a running call its time and its
/// switches. Nothing of any patient. Decides nothing: the composition hears what was given and says how it goes on. GUI
/// thread.
class LockView final : public QWidget {
    Q_OBJECT

public:
    enum class Stage {
        passphrase,   ///< the passphrase of her files
        signIn,       ///< one button: sign in again
        browser,      ///< waiting for her browser
        checking,     ///< what was given is being looked at
        somebodyElse, ///< another person has signed in
        confirm       ///< sign her out?
    };

    LockView(LockFacts facts, const Clock& clock, const Zone& zone, QWidget* parent = nullptr);

    /// The window is locked now. Only a snapshot without patients may be given.
    void begin(const workspace::Snapshot& veiled);
    void end();
    void setSnapshot(const workspace::Snapshot& veiled);
    /// Ways back in; both may be there. Without either the words say why and when.
    void setWays(bool passphrase, bool signIn, const QString& whyNone = {});
    void setStage(Stage stage);
    Stage stage() const { return stage_; }
    /// In words beside the field or button; empty: none.
    void setProblem(const QString& words);
    /// After several wrong attempts: nothing is taken for so long.
    void setPause(std::chrono::seconds pause);
    /// What stays on this machine when she is signed out, for the question.
    void setKept(const QString& words);

    /// Gives the focus to what is to be done next; called when the page is on screen.
    void focusStage();

Q_SIGNALS:
    void passphraseGiven(const QString& passphrase);
    void signInWanted();
    void cancelled();
    void changeUserWanted(); ///< confirmed
    void commandGiven(const tilsyn::domain::LiveCommand& command);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeWayIn();
    QWidget* makeQuestion();
    void give();
    void retranslate();
    void showStage();
    void countDown();
    bool live() const { return call_; }

    LockFacts facts_;
    const Clock& clock_;
    const Zone& zone_;
    Stage stage_ = Stage::passphrase;
    bool byPassphrase_ = true;
    bool bySignIn_ = false;
    QString whyNone_;
    QString problem_;
    QString kept_;
    bool call_ = false;
    int waiting_ = 0;
    std::optional<Instant> since_;
    int pause_ = 0; ///< seconds that are left
    QTimer pauseTick_;

    QLabel* mark_ = nullptr;
    QLabel* heading_ = nullptr;
    QLabel* whose_ = nullptr;
    QLabel* waits_ = nullptr;
    QStackedWidget* ways_ = nullptr;
    QLabel* label_ = nullptr;
    QLineEdit* field_ = nullptr;
    QLabel* words_ = nullptr;
    QPushButton* unlock_ = nullptr;
    QPushButton* signIn_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* change_ = nullptr;
    QLabel* question_ = nullptr;
    QLabel* keptWords_ = nullptr;
    QPushButton* yes_ = nullptr;
    QPushButton* no_ = nullptr;
    LockedCallBar* bar_ = nullptr;
};

} // namespace tilsyn::workbench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tilsyn::workbench {

class OfflinePage;
class Strip;

/// Somebody to practise as.
struct SignInPerson {
    QString hint; ///< login_hint, never shown
    QString name;
    QString titleAndUnit;
    bool hasWorkspace = true; ///< false: this version has no workspace for the role; shown, but cannot be chosen
};

/// Something about this workplace that has been looked at, and how it stands.
struct WorkplaceFact {
    QString icon;
    QString label;
    QString value;
    bool ok = true;
};

/// The region is away, and what is stored here may be opened without it: in words what happened, what there is, from
/// when and until when.
struct OfflineOffer {
    QString what;
    QString kept;
    bool byPassphrase = true; ///< false: the desktop's keystore opens it
    QString code;             ///< the last small line, for the help desk
};

/// The first thing on screen: who works here, in which language, and whether this workplace is in order. Decides
/// nothing: the composition hears what was chosen and says how it goes on.
class SignInView final : public QWidget {
    Q_OBJECT

public:
    enum class Stage {
        connecting,    ///< looking for the region
        chooseUser,    ///< practice: a list of people; elsewhere one button
        signingIn,     ///< the request is under way
        browser,       ///< waiting for the person's own browser
        newPassphrase, ///< no keystore on this desktop: the files are locked by a passphrase that is chosen now
        passphrase,    ///< the passphrase chosen before
        opening,       ///< the local files are being opened
        offline,       ///< the region is away; the desk may be opened without it
        failed         ///< with words; "try again" starts anew
    };

    SignInView(QString regionName, bool practice, QString version, QWidget* parent = nullptr);

    void setPeople(QList<SignInPerson> people);
    void setFacts(QList<WorkplaceFact> facts);
    void setStage(Stage stage);
    /// Why it did not work: what happened, what is safe, what to do; `code` is the last small line.
    void setFailure(const QString& what, const QString& whatToDo, const QString& code);
    void offerOffline(const OfflineOffer& offer);
    /// The passphrase was wrong; the field stays, with these words beside it.
    void setPassphraseProblem(const QString& words);
    void setRegion(const QString& name, const QString& dateAndTime);
    void setLanguage(const QString& code);
    Stage stage() const { return stage_; }

Q_SIGNALS:
    void personChosen(const QString& hint);
    void browserWanted();
    void cancelled();
    void passphraseGiven(const QString& passphrase);
    void retryWanted();
    /// Without the region; the passphrase is empty when the keystore opens the files.
    void offlineWanted(const QString& passphrase);
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeChoosePage();
    QWidget* makeWaitPage();
    QWidget* makePassphrasePage();
    QWidget* makeFailurePage();
    QWidget* makeFoot();
    void choose();
    void givePassphrase();
    void retranslate();
    void showFacts();
    void showMark();

    QString regionName_;
    QString dateAndTime_;
    bool practice_;
    QString version_;
    Stage stage_ = Stage::connecting;
    QList<SignInPerson> people_;
    QList<WorkplaceFact> facts_;

    Strip* practiceStrip_ = nullptr;
    QLabel* eye_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* heading_ = nullptr;
    QLabel* explanation_ = nullptr;
    QListWidget* list_ = nullptr;
    QPushButton* signIn_ = nullptr;
    QPushButton* other_ = nullptr;
    QLabel* waitText_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QLabel* passHeading_ = nullptr;
    QLabel* passText_ = nullptr;
    QLabel* passLabel_ = nullptr;
    QLineEdit* pass_ = nullptr;
    QLabel* passAgainLabel_ = nullptr;
    QLineEdit* passAgain_ = nullptr;
    QLabel* passProblem_ = nullptr;
    QPushButton* passOk_ = nullptr;
    OfflinePage* offline_ = nullptr;
    QLabel* failWhat_ = nullptr;
    QLabel* failDo_ = nullptr;
    QLabel* failCode_ = nullptr;
    QPushButton* retry_ = nullptr;
    QWidget* factsBox_ = nullptr;
    QLabel* factsHeading_ = nullptr;
    QVBoxLayout* factRows_ = nullptr;
    QButtonGroup* languages_ = nullptr;
    QLabel* notice_ = nullptr;
    QLabel* versionText_ = nullptr;
};

} // namespace tilsyn::workbench

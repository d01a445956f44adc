// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/layout.h"
#include "workbench/panel.h"

#include <QHash>
#include <QList>
#include <QMainWindow>
#include <QSet>

#include <memory>

class QActionGroup;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tilsyn::workbench {

class Bar;
class CommandPalette;
class Docks;
class Field;
class KeyLine;
class LeaveQuestion;
class LockView;
class PatientBanner;
class ReminderWatch;
class Strip;
class TakenOverStrip;
struct Place;
struct ViewState;

struct WindowFacts {
    bool practice = false;
    QString regionName;
    QString userName;
    QString userTitle;
    QString desktopFile = {}; ///< where her arrangement of the docks is kept; empty: nowhere
};

/// Bar, strips, docks, the centre with the patient's banner, and the key line; while it is locked the lock page and
/// nothing else. Knows no panel by name. The title is "Tilsyn" and never a person's.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(PanelContext& context, const QList<PanelSpec>& panels, const WindowFacts& facts);
    ~MainWindow() override;

    /// As it was when it was last closed, on a screen that exists; otherwise 1440×900 or the whole of a smaller screen.
    void present();

    /// Takes every patient's data off the screen: panels are destroyed after they have saved their drafts, and the lock
    /// page comes in their place. Only the panel that holds a live call stays, hidden and without names.
    void lock();
    /// Makes the panels, still empty, while the person is being recognised.
    void prepareUnlock();
    /// Somebody was not recognised: they go again.
    void cancelUnlock();
    /// Everything is again as it was: panels, selection, focus, scrolling, words that were being typed.
    void unlock();
    bool isLocked() const { return locked_; }
    LockView& lockView() { return *lockView_; }
    bool inCall() const;

    /// How a sign-in goes that she asked for at the desk: under way, and words beside it (empty: the usual ones).
    void setSignIn(bool underWay, const QString& words);

Q_SIGNALS:
    /// The person wants to leave; the composition ends what runs and then the program.
    void closing();
    void lockWanted();
    /// The region answers and nobody is signed in with it.
    void signInWanted();
    void signInCancelled();
    void languageWanted(const QString& code);
    void callChanged(bool live);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTop();
    void buildMiddle();
    void addDevices(QVBoxLayout* top);
    void askForDevices();
    void setSnapshot(const workspace::SnapshotPtr& snapshot);
    void arrange();
    void showKeys();
    void showStrips();
    void showOffline();
    bool signInMissing() const;
    void tryLine();
    void showBanner();
    void showGuide();
    void showRejections();
    void showAbout();
    bool wrappingUp() const;

    // main_window_actions.cpp: what can be done with the window itself
    void addActions();
    void addPanelActions();
    QAction* addKey(const QKeySequence& key, const QString& icon, std::function<void()> run);
    void useWorkspace(const QString& id);
    void updateActions();
    void showPalette();
    void showDockMenu(const QString& id, const QPoint& at);
    void resetLayout();
    void escape();
    void retitle();
    void keepDesktop();
    void loadArrangement();

    // main_window_remake.cpp: panels that go and come again
    void remake();
    void dropPanels();
    void keepStates();
    void giveStatesBack(bool again);

    PanelContext& context_;
    WindowFacts facts_;
    workspace::SnapshotPtr snapshot_;
    Docks* docks_ = nullptr;
    Desktop desktop_;
    QString notice_; ///< about the arrangement, until she has read it
    QWidget* top_ = nullptr;
    QWidget* desk_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    LockView* lockView_ = nullptr;
    Bar* bar_ = nullptr;
    CommandPalette* palette_ = nullptr;
    Strip* practice_ = nullptr;
    Strip* offline_ = nullptr;
    Strip* trouble_ = nullptr;
    Strip* said_ = nullptr;
    LeaveQuestion* leave_ = nullptr;
    TakenOverStrip* takenOver_ = nullptr;
    ReminderWatch* reminders_ = nullptr;
    QPushButton* tryNow_ = nullptr; ///< or sign in, where that is what is missing
    bool signingIn_ = false;
    QString signInWords_;
    QPushButton* troubleMore_ = nullptr;
    QPushButton* saidOk_ = nullptr;
    PatientBanner* banner_ = nullptr;
    Field* field_ = nullptr;
    QStackedWidget* centre_ = nullptr;
    KeyLine* keyLine_ = nullptr;

    QMenu* menu_ = nullptr;
    QMenu* languageMenu_ = nullptr;
    QAction* allActions_ = nullptr;
    QAction* nextPanel_ = nullptr;
    QAction* previousPanel_ = nullptr;
    QAction* nextTab_ = nullptr;
    QAction* previousTab_ = nullptr;
    QAction* nextWindow_ = nullptr;
    QAction* escape_ = nullptr;
    QAction* dockMenu_ = nullptr;
    QAction* toLeft_ = nullptr;
    QAction* toRight_ = nullptr;
    QAction* toWindow_ = nullptr;
    QAction* closePanel_ = nullptr;
    QAction* resetLayout_ = nullptr;
    QAction* refresh_ = nullptr;
    QAction* help_ = nullptr;
    QAction* lock_ = nullptr;
    QAction* devicesKey_ = nullptr;
    QAction* about_ = nullptr;
    QAction* quit_ = nullptr;
    QActionGroup* languages_ = nullptr;
    QActionGroup* workspaces_ = nullptr;
    QHash<QString, QAction*> panelActions_; ///< brings a panel to the front, by its id
    QSet<QAction*> held_;

    bool locked_ = false;
    bool remaking_ = false;
    bool live_ = false;
    QHash<QString, std::shared_ptr<ViewState>> states_;
    QString focusedBefore_;
    workspace::Subscription subscription_;
};

} // namespace tilsyn::workbench

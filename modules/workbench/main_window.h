// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/panel.h"

#include <QList>
#include <QMainWindow>

#include <vector>

class QDockWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tilsyn::workbench {

class Bar;
class DockTitle;
class Field;
class KeyLine;
class PatientBanner;
class ReminderWatch;
class LeaveQuestion;
class Strip;
class TakenOverStrip;

struct WindowFacts {
    bool practice = false;
    QString regionName;
    QString userName;
    QString userTitle;
};

/// Bar, strips, docks, the centre with the patient's banner, and the key line. Shows of each area what is wanted now;
/// knows no panel by name. The title is "Tilsyn" and never a person's.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(PanelContext& context, const QList<PanelSpec>& panels, const WindowFacts& facts);
    ~MainWindow() override;

Q_SIGNALS:
    /// The person wants to leave; the composition ends what runs and then the program.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A panel with the frame that it stands in.
    struct Place {
        PanelSpec spec;
        Panel* panel;
        QDockWidget* dock; ///< null in the centre
        DockTitle* title;  ///< null in the centre
        bool wanted = false;
    };

    void addPanel(const PanelSpec& spec);
    void addDevices(QVBoxLayout* top);
    void askForDevices();
    void addKeys();
    void setSnapshot(const workspace::SnapshotPtr& snapshot);
    void arrange();
    void sizeDocks();
    void showKeys();
    void showStrips();
    void showBanner();
    void followFocus(QWidget* now);
    Place* placeOf(QWidget* widget);
    void cycle(int step);
    static void enter(Panel* panel);
    void showGuide();
    void showRejections();
    void showAbout();
    bool inCall() const;
    bool wrappingUp() const;
    void retitle();

    PanelContext& context_;
    WindowFacts facts_;
    workspace::SnapshotPtr snapshot_;
    std::vector<Place> places_;
    Place* focused_ = nullptr;
    Bar* bar_;
    ReminderWatch* reminders_;
    Strip* practice_;
    Strip* offline_;
    Strip* trouble_;
    TakenOverStrip* takenOver_;
    LeaveQuestion* leave_;
    QPushButton* tryNow_;
    QPushButton* troubleMore_;
    PatientBanner* banner_;
    Field* field_;
    QStackedWidget* centre_;
    KeyLine* keyLine_;
    QAction* nextPanel_;
    QAction* refresh_;
    QAction* help_;
    QAction* about_;
    QAction* quit_;
    QAction* devicesKey_;
    workspace::Subscription subscription_;
};

} // namespace tilsyn::workbench

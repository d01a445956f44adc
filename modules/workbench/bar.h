// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tilsyn::workbench {

class WorkspaceTab;

/// What the bar can start.
struct BarActions {
    QMenu* menu = nullptr;
    QAction* find = nullptr; ///< all actions
    QAction* lock = nullptr;
};

/// The top line, 44 high: menu, mark, workspaces, search, connection, presence, user, lock. Never any patient data.
class Bar final : public QWidget {
    Q_OBJECT

public:
    Bar(const QString& userName, const QString& userTitle, const BarActions& actions, QWidget* parent = nullptr);
    /// One tab for each; at narrow widths only the current one shows its key.
    void setWorkspaces(const QList<QAction*>& workspaces);
    void setSnapshot(const workspace::Snapshot& snapshot);
    /// How many calls and promises are due; none: nothing is said of it.
    void setDue(int due);
    /// A sign of somebody else's, left of the connection.
    void addSign(QWidget* sign);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Sign {
        QLabel* icon;
        QLabel* word;
    };
    Sign addSign();
    void show(const Sign& sign, const QString& iconName, const QString& word, bool bold);
    void refresh();

    workspace::Snapshot shown_;
    int dueCount_ = 0;
    QToolButton* menu_;
    QLabel* mark_;
    QLabel* name_;
    QHBoxLayout* tabRow_;
    QList<WorkspaceTab*> tabs_;
    QPushButton* find_;
    Sign due_;
    Sign link_;
    Sign outbox_;
    Sign presence_;
    QLabel* user_;
    QLabel* title_;
    QPushButton* lock_;
};

} // namespace tilsyn::workbench

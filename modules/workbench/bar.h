// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace tilsyn::workbench {

/// The top line, 44 high: menu, mark, workspace, connection, presence, user. Never any patient data.
class Bar final : public QWidget {
    Q_OBJECT

public:
    Bar(const QString& userName, const QString& userTitle, QMenu* menu, QWidget* parent = nullptr);
    void setSnapshot(const workspace::Snapshot& snapshot);
    /// How many calls and promises are due; none: nothing is said of it.
    void setDue(int due);
    /// A sign of somebody else's, left of the connection.
    void addSign(QWidget* sign);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

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
    QLabel* tab_;
    Sign due_;
    Sign link_;
    Sign outbox_;
    Sign presence_;
    QLabel* user_;
    QLabel* title_;
};

} // namespace tilsyn::workbench

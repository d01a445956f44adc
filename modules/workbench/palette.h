// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/action_search.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace tilsyn::workbench {

class PaletteModel;

/// Everything that can be done, with its key: type to find it, Enter does it, Escape goes back to where one was. Lies
/// over the upper part of its parent. What cannot be done now is shown and says why. GUI thread.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent);

    void open(const QList<ActionEntry>& entries);
    void setFilter(const QString& typed);
    /// Back to the widget that had the focus.
    void dismiss();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void place();
    void run();
    void moveBy(int rows);
    void speak();
    void retranslate();

    QList<ActionEntry> all_;
    PaletteModel* model_;
    QLineEdit* typed_;
    QListView* list_;
    QLabel* foot_;
    QPointer<QWidget> before_;
};

} // namespace tilsyn::workbench

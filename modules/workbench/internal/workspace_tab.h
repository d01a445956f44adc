// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>

namespace tilsyn::workbench {

/// A workspace in the bar: its name, its key, and an accent line below the one that is in use.
class WorkspaceTab final : public QAbstractButton {
    Q_OBJECT

public:
    WorkspaceTab(QAction* action, QWidget* parent);
    /// The current one shows its key always.
    void setKeyShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString keys() const;
    QAction* action_;
    bool keyShown_ = false;
};

} // namespace tilsyn::workbench

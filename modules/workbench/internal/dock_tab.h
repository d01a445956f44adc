// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace tilsyn::workbench {

/// One of the docks that share a side: its name, with an accent line below the one that is in front.
class DockTab final : public QAbstractButton {
    Q_OBJECT

public:
    DockTab(const QString& text, bool current, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool current_;
};

} // namespace tilsyn::workbench

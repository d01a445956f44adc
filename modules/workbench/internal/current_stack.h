// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QStackedWidget>

namespace tilsyn::workbench {

/// Asks for the room that the visible page needs: a hidden form must not widen the window.
class CurrentStack final : public QStackedWidget {
public:
    explicit CurrentStack(QWidget* parent) : QStackedWidget(parent) {
        layout()->setSizeConstraint(QLayout::SetNoConstraint);
    }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
};

} // namespace tilsyn::workbench

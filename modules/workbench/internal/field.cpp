// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/field.h"

#include "workbench/tokens.h"

#include <QDockWidget>
#include <QEvent>
#include <QPainter>

namespace tilsyn::workbench {

Field::Field(QWidget* parent) : QMainWindow(parent) {
    setWindowFlags(Qt::Widget); // a part of the window, not one of its own
    setDockNestingEnabled(false);
    setDockOptions({});
    const int gap = Tokens::of(this).px(Tokens::gap);
    setContentsMargins(gap, gap, gap, gap);
}

void Field::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.setPen(t.line);
    const auto outline = [&](const QWidget* part) {
        if (part != nullptr && part->isVisible()) painter.drawRect(part->geometry().adjusted(-1, -1, 0, 0));
    };
    outline(centralWidget());
    for (const auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) outline(dock);
}

/// The lines lie on this widget, so a dock that moves leaves them behind.
bool Field::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) update();
    return QMainWindow::event(event);
}

} // namespace tilsyn::workbench

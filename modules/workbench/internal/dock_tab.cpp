// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/dock_tab.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace tilsyn::workbench {

DockTab::DockTab(const QString& text, bool current, QWidget* parent) : QAbstractButton(parent), current_(current) {
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(current ? tr("%1, in front", "a tab").arg(text) : text);
}

QSize DockTab::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {QFontMetrics(t.font(Type::body, true)).horizontalAdvance(text()) + t.px(20), t.px(28)};
}

void DockTab::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    if (underMouse() && !current_) p.fillRect(rect(), t.hover);
    p.setFont(t.font(Type::body, current_));
    p.setPen(current_ ? t.accent : t.text);
    p.drawText(rect(), Qt::AlignCenter, text());
    if (current_) p.fillRect(QRect(0, height() - t.px(3), width(), t.px(3)), t.accent);
    if (hasFocus()) paint::focusRing(p, t, rect());
}

void DockTab::keyPressEvent(QKeyEvent* event) {
    const bool next = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool previous = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    if (!next && !previous) return QAbstractButton::keyPressEvent(event);
    focusNextPrevChild(next);
}

} // namespace tilsyn::workbench

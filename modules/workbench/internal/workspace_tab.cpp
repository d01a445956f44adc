// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/workspace_tab.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QPainter>

namespace tilsyn::workbench {

WorkspaceTab::WorkspaceTab(QAction* action, QWidget* parent) : QAbstractButton(parent), action_(action) {
    setFocusPolicy(Qt::TabFocus);
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this] {
        setText(action_->text());
        setAccessibleName(action_->text());
        updateGeometry();
        update();
    });
}

void WorkspaceTab::setKeyShown(bool shown) {
    if (shown == keyShown_) return;
    keyShown_ = shown;
    updateGeometry();
    update();
}

QString WorkspaceTab::keys() const {
    return keyShown_ || action_->isChecked() ? paint::keyText(action_->shortcut()) : QString();
}

QSize WorkspaceTab::sizeHint() const {
    const auto& t = Tokens::of(this);
    const auto cap = keys();
    const int key = cap.isEmpty() ? 0 : paint::keycapWidth(t, cap) + t.px(8);
    return {QFontMetrics(t.font(Type::body, true)).horizontalAdvance(text()) + key + t.px(24), t.px(Tokens::bar)};
}

void WorkspaceTab::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    const bool current = action_->isChecked();
    if (underMouse() && !current) p.fillRect(rect(), t.hover);
    const auto font = t.font(Type::body, current);
    p.setFont(font);
    p.setPen(current ? t.accent : t.text);
    const QRect words = rect().adjusted(t.px(12), 0, 0, 0);
    p.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (const auto cap = keys(); !cap.isEmpty())
        paint::keycap(p, t, QRectF(words).adjusted(QFontMetrics(font).horizontalAdvance(text()) + t.px(8), 0, 0, 0),
                      cap);
    if (current) p.fillRect(QRect(0, height() - t.px(3), width(), t.px(3)), t.accent);
    if (hasFocus()) paint::focusRing(p, t, rect().adjusted(2, 4, -2, -6));
}

} // namespace tilsyn::workbench

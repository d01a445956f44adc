// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/dock_title.h"

#include "workbench/icons.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace tilsyn::workbench {

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), meta_(new QLabel(this)), help_(new QToolButton(this)) {
    const auto& t = Tokens::of(this);
    setFixedHeight(t.px(Tokens::dockTitle));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(12), 2, t.px(4), 0);
    layout->setSpacing(t.px(8));
    for (auto* label : {title_, meta_}) label->setTextFormat(Qt::PlainText);
    help_->setAutoRaise(true);
    help_->setIcon(icon(QStringLiteral("help-contents")));
    help_->setFixedSize(t.px(24), t.px(24));
    help_->setFocusPolicy(Qt::NoFocus); // F1 is its key
    layout->addWidget(title_);
    layout->addWidget(meta_);
    layout->addStretch();
    layout->addWidget(help_);
    connect(help_, &QToolButton::clicked, this, &DockTitle::helpWanted);
    recolour();
}

void DockTitle::setTexts(const QString& title, const QString& meta) {
    title_->setText(title);
    meta_->setText(meta);
    help_->setToolTip(tr("Help (F1)"));
    help_->setAccessibleName(tr("Help: %1").arg(title));
    fit();
}

void DockTitle::setFocused(bool focused) {
    if (focused == focused_) return;
    focused_ = focused;
    recolour();
}

/// The dock's width is the window's decision; the title takes what it gets.
QSize DockTitle::sizeHint() const {
    return {0, Tokens::of(this).px(Tokens::dockTitle)};
}

/// Count and age stand elsewhere too: beside a call there is no room for them, and half a number is worse than none.
void DockTitle::fit() {
    const auto& t = Tokens::of(this);
    const int room = width() - t.px(12 + 4 + 24 + 2 * 8) - title_->sizeHint().width();
    meta_->setVisible(!meta_->text().isEmpty() && meta_->sizeHint().width() <= room);
}

void DockTitle::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void DockTitle::recolour() {
    const auto& t = Tokens::of(this);
    title_->setFont(t.font(Type::body, true));
    meta_->setFont(t.font(Type::meta));
    title_->setForegroundRole(focused_ ? QPalette::Link : QPalette::WindowText);
    meta_->setForegroundRole(QPalette::PlaceholderText);
    fit();
    update();
}

void DockTitle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) recolour();
    QWidget::changeEvent(event);
}

void DockTitle::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    if (focused_) painter.fillRect(QRect(0, 0, width(), 2), t.accent);
    paint::hairline(painter, rect().bottomLeft(), rect().bottomRight(), t.line);
}

} // namespace tilsyn::workbench

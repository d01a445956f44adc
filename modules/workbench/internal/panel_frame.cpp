// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/panel_frame.h"

#include "workbench/internal/guide_page.h"
#include "workbench/tokens.h"

#include <QApplication>
#include <QHBoxLayout>

namespace tilsyn::workbench {

PanelFrame::PanelFrame(QWidget* parent) : QWidget(parent), layout_(new QHBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Mid); // the line between panel and guide
}

void PanelFrame::setPanel(Panel* panel) {
    panel_ = panel;
    layout_->insertWidget(0, panel, 1);
    panel->show();
    share();
}

int PanelFrame::guideWidth() const {
    return Tokens::of(this).px(280);
}

void PanelFrame::openGuide(const QString& title) {
    if (!panel_) return;
    before_ = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    delete guide_;
    guide_ =
        new GuidePage(title, panel_->guide().split(QLatin1Char('\n'), Qt::SkipEmptyParts), panel_->keyActions(), this);
    connect(guide_, &GuidePage::closeWanted, this, &PanelFrame::closeGuide, Qt::QueuedConnection);
    layout_->addWidget(guide_);
    guide_->show();
    share();
    guide_->setFocus(Qt::OtherFocusReason);
}

void PanelFrame::closeGuide() {
    if (!guide_) return;
    const bool had = guide_->isAncestorOf(QApplication::focusWidget());
    guide_->hide();
    guide_->deleteLater();
    guide_ = nullptr;
    share();
    if (had && before_) before_->setFocus(Qt::OtherFocusReason);
    Q_EMIT guideClosed();
}

void PanelFrame::share() {
    if (!panel_) return;
    if (!guide_) {
        panel_->show();
    } else {
        const bool beside = width() >= guideWidth() + Tokens::of(this).px(680);
        if (beside) {
            guide_->setFixedWidth(guideWidth());
        } else {
            guide_->setMinimumWidth(0);
            guide_->setMaximumWidth(QWIDGETSIZE_MAX);
        }
        panel_->setVisible(beside);
    }
    updateGeometry();
}

QSize PanelFrame::sizeHint() const {
    return panel_ ? panel_->sizeHint() : QSize();
}

/// A guide does not widen the window: it has room beside the panel, or it takes the panel's.
QSize PanelFrame::minimumSizeHint() const {
    if (!panel_ || panel_->isHidden()) return {};
    return panel_->minimumSizeHint();
}

void PanelFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (guide_) share();
}

} // namespace tilsyn::workbench

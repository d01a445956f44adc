// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/dock_title.h"

#include "workbench/flow_layout.h"
#include "workbench/icons.h"
#include "workbench/internal/dock_tab.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace tilsyn::workbench {

DockTitle::DockTitle(QWidget* parent)
    : QWidget(parent), row_(new QWidget(this)), head_(new QWidget(this)), title_(new QLabel(head_)),
      meta_(new QLabel(head_)) {
    const auto& t = Tokens::of(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    new FlowLayout(row_, 0, 0);
    row_->hide();
    whole->addWidget(row_);
    head_->setFixedHeight(t.px(Tokens::dockTitle));
    auto* layout = new QHBoxLayout(head_);
    layout->setContentsMargins(t.px(12), 2, t.px(4), 0);
    layout->setSpacing(t.px(8));
    for (auto* label : {title_, meta_}) label->setTextFormat(Qt::PlainText);
    layout->addWidget(title_);
    layout->addWidget(meta_);
    layout->addStretch();
    menu_ = addTool(QStringLiteral("overflow-menu"));
    help_ = addTool(QStringLiteral("help-contents"));
    whole->addWidget(head_);
    connect(help_, &QToolButton::clicked, this, &DockTitle::helpWanted);
    connect(menu_, &QToolButton::clicked, this, [this] { Q_EMIT menuWanted(menuCorner()); });
    recolour();
}

QToolButton* DockTitle::addTool(const QString& iconName) {
    const auto& t = Tokens::of(this);
    auto* tool = new QToolButton(head_);
    tool->setAutoRaise(true);
    tool->setIcon(icon(iconName));
    tool->setFixedSize(t.px(24), t.px(24));
    tool->setFocusPolicy(Qt::NoFocus); // both have keys that work from anywhere
    head_->layout()->addWidget(tool);
    return tool;
}

QPoint DockTitle::menuCorner() const {
    return menu_->isVisible() ? menu_->mapToGlobal(QPoint(0, menu_->height())) : mapToGlobal(QPoint(0, height()));
}

void DockTitle::setTexts(const QString& title, const QString& meta) {
    title_->setText(title);
    meta_->setText(meta);
    help_->setToolTip(tr("Help (F1)"));
    help_->setAccessibleName(tr("Help: %1").arg(title));
    menu_->setToolTip(tr("Move or close this panel"));
    menu_->setAccessibleName(tr("Move or close: %1").arg(title));
    fit();
}

void DockTitle::setTabs(const QList<Tab>& tabs) {
    if (tabs == tabs_) return;
    tabs_ = tabs;
    for (auto* old : row_->findChildren<DockTab*>()) {
        old->hide();
        old->deleteLater();
        row_->layout()->removeWidget(old);
    }
    for (const auto& tab : tabs_) {
        auto* button = new DockTab(tab.text, tab.current, row_);
        button->setObjectName(QStringLiteral("tab.") + tab.id);
        row_->layout()->addWidget(button);
        button->show();
        connect(
            button, &DockTab::clicked, this, [this, id = tab.id] { Q_EMIT tabChosen(id); },
            Qt::QueuedConnection); // the row is made anew by what follows
    }
    row_->setVisible(!tabs_.isEmpty());
    fit();
    updateGeometry();
}

void DockTitle::setFocused(bool focused) {
    if (focused == focused_) return;
    focused_ = focused;
    recolour();
}

int DockTitle::headHeight() const {
    return Tokens::of(this).px(Tokens::dockTitle);
}

/// The dock's width is the window's decision; the title takes what it gets.
QSize DockTitle::sizeHint() const {
    return {0, headHeight() + (tabs_.isEmpty() ? 0 : row_->height())};
}

/// Count and age stand elsewhere too: beside a call there is no room for them, and half a number is worse than none.
void DockTitle::fit() {
    const auto& t = Tokens::of(this);
    const int rows = tabs_.isEmpty() ? 0 : row_->layout()->heightForWidth(std::max(width(), t.px(120)));
    row_->setFixedHeight(rows);
    setFixedHeight(headHeight() + rows);
    const int tools = t.px(12 + 4) + 2 * t.px(24 + 8);
    int room = width() - tools - title_->sizeHint().width();
    menu_->setVisible(room >= 0);
    if (room < 0) room += t.px(24 + 8);
    meta_->setVisible(!meta_->text().isEmpty() && meta_->sizeHint().width() + t.px(8) <= room);
}

void DockTitle::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void DockTitle::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT menuWanted(event->globalPos());
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
    const auto head = head_->geometry();
    if (!tabs_.isEmpty()) paint::hairline(painter, head.topLeft(), head.topRight(), t.line);
    if (focused_) painter.fillRect(QRect(0, 0, width(), 2), t.accent);
    paint::hairline(painter, rect().bottomLeft(), rect().bottomRight(), t.line);
}

} // namespace tilsyn::workbench

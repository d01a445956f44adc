// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/strip.h"

#include "workbench/icons.h"
#include "workbench/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tilsyn::workbench {

Strip::Strip(Kind kind, const QString& iconName, QWidget* parent)
    : QFrame(parent), kind_(kind), iconName_(iconName), icon_(new QLabel(this)), bold_(new QLabel(this)),
      text_(new QLabel(this)), right_(new QLabel(this)) {
    const auto& t = Tokens::of(this);
    setAutoFillBackground(true);
    setMinimumHeight(t.px(kind == Kind::ink ? 36 : Tokens::strip));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(t.px(12), t.px(3), t.px(12), t.px(3));
    layout->setSpacing(t.px(8));
    for (auto* label : {bold_, text_, right_}) label->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    layout->addWidget(icon_);
    layout->addWidget(bold_);
    layout->addWidget(text_, 1);
    layout->addWidget(right_);
    recolour();
}

void Strip::setTexts(const QString& bold, const QString& text, const QString& right) {
    bold_->setText(bold);
    text_->setText(text);
    right_->setText(right);
    right_->setVisible(!right.isEmpty());
}

QPushButton* Strip::addButton() {
    button_ = new QPushButton(this);
    button_->setProperty("compact", true);
    button_->setProperty("onInk", kind_ == Kind::ink);
    layout()->addWidget(button_);
    return button_;
}

void Strip::recolour() {
    const auto& t = Tokens::of(this);
    const bool ink = kind_ == Kind::ink;
    auto colours = palette();
    colours.setColor(QPalette::Window, ink ? t.ink : t.notice);
    colours.setColor(QPalette::WindowText, ink ? t.onInk : t.noticeText);
    setPalette(colours);
    bold_->setFont(t.font(Type::body, true));
    icon_->setPixmap(iconPixmap(iconName_, t.px(Tokens::icon), ink ? t.onInk : t.noticeText, devicePixelRatioF()));
}

void Strip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) recolour();
    QFrame::changeEvent(event);
}

} // namespace tilsyn::workbench

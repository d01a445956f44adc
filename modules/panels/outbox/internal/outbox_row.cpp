// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outbox/internal/outbox_row.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

OutboxRow::OutboxRow(QWidget* parent) : QAbstractButton(parent) {
    const auto& t = Tokens::of(this);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setAutoExclusive(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(t.px(12), t.px(8), t.px(10), t.px(8));
    rows->setSpacing(t.px(2));
    auto* head = new QHBoxLayout;
    who_ = new Text(Type::body, true, false, this);
    who_->setWordWrap(true);
    age_ = new Text(Type::meta, false, true, this);
    age_->setAlignment(Qt::AlignRight | Qt::AlignTop);
    head->addWidget(who_, 1);
    head->addWidget(age_);
    rows->addLayout(head);
    what_ = new Text(Type::body, false, false, this);
    what_->setWordWrap(true);
    state_ = new IconWord(this);
    tries_ = new Text(Type::meta, false, true, this);
    tries_->setWordWrap(true);
    problem_ = new Text(Type::meta, false, true, this);
    problem_->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{what_, state_, tries_, problem_}) rows->addWidget(part);
    for (auto* part : findChildren<QWidget*>()) part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void OutboxRow::show(const OutboxLine& line) {
    if (line == line_) return;
    line_ = line;
    who_->setText(line.who);
    age_->setText(line.age);
    what_->say(line.what);
    state_->show(line.icon, line.state, line.needsHer);
    tries_->say(line.tries);
    problem_->say(line.problem);
    setAccessibleName(QStringList{line.who, line.what, line.state, line.tries, line.problem}
                          .filter(QRegularExpression(QStringLiteral(".")))
                          .join(QStringLiteral(", ")));
    updateGeometry();
}

QSize OutboxRow::sizeHint() const {
    return layout()->sizeHint();
}

int OutboxRow::heightForWidth(int width) const {
    return layout()->totalHeightForWidth(width);
}

void OutboxRow::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

void OutboxRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    workbench::paint::rowGround(painter, Tokens::of(this), rect(), isChecked(), false, hasFocus());
}

} // namespace tilsyn::panels

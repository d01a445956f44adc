// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visit/internal/hand_strip.h"

#include "workbench/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

HandStrip::HandStrip(QWidget* parent) : QWidget(parent) {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(t.px(16), t.px(8), t.px(16), t.px(8));
    box_ = new Box(Box::Ground::raised, this);
    outer->addWidget(box_);
    auto* row = new QHBoxLayout(box_);
    row->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    row->setSpacing(t.px(8));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    sentence_ = new Text(Type::body, true, false, box_);
    sentence_->setWordWrap(true);
    note_ = new Text(Type::body, false, false, box_);
    note_->setWordWrap(true);
    words->addWidget(sentence_);
    words->addWidget(note_);
    row->addLayout(words, 1);
    act_ = globalAction(this, QStringLiteral("system-users"), {}, QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
        if (card_.way == HandCard::Way::takeOver) {
            ask(true);
        } else {
            Q_EMIT release(visit_);
        }
    });
    yes_ = new QAction(this);
    connect(yes_, &QAction::triggered, this, [this] {
        const auto from = card_.from;
        ask(false);
        Q_EMIT takeOver(visit_, from);
    });
    no_ = new QAction(this);
    connect(no_, &QAction::triggered, this, [this] { ask(false); });
    actButton_ = new ActionButton(act_, ButtonKind::standard, box_);
    yesButton_ = new ActionButton(yes_, ButtonKind::primary, box_);
    noButton_ = new ActionButton(no_, ButtonKind::standard, box_);
    noButton_->setKeys(QKeySequence(Qt::Key_Escape));
    for (auto* button : {actButton_, yesButton_, noButton_}) row->addWidget(button, 0, Qt::AlignVCenter);
    setAccessibleName(tr("In whose hand the visit is"));
    present();
}

void HandStrip::show(const domain::VisitId& visit, const HandCard& card) {
    if (visit == visit_ && card == card_) return;
    // The question is about one visit and one colleague: when either is another, it is no longer the one that was read.
    if (visit != visit_ || card.from != card_.from || card.way != HandCard::Way::takeOver || card.busy) asking_ = false;
    visit_ = visit;
    card_ = card;
    present();
}

void HandStrip::ask(bool asking) {
    const bool back = asking_ && !asking && focusWidget() != nullptr;
    asking_ = asking;
    present();
    if (asking) yesButton_->setFocus(Qt::ShortcutFocusReason);
    if (back && actButton_->isVisible()) actButton_->setFocus(Qt::ShortcutFocusReason);
}

void HandStrip::present() {
    setVisible(!card_.sentence.isEmpty() || !card_.note.isEmpty());
    box_->setGround(card_.notice ? Box::Ground::notice : Box::Ground::raised);
    sentence_->say(asking_ ? card_.question : card_.sentence);
    note_->say(asking_ ? QString() : card_.note);
    act_->setText(card_.way == HandCard::Way::release ? tr("Release") : tr("Take over"));
    act_->setEnabled(card_.way != HandCard::Way::none && !card_.busy && !asking_ && !isHidden());
    yes_->setText(card_.yes);
    no_->setText(card_.no);
    actButton_->setVisible(card_.way != HandCard::Way::none && !asking_);
    yesButton_->setVisible(asking_);
    noButton_->setVisible(asking_);
    Q_EMIT keysChanged();
}

void HandStrip::keyPressEvent(QKeyEvent* event) {
    if (asking_ && event->key() == Qt::Key_Escape) return ask(false);
    QWidget::keyPressEvent(event);
}

} // namespace tilsyn::panels

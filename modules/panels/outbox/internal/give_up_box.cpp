// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outbox/internal/give_up_box.h"

#include "panels/outbox/internal/outbox_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

GiveUpBox::GiveUpBox(QWidget* parent)
    : QWidget(parent), reason_(new QComboBox(this)), words_(new QLineEdit(this)),
      yes_(new QAction(QIcon(), tr("Discard"), this)), no_(new QAction(QIcon(), tr("Keep it"), this)) {
    const auto& t = Tokens::of(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(t.px(6));
    auto* title = new Text(Type::body, true, false, this);
    title->setText(tr("Why is it discarded?"));
    title->setWordWrap(true);
    auto* hint = new Text(Type::meta, false, true, this);
    hint->setText(tr("It is not sent. The text and the reason stay encrypted on this machine, and the log shows it."));
    hint->setWordWrap(true);
    reason_->setAccessibleName(title->text());
    reason_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& reason : giveUpReasons()) reason_->addItem(reason.word, reason.code);
    words_->setAccessibleName(tr("The reason in your own words"));
    words_->setPlaceholderText(tr("The reason in your own words"));
    words_->setMaxLength(200);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ActionButton(yes_, ButtonKind::primary, this));
    buttons->addWidget(new ActionButton(no_, ButtonKind::standard, this));
    buttons->addStretch();
    rows->addWidget(title);
    rows->addWidget(reason_);
    rows->addWidget(words_);
    rows->addWidget(hint);
    rows->addLayout(buttons);
    connect(reason_, &QComboBox::currentIndexChanged, this, &GiveUpBox::refresh);
    connect(words_, &QLineEdit::textChanged, this, &GiveUpBox::refresh);
    connect(yes_, &QAction::triggered, this, [this] {
        const auto code = reason_->currentData().toString();
        Q_EMIT givenUp(code.isEmpty() ? words_->text().trimmed() : code);
    });
    connect(no_, &QAction::triggered, this, &GiveUpBox::kept);
    refresh();
}

void GiveUpBox::ask() {
    reason_->setCurrentIndex(0);
    words_->clear();
    reason_->setFocus(Qt::OtherFocusReason);
}

void GiveUpBox::refresh() {
    const bool own = reason_->currentData().toString().isEmpty();
    words_->setVisible(own);
    yes_->setEnabled(!own || !words_->text().trimmed().isEmpty());
}

} // namespace tilsyn::panels

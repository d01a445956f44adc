// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/offline_page.h"

#include "workbench/internal/sign_in_parts.h"
#include "workbench/sign_in_view.h"
#include "workbench/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tilsyn::workbench {

using namespace sign_in;

OfflinePage::OfflinePage(QWidget* parent) : QWidget(parent) {
    const auto& t = Tokens::of(this);
    what_ = label(this, Type::name, true);
    kept_ = label(this);
    label_ = label(this, Type::body, true);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("offlinePassphrase"));
    field_->setEchoMode(QLineEdit::Password);
    field_->setMinimumHeight(t.px(Tokens::control));
    field_->setMaximumWidth(t.px(420));
    label_->setBuddy(field_);
    problem_ = label(this, Type::body, true);
    open_ = button(this, "primary", true);
    open_->setObjectName(QStringLiteral("openOffline"));
    retry_ = button(this, "standard", true);
    code_ = label(this, Type::meta);
    weaken(code_);
    code_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open_);
    buttons->addSpacing(t.px(4));
    buttons->addWidget(retry_);
    buttons->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(t.px(4));
    rows->addWidget(what_);
    rows->addSpacing(t.px(4));
    rows->addWidget(kept_);
    rows->addSpacing(t.px(12));
    rows->addWidget(label_);
    rows->addWidget(field_);
    rows->addWidget(problem_);
    rows->addSpacing(t.px(8));
    rows->addLayout(buttons);
    rows->addSpacing(t.px(8));
    rows->addWidget(code_);
    rows->addStretch();
    connect(field_, &QLineEdit::returnPressed, this, &OfflinePage::give);
    connect(open_, &QPushButton::clicked, this, &OfflinePage::give);
    connect(retry_, &QPushButton::clicked, this, &OfflinePage::retryWanted);
    retranslate();
}

void OfflinePage::setOffer(const OfflineOffer& offer) {
    byPassphrase_ = offer.byPassphrase;
    what_->setText(offer.what);
    kept_->setText(offer.kept);
    code_->setText(offer.code);
    label_->setVisible(byPassphrase_);
    field_->setVisible(byPassphrase_);
    setProblem({});
}

void OfflinePage::setProblem(const QString& words) {
    problem_->setText(words);
    problem_->setVisible(!words.isEmpty());
}

void OfflinePage::clear() {
    field_->clear();
}

QWidget* OfflinePage::first() const {
    return byPassphrase_ ? static_cast<QWidget*>(field_) : open_;
}

void OfflinePage::give() {
    if (byPassphrase_ && field_->text().isEmpty()) return field_->setFocus();
    const auto given = field_->text();
    field_->clear();
    setProblem({});
    Q_EMIT openWanted(given);
}

void OfflinePage::retranslate() {
    label_->setText(tr("Passphrase"));
    field_->setAccessibleName(label_->text());
    open_->setText(tr("Open without the region"));
    retry_->setText(tr("Try again"));
}

} // namespace tilsyn::workbench

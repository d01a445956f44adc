// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/identity_form.h"

#include "panels/common/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace tilsyn::panels {

IdentityForm::IdentityForm(QWidget* parent) : QWidget(parent) {
    const auto& t = workbench::Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    auto* box = new Box(Box::Ground::raised, this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    rows->setSpacing(t.px(4));
    auto* title = new Text(Type::body, true, false, box);
    title->setText(tr("First contact: how is identity known?"));
    title->setWordWrap(true);
    rows->addWidget(title);
    method_ = new QComboBox(box);
    method_->setAccessibleName(title->text());
    method_->setMinimumContentsLength(10);
    method_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    method_->setPlaceholderText(tr("Choose how"));
    using M = domain::IdentityMethod;
    for (const auto method : {M::shownId, M::electronicId, M::vouchedByRelative, M::known})
        method_->addItem(identityWord(method), static_cast<int>(method));
    method_->setCurrentIndex(-1);
    rows->addWidget(method_);
    informed_ = new WrappingCheckBox(tr("Informed about how video visits work"), box);
    rows->addWidget(informed_);
    confirm_ =
        globalAction(this, QStringLiteral("checkmark"), tr("Note it"), QKeySequence(Qt::ALT | Qt::Key_I), [this] {
            if (method_->currentIndex() < 0) {
                method_->setFocus(Qt::ShortcutFocusReason);
                method_->showPopup();
                return;
            }
            Q_EMIT confirmed(static_cast<domain::IdentityMethod>(method_->currentData().toInt()),
                             informed_->isChecked());
        });
    rows->addWidget(new ActionButton(confirm_, ButtonKind::standard, box), 0, Qt::AlignRight);
    outer->addWidget(box);
}

} // namespace tilsyn::panels

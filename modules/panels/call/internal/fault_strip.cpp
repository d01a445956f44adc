// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/fault_strip.h"

#include "workbench/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

FaultStrip::FaultStrip(QAction* again, QWidget* parent) : QWidget(parent) {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(t.px(8), t.px(8), t.px(8), 0);
    box_ = new Box(Box::Ground::notice, this);
    outer->addWidget(box_);
    auto* row = new QHBoxLayout(box_);
    row->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    row->setSpacing(t.px(12));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(t.px(2));
    sentence_ = new Text(Type::body, true, false, box_);
    kept_ = new Text(Type::body, false, false, box_);
    wayOn_ = new Text(Type::body, false, false, box_);
    words_ = new Text(Type::meta, false, false, box_);
    for (auto* text : {sentence_, kept_, wayOn_, words_}) {
        text->setWordWrap(true);
        texts->addWidget(text);
    }
    row->addLayout(texts, 1);
    again_ = new ActionButton(again, ButtonKind::primary, box_);
    row->addWidget(again_, 0, Qt::AlignTop);
    elapsed_ = new Text(Type::value, true, false, box_);
    row->addWidget(elapsed_, 0, Qt::AlignTop);
    hide();
}

void FaultStrip::show(const std::optional<TroubleText>& text) {
    if (text == shown_) return;
    const bool news = text && (!shown_ || shown_->sentence != text->sentence);
    shown_ = text;
    setVisible(text.has_value());
    if (!text) return;
    sentence_->say(text->sentence);
    kept_->say(text->kept);
    wayOn_->say(text->wayOn);
    words_->say(text->words.isEmpty() ? QString() : tr("The service says: %1").arg(text->words));
    elapsed_->say(text->elapsed);
    again_->setVisible(text->pictureKey);
    setAccessibleName(tr("Something is the matter with the call"));
    setAccessibleDescription(QStringList{text->sentence, text->kept, text->wayOn}.join(QLatin1Char(' ')));
    if (!news) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/old_data_band.h"

#include <QPainter>
#include <QVBoxLayout>

namespace tilsyn::panels {

namespace paint = workbench::paint;
using workbench::Tokens;

namespace {

constexpr int hatched = 24;

} // namespace

OldDataBand::OldDataBand(QWidget* parent) : QWidget(parent) {
    const auto& t = Tokens::of(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(t.px(hatched + 8), t.px(4), t.px(8), t.px(5));
    rows->setSpacing(0);
    word_ = new Text(Type::body, true, false, this);
    word_->setText(tr("OLD DATA"));
    age_ = new Text(Type::meta, false, false, this);
    age_->setWordWrap(true);
    rows->addWidget(word_);
    rows->addWidget(age_);
    hide();
}

void OldDataBand::say(const QString& age) {
    age_->setText(age);
    setAccessibleName(age.isEmpty() ? QString() : tr("OLD DATA"));
    setAccessibleDescription(age);
    setVisible(!age.isEmpty());
}

void OldDataBand::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const auto& t = Tokens::of(this);
    p.fillRect(rect(), t.raised);
    paint::hatch(p, QRectF(0, 0, t.px(hatched), height() - 1), t.line2);
    paint::hairline(p, rect().bottomLeft(), rect().bottomRight(), t.line);
}

} // namespace tilsyn::panels

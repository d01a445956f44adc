// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/key_row.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QPainter>

#include <algorithm>

namespace tilsyn::workbench {

KeyRow::KeyRow(const QKeySequence& keys, const QString& words, QWidget* parent)
    : QWidget(parent), keys_(paint::keyText(keys)), words_(words) {
    words_.remove(QLatin1Char('&'));
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("%1: %2", "a key and what it does").arg(keys_, words_));
}

/// Words of all rows begin below each other, unless a key is longer than most.
int KeyRow::inset() const {
    const auto& t = Tokens::of(this);
    return std::max(t.px(72), paint::keycapWidth(t, keys_) + t.px(8));
}

QSize KeyRow::sizeHint() const {
    const auto& t = Tokens::of(this);
    return {inset() + QFontMetrics(t.font(Type::body)).horizontalAdvance(words_) + 1, t.px(24)};
}

QSize KeyRow::minimumSizeHint() const {
    const auto& t = Tokens::of(this);
    return {inset() + t.px(60), t.px(24)};
}

int KeyRow::heightForWidth(int width) const {
    const auto& t = Tokens::of(this);
    const QRect room(0, 0, width - inset(), 1000);
    const int high = QFontMetrics(t.font(Type::body)).boundingRect(room, Qt::TextWordWrap, words_).height();
    return std::max(t.px(24), high + t.px(6));
}

void KeyRow::paintEvent(QPaintEvent*) {
    const auto& t = Tokens::of(this);
    QPainter p(this);
    paint::keycap(p, t, QRectF(0, 0, inset(), t.px(24)), keys_);
    p.setFont(t.font(Type::body));
    p.setPen(t.text);
    p.drawText(rect().adjusted(inset(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, words_);
}

} // namespace tilsyn::workbench

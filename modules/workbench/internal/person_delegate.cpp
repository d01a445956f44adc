// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/person_delegate.h"

#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QPainter>

namespace tilsyn::workbench {

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = Tokens::of(option.widget);
    const QRectF rect(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    paint::rowGround(*painter, t, rect, selected, option.state.testFlag(QStyle::State_MouseOver) && enabled, false);
    if (!selected) paint::hairline(*painter, rect.bottomLeft(), rect.bottomRight(), t.line);

    const auto number = QString::number(index.row() + 1);
    const QColor strong = enabled ? t.text : t.disabled;
    const QColor weak = enabled ? t.text2 : t.disabled;
    QRectF left = rect.adjusted(t.px(12), 0, 0, 0);
    paint::keycap(*painter, t, left, number);
    left.setLeft(left.left() + t.px(32));
    const double size = t.px(Tokens::icon);
    paint::icon(*painter, QRectF(left.left(), rect.center().y() - size / 2, size, size),
                QStringLiteral("user-identity"), weak);
    const QRectF words = rect.adjusted(t.px(76), t.px(7), -t.px(12), -t.px(7));
    painter->setFont(t.font(Type::body, true));
    painter->setPen(strong);
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    painter->setFont(t.font(Type::meta));
    painter->setPen(weak);
    painter->drawText(words, Qt::AlignBottom | Qt::AlignLeft, index.data(unitRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) paint::focusRing(*painter, t, rect);
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = Tokens::of(option.widget);
    const QFontMetrics metrics(t.font(Type::meta));
    return {metrics.horizontalAdvance(index.data(unitRole).toString()) + t.px(100), t.px(Tokens::rowSignIn)};
}

} // namespace tilsyn::workbench

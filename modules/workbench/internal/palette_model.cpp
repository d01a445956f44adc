// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/internal/palette_model.h"

#include "workbench/icons.h"
#include "workbench/paint/paint.h"
#include "workbench/tokens.h"

#include <QPainter>

namespace tilsyn::workbench {

void PaletteModel::show(QList<ActionEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
}

const ActionEntry* PaletteModel::at(int row) const {
    return row >= 0 && row < entries_.size() ? &entries_[row] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const auto* entry = at(index.row());
    if (entry == nullptr) return {};
    if (role == Qt::DisplayRole) return entry->text;
    if (role != Qt::AccessibleTextRole) return {};
    QStringList parts{entry->text};
    if (!entry->keys.isEmpty()) parts << entry->keys;
    parts << (entry->why.isEmpty() ? entry->group : entry->why);
    return parts.join(QStringLiteral(", "));
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* entry = model_.at(index.row());
    if (entry == nullptr) return;
    const auto& t = Tokens::of(option.widget);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool can = entry->why.isEmpty();
    painter->save();
    painter->setClipRect(option.rect);
    paint::rowGround(*painter, t, option.rect, current, option.state.testFlag(QStyle::State_MouseOver), false);
    QRect row = option.rect.adjusted(t.px(16), 0, -t.px(12), 0);
    const auto iconName = entry->action ? entry->action->property("iconName").toString() : QString();
    const QRectF picture(row.left(), row.center().y() - t.px(8) + 1, t.px(16), t.px(16));
    if (hasIcon(iconName)) paint::icon(*painter, picture, iconName, can ? t.text : t.disabled);
    row.setLeft(row.left() + t.px(26));
    if (!entry->keys.isEmpty()) {
        const int width = paint::keycapWidth(t, entry->keys);
        paint::keycap(*painter, t, QRectF(row.right() - width, row.top(), width, row.height()), entry->keys,
                      can ? QColor() : t.disabled);
        row.setRight(row.right() - width - t.px(12));
    }
    painter->setFont(t.font(Type::body, current));
    painter->setPen(can ? t.text : t.disabled);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, entry->text);
    const int taken = QFontMetrics(t.font(Type::body, current)).horizontalAdvance(entry->text) + t.px(16);
    const auto more = can ? entry->group : entry->why;
    const QFontMetrics meta(t.font(Type::meta));
    // Where it belongs is a help, not a fact that may be missed: without room it is left out, never cut.
    if (meta.horizontalAdvance(more) <= row.width() - taken) {
        painter->setFont(t.font(Type::meta));
        painter->setPen(can ? t.text2 : t.disabled);
        painter->drawText(row.adjusted(taken, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight, more);
    } else if (!can) {
        painter->setFont(t.font(Type::meta));
        painter->drawText(QRect(row.left(), option.rect.top() + t.px(26), row.width(), t.px(18)),
                          Qt::AlignVCenter | Qt::AlignLeft, more);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = Tokens::of(option.widget);
    const auto* entry = model_.at(index.row());
    if (entry == nullptr || entry->why.isEmpty()) return {0, t.px(Tokens::row)};
    const int room = option.widget != nullptr ? option.widget->width() - t.px(16 + 12 + 26 + 16 + 12) : t.px(440);
    const int need = QFontMetrics(t.font(Type::body, true)).horizontalAdvance(entry->text) +
                     QFontMetrics(t.font(Type::meta)).horizontalAdvance(entry->why) +
                     (entry->keys.isEmpty() ? 0 : paint::keycapWidth(t, entry->keys) + t.px(12));
    return {0, t.px(need > room ? Tokens::rowTwoLines : Tokens::row)};
}

} // namespace tilsyn::workbench

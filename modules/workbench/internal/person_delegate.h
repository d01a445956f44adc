// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tilsyn::workbench {

/// A row of the sign-in list, 52 high: number key, person, name over title and unit.
class PersonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { unitRole = Qt::UserRole, hintRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tilsyn::workbench

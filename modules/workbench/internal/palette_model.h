// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/action_search.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace tilsyn::workbench {

/// The rows of the palette; `Qt::AccessibleTextRole` is the whole sentence.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void show(QList<ActionEntry> entries);
    const ActionEntry* at(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex&) const override { return Qt::ItemIsEnabled | Qt::ItemIsSelectable; }

private:
    QList<ActionEntry> entries_;
};

/// Icon, what it does, where it belongs or why it cannot be done, and the key at the right.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PaletteModel& model_;
};

} // namespace tilsyn::workbench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/visits_model.h"

#include <utility>

namespace tilsyn::panels {

void VisitsModel::show(VisitList list) {
    const bool sameRows =
        list.rows.size() == list_.rows.size() &&
        std::equal(list.rows.begin(), list.rows.end(), list_.rows.begin(),
                   [](const VisitRow& a, const VisitRow& b) { return a.visit == b.visit && a.pause == b.pause; });
    if (!sameRows) {
        beginResetModel();
        list_ = std::move(list);
        endResetModel();
        return;
    }
    const auto before = std::exchange(list_, std::move(list));
    const bool restyled = before.brief != list_.brief;
    for (qsizetype i = 0; i < list_.rows.size(); ++i) {
        if (!restyled && list_.rows[i] == before.rows[i]) continue;
        const auto changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const VisitRow* VisitsModel::at(int row) const {
    return row >= 0 && row < list_.rows.size() ? &list_.rows[row] : nullptr;
}

int VisitsModel::rowOf(const domain::VisitId& visit) const {
    for (qsizetype i = 0; i < list_.rows.size(); ++i)
        if (list_.rows[i].pause.isEmpty() && list_.rows[i].visit == visit) return static_cast<int>(i);
    return -1;
}

int VisitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(list_.rows.size());
}

/// A break is told of, not chosen: the cursor passes over it.
Qt::ItemFlags VisitsModel::flags(const QModelIndex& index) const {
    const auto* row = at(index.row());
    return row != nullptr && row->pause.isEmpty() ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

QVariant VisitsModel::data(const QModelIndex& index, int role) const {
    const auto* row = at(index.row());
    if (row == nullptr) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return row->sentence;
    case Qt::ToolTipRole:
        if (!row->obstacle.isEmpty()) return row->obstacle;
        return row->told.isEmpty() ? QVariant() : QVariant(row->told);
    default: return {};
    }
}

} // namespace tilsyn::panels

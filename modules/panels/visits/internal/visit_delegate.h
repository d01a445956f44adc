// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/visits/internal/visits_model.h"
#include "workbench/tokens.h"

#include <QStyledItemDelegate>

namespace tilsyn::panels {

/// Draws a row of today's list: all columns while nobody is open, time, initials and state beside an open patient, and
/// the bare shape where there is no room for a word (in a call).
class VisitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    VisitDelegate(const VisitsModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const VisitsModel& model_;
};

} // namespace tilsyn::panels

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
    /// Where the columns begin; the same for all rows, so that they line up.
    struct Columns {
        int width = 0; ///< of the row that this is for; 0: to be worked out anew
        double bodyPx = 0.0;
        int name = 0;
        int state = 0;
        int meta = 0;
        bool metaBelow = false; ///< there is no room for it beside the state
    };
    struct Places {
        int name; ///< width
        int yearX;
        int purposeX;
        int stateX;
        int state; ///< width
    };
    Places places(const workbench::Tokens& t, const QRect& row) const;
    const Columns& columns(const workbench::Tokens& t, int width, int room) const;
    const VisitsModel& model_;
    mutable Columns columns_;
};

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "panels/visit/internal/hand_model.h"
#include "workbench/selection.h"
#include "workspace/workspace.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// The card of one visit as it stands on the screen: a pure function of the snapshot and what `open` has brought.
namespace tilsyn::panels {

struct PastRow {
    QString time;
    QString outcome;
    QString minutes;
    QString how; ///< video, phone
    QString by;
    QString note;
    friend bool operator==(const PastRow&, const PastRow&) = default;
};

struct Fact {
    QString label;
    QString value;
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct CheckRow {
    QString text;
    bool ticked = false;
    friend bool operator==(const CheckRow&, const CheckRow&) = default;
};

struct VisitCard {
    domain::VisitId visit;
    QString heading; ///< "Video visit 08:45–08:55"
    QString purpose;
    QStringList tags; ///< "1 of 2", "My visit"
    HandCard hand;    ///< in whose hand it is
    QString worthKnowing;
    QList<CheckRow> checklist;
    QList<Fact> reach;    ///< how else to reach the patient: phones, relatives
    QList<Fact> rest;     ///< other visits to the same patient today
    QString callObstacle; ///< empty: F2 works
    bool open = true;     ///< an outcome can be written
    QString next;         ///< "Next visit 09:00"; empty if there is none
    friend bool operator==(const VisitCard&, const VisitCard&) = default;
};

std::optional<VisitCard> visitCard(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection,
                                   const Zone& zone);

QList<PastRow> pastRows(const std::vector<workspace::PastVisit>& visits, const Zone& zone);

} // namespace tilsyn::panels

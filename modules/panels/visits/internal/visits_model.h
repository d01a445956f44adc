// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workbench/selection.h"
#include "workspace/snapshot.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <optional>

namespace tilsyn::panels {

enum class VisitFilter { mine, team, all };

/// The shape beside the state's word; the picture must survive without colour.
enum class StateShape {
    planned,
    claimed,
    unanswered, ///< a ladder runs
    promised,   ///< to be called again
    ringing,
    waiting,
    inCall,
    wrapUp,
    done,
    missed,
    cancelled,
    physical,
    problem
};

/// One line of today's list, finished down to its words.
struct VisitRow {
    domain::VisitId visit;
    domain::PatientId patient;
    QString time;
    bool unfinished = true; ///< bold time and state
    QString name;           ///< "FAMILY, Given", what shows while nobody is open
    QString initials;       ///< what shows while somebody is
    QString birthYear;
    QString purpose;
    StateShape shape = StateShape::planned;
    QString state;
    QString meta;     ///< right column: "1 of 2", "in outbox", "0:38"
    QString sentence; ///< for screen readers: everything, as a sentence, with the name only while names are shown
    QString obstacle; ///< why it cannot be called; empty: it can
    friend bool operator==(const VisitRow&, const VisitRow&) = default;
};

/// Somebody waits in the waiting room.
struct WaitingStrip {
    domain::VisitId visit;
    QString count; ///< "1 waiting"
    QString who;   ///< "08:45 O.B."
    friend bool operator==(const WaitingStrip&, const WaitingStrip&) = default;
};

/// The whole list as it stands on the screen.
struct VisitList {
    QList<VisitRow> rows;
    bool brief = false; ///< times, initials and states only
    int mine = 0;
    int team = 0;
    int all = 0;
    QString progress;       ///< "4 of 32 done"
    QString meta;           ///< "32 · 08:42" with the age once it matters
    QString rejected;       ///< rows of the server that could not be read, counted; empty if there are none
    QString rejectedDetail; ///< which and why, one a line
    QString emptyText;      ///< in place of rows; empty while there are rows
    std::optional<WaitingStrip> waiting;
    friend bool operator==(const VisitList&, const VisitList&) = default;
};

/// Pure: the list from the picture in hand. `now` ages the data and the waiting.
VisitList visitList(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection, VisitFilter filter,
                    Instant now, const Zone& zone);

/// Shows a VisitList to views; only what differs is announced.
class VisitsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(VisitList list);
    const VisitList& list() const { return list_; }
    const VisitRow* at(int row) const;
    int rowOf(const domain::VisitId& visit) const; ///< -1 if it is not in the list

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    VisitList list_;
};

} // namespace tilsyn::panels

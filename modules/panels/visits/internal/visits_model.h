// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/shift.h"
#include "workbench/selection.h"
#include "workspace/snapshot.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::panels {

enum class VisitFilter { mine, team, all };

/// The shape beside the state's word; the picture must survive without colour.
enum class StateShape {
    planned,
    next, ///< planned, and the one to be called now
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
    Instant at;       ///< where it stands in the day
    bool next = false;
    QString told;  ///< what the patient was told of a delay: "told 08:52: 10 min"
    QString pause; ///< a row for a break and not for a visit: its id, the words are in `purpose`
    friend bool operator==(const VisitRow&, const VisitRow&) = default;
};

/// Somebody waits: in the call's own room, or ahead of a visit that has not been called.
struct WaitingStrip {
    domain::VisitId visit;
    QString count;       ///< "1 waiting"
    QString who;         ///< "08:45 O.B. · 3 min", the longest waiting
    bool inRoom = false; ///< of the call that is going on; its panel says the rest
    bool canGo = false;  ///< a key leads there: no call is in the way
    friend bool operator==(const WaitingStrip&, const WaitingStrip&) = default;
};

/// The day against the clock, finished down to its words; empty ones are not shown.
struct DayFigures {
    QString progress;  ///< "4 of 32 done"
    QString capacity;  ///< "26 left · 30 of 32 slots, 2 free"
    QString drift;     ///< "About 6 min late"
    QString ends;      ///< "ends ≈ 15:52"
    QString overrun;   ///< "12 min after the shift"
    QString collision; ///< "The visit at 09:48 runs into your break"
    QString breakText; ///< "Break 10:00–10:30 is due", "On break until 10:30, 4:12 left"
    QString notice;    ///< what was asked for and could not be done
    int late = 0;      ///< minutes
    std::string breakDue;
    std::string breakRunning;
    std::vector<domain::DelayNotice> toTell;
    friend bool operator==(const DayFigures&, const DayFigures&) = default;
};

/// The whole list as it stands on the screen.
struct VisitList {
    QList<VisitRow> rows;
    bool brief = false; ///< times, initials and states only
    int mine = 0;
    int team = 0;
    int all = 0;
    QString progress;                  ///< "4 of 64 done": of what is listed, when that is not her own day
    std::optional<DayFigures> figures; ///< of her own day; only when that is what is listed
    QString meta;                      ///< "32 · 08:42" with the age once it matters
    QString old;            ///< "From 07:12, 1 h 30 min old": it is to be seen that it is old; empty: it is not
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
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    VisitList list_;
};

} // namespace tilsyn::panels

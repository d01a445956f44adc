// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workbench/selection.h"
#include "workspace/ladders.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// The list of those who did not answer, finished down to its words: pure functions of the snapshot.
namespace tilsyn::panels {

struct UnansweredRow {
    domain::VisitId visit;
    domain::PatientId patient;
    QString time; ///< of the visit
    QString who;  ///< name, or initials while somebody is open
    QString step; ///< what is next
    QString due;  ///< "in 4 min", "now"
    bool isDue = false;
    bool pending = false; ///< some of it waits for the server
    QString sentence;     ///< all of it, for screen readers
    friend bool operator==(const UnansweredRow&, const UnansweredRow&) = default;
};

/// One line of the way that has been and is to be gone.
struct WayRow {
    enum class Mark { done, now, ahead } mark = Mark::ahead;
    QString step;
    QString detail; ///< when, with what result and which note, a line each; or when it is due
    friend bool operator==(const WayRow&, const WayRow&) = default;
};

struct ReachRow {
    QString who;
    QString number;
    friend bool operator==(const ReachRow&, const ReachRow&) = default;
};

/// The chosen one in full.
struct UnansweredCard {
    domain::VisitId visit;
    domain::PatientId patient;
    workspace::ReminderKind kind = workspace::ReminderKind::ladder;
    QString heading; ///< "08:45 O.B."
    QString state;   ///< one sentence: what is to be done now
    bool isDue = false;
    QList<WayRow> way;
    QList<ReachRow> reach; ///< whom to dial for the step that is next, number by number
    QString notReached;    ///< words of the keys; empty: the key does nothing now
    QString reached;
    bool canRing = false;
    bool canOrder = false;
    bool wantsOutcome = false;
    QString conflict; ///< what a colleague has done that ours cannot stand beside
    friend bool operator==(const UnansweredCard&, const UnansweredCard&) = default;
};

struct UnansweredList {
    QList<UnansweredRow> rows;
    std::optional<UnansweredCard> card;
    int due = 0;
    QString emptyText; ///< in place of rows
    friend bool operator==(const UnansweredList&, const UnansweredList&) = default;
};

UnansweredList unansweredList(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection,
                              const domain::VisitId& chosen, Instant now, const Zone& zone);

/// The outcome that the ladder speaks for, as the draft that the form begins with; what was done is its note.
domain::VisitDraft outcomeDraft(const workspace::Snapshot& snapshot, const domain::Visit& visit,
                                const domain::Ladder& ladder, const Zone& zone);

} // namespace tilsyn::panels

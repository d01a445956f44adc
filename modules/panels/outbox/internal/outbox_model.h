// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workbench/selection.h"
#include "workspace/outbox_review.h"
#include "workspace/snapshot.h"

#include <QList>
#include <QString>

// What the outbox shows, as pure functions of the picture.
namespace tilsyn::panels {

/// One waiting row, finished down to its words.
struct OutboxLine {
    domain::CommandId id;
    domain::VisitId visit;
    domain::PatientId patient;
    QString who;           ///< "08:45 ØDEGÅRD, Aud", initials while somebody is open
    QString age;           ///< since it was signed
    QString what;          ///< "Outcome: Held", "After no answer: Ring again, not reached"
    QString icon;          ///< shape of the state
    QString state;         ///< "Waiting for the line"
    QString tries;         ///< "Tried 3 times, next at 09:14"; empty before the first
    QString problem;       ///< what the server said; empty: nothing
    bool conflict = false; ///< both versions can be shown side by side
    bool needsHer = false; ///< nothing happens with it before she decides
    bool canRetry = false;
    bool canEdit = false; ///< her words can go back into the form
    bool canDiscard = false;
    friend bool operator==(const OutboxLine&, const OutboxLine&) = default;
};

QList<OutboxLine> outboxLines(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection,
                              Instant now, const Zone& zone);

/// Worth a place on the screen: something is refused, has been tried in vain, or cannot be sent now. What goes out at
/// once does not flicker by.
bool outboxMatters(const workspace::Snapshot& snapshot);

/// The open visit's outcome when it is in conflict and nothing is live; null otherwise.
const workspace::OutboxItem* conflictOf(const workspace::Snapshot& snapshot,
                                        const workbench::SelectionState& selection);

/// Why it may be given up, in the order of offering: stable code and word. Own words come last, with an empty code.
struct GiveUpReason {
    QString code;
    QString word;
};
QList<GiveUpReason> giveUpReasons();

/// One field of the two versions side by side.
struct ComparedField {
    QString name;
    QString ours;
    QString theirs; ///< "not known yet" while it has not been fetched
    bool differs = false;
    friend bool operator==(const ComparedField&, const ComparedField&) = default;
};
QList<ComparedField> compared(const workspace::OutboxReview& review, const Zone& zone);

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "workspace/snapshot.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

// What the outcome form shows and writes, as pure functions of the visit and what has been entered so far.
namespace tilsyn::panels {

/// The seven outcomes in the order of their keys Alt+1 … Alt+7.
const std::vector<domain::OutcomeKind>& outcomeOrder();

/// The draft that the form begins with: after a real call "held" and its minutes; when nobody came, "no answer".
domain::VisitDraft beginDraft(const workspace::Snapshot& snapshot, const domain::Visit& visit);

/// Another outcome chosen: a reason that no longer fits is dropped, and the modality follows what can be true.
domain::VisitDraft withOutcome(domain::VisitDraft draft, domain::OutcomeKind kind);

/// The draft as it is signed: minutes of the wrap-up counted if nobody entered them, a reason that is not asked for
/// left out.
domain::VisitDraft signedDraft(domain::VisitDraft draft, Instant now);

/// "The call lasted 8:12 and ended 08:51." What happened, in one line.
QString callLine(const domain::VisitDraft& draft, const Zone& zone);

struct JournalSection {
    QString heading;
    QString text;
    friend bool operator==(const JournalSection&, const JournalSection&) = default;
};

struct JournalContext {
    const Zone& zone;
    Instant now;
    QString by;
    bool identityKnown = false; ///< an earlier contact confirmed it
};

/// The text for the record, under its headings, in the language of the interface.
QList<JournalSection> journal(const domain::Visit& visit, const domain::VisitDraft& draft,
                              const JournalContext& context);
/// As it goes to the clipboard.
QString journalText(const QList<JournalSection>& sections);

/// What completing sends, a line each.
QStringList sendList(const domain::Visit& visit, const domain::VisitDraft& draft, const Zone& zone);

/// What is missing, in words, for the field that it belongs to.
QString gapSentence(domain::DraftGap gap);

struct TeamChoice {
    domain::TeamId id;
    QString name;
    friend bool operator==(const TeamChoice&, const TeamChoice&) = default;
};
/// Who can get a task: the visit's own team first, then the teams of the day.
QList<TeamChoice> teams(const workspace::Snapshot& snapshot, const domain::Visit& visit);

} // namespace tilsyn::panels

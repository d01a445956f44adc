// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outbox/internal/outbox_model.h"

#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {
namespace {

using workspace::OutboxItem;
using workspace::OutboxState;

struct Outbox {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

bool offline(const workspace::Snapshot& s) {
    return s.connection.link == workspace::Link::offline;
}

QString whoOf(const workspace::Snapshot& s, const OutboxItem& item, bool brief, const Zone& zone) {
    const auto* visit = workspace::findVisit(s, item.visit);
    // The day has moved on: when it was signed is all that is known of it here.
    if (visit == nullptr) return Outbox::tr("signed %1").arg(shortDateTimeText(zone, item.at));
    const auto* patient = workspace::findPatient(s, visit->patient);
    const auto time = clockText(zone, visit->start);
    if (patient == nullptr) return time;
    const auto name = brief ? QString::fromStdString(domain::initials(patient->name))
                            : listName(patient->name.family, patient->name.given);
    return Outbox::tr("%1 %2", "time, person").arg(time, name);
}

QString stepText(const OutboxItem& item) {
    const auto& ladder = *item.ladder;
    const auto own = std::ranges::find(ladder.records, item.id, &domain::LadderRecord::id);
    if (own == ladder.records.end() || own->step >= ladder.steps.size())
        return Outbox::tr("After no answer: the follow-up is begun");
    return Outbox::tr("After no answer: %1, %2", "step, result")
        .arg(ladderStepWord(ladder.steps[own->step].kind), stepResultWord(own->result));
}

QString whatOf(const OutboxItem& item, const Zone& zone) {
    switch (item.kind) {
    case domain::CommandKind::recordOutcome:
        return item.outcome ? Outbox::tr("Outcome: %1").arg(outcomeWord(*item.outcome)) : QString();
    case domain::CommandKind::climbLadder: return item.ladder ? stepText(item) : QString();
    case domain::CommandKind::moveVisit:
        return item.start ? Outbox::tr("New time: %1").arg(clockText(zone, *item.start)) : QString();
    case domain::CommandKind::closeCallAgain: return Outbox::tr("The promised call has been made");
    }
    return {};
}

/// Without an answer it may have landed; of an outcome that can be asked, of the rest only the next attempt tells.
bool canDiscard(const OutboxItem& item) {
    if (item.state == OutboxState::sending) return false;
    return item.kind == domain::CommandKind::recordOutcome || item.state != OutboxState::waiting || item.tries == 0;
}

void sayState(const workspace::Snapshot& s, const OutboxItem& item, OutboxLine& line) {
    switch (item.state) {
    case OutboxState::conflict:
        line.icon = QStringLiteral("dialog-warning");
        line.state = Outbox::tr("A colleague was first");
        return;
    case OutboxState::rejected:
        line.icon = QStringLiteral("dialog-warning");
        line.state = Outbox::tr("Refused by the server");
        return;
    case OutboxState::sending:
        line.icon = QStringLiteral("state-sync");
        line.state = Outbox::tr("Being sent");
        return;
    case OutboxState::waiting: break;
    }
    line.icon = QStringLiteral("circle");
    if (item.needsSignIn) {
        line.state = Outbox::tr("Waiting for sign-in");
    } else if (offline(s)) {
        line.state = Outbox::tr("Waiting for the line");
    } else {
        line.state = Outbox::tr("Waiting to be sent");
    }
}

QString triesText(const OutboxItem& item, const Zone& zone) {
    if (item.tries == 0) return {};
    const auto tried = Outbox::tr("Tried %n time(s)", nullptr, item.tries);
    if (item.state != OutboxState::waiting || !item.nextTry) return tried;
    return Outbox::tr("%1, next at %2", "how often tried, time").arg(tried, clockText(zone, *item.nextTry));
}

QString instantText(const Zone& zone, const std::optional<Instant>& instant) {
    return instant ? shortDateTimeText(zone, *instant) : Outbox::tr("not stated");
}

QString contactText(const Zone& zone, std::optional<Instant> from, std::optional<Instant> to) {
    if (!from) return Outbox::tr("not stated");
    if (!to) return clockText(zone, *from);
    return Outbox::tr("%1–%2", "from, to").arg(clockText(zone, *from), clockText(zone, *to));
}

QString minutesText(std::optional<int> minutes) {
    return minutes ? Outbox::tr("%n minute(s)", nullptr, *minutes) : Outbox::tr("not stated");
}

QString noteText(const std::string& note) {
    return note.empty() ? Outbox::tr("no note") : QString::fromStdString(note).trimmed();
}

QString outcomeText(std::optional<domain::OutcomeKind> outcome) {
    return outcome ? outcomeWord(*outcome) : Outbox::tr("none recorded");
}

} // namespace

QList<OutboxLine> outboxLines(const workspace::Snapshot& s, const workbench::SelectionState& selection, Instant now,
                              const Zone& zone) {
    const bool brief = namesHidden(s, selection);
    QList<OutboxLine> lines;
    for (const auto& item : s.outbox) {
        OutboxLine line;
        line.id = item.id;
        line.visit = item.visit;
        if (const auto* visit = workspace::findVisit(s, item.visit)) line.patient = visit->patient;
        line.who = whoOf(s, item, brief, zone);
        line.age = ageText(now - item.at);
        line.what = whatOf(item, zone);
        sayState(s, item, line);
        line.tries = triesText(item, zone);
        const bool outcome = item.kind == domain::CommandKind::recordOutcome;
        line.conflict = outcome && item.state == OutboxState::conflict;
        line.needsHer = item.state == OutboxState::conflict || item.state == OutboxState::rejected;
        // The server's own words; of a conflict the comparison says more.
        if (item.state == OutboxState::rejected) line.problem = QString::fromStdString(item.problem);
        line.canRetry = item.state == OutboxState::waiting || item.state == OutboxState::rejected;
        line.canEdit = outcome && item.state != OutboxState::sending;
        line.canDiscard = canDiscard(item);
        lines.push_back(line);
    }
    // What needs her comes first; otherwise as it was signed.
    std::stable_sort(lines.begin(), lines.end(),
                     [](const OutboxLine& a, const OutboxLine& b) { return a.needsHer && !b.needsHer; });
    return lines;
}

bool outboxMatters(const workspace::Snapshot& s) {
    if (s.outbox.empty()) return false;
    if (offline(s) || s.storageProblem) return true;
    return std::ranges::any_of(s.outbox, [](const OutboxItem& item) {
        return item.needsSignIn || item.tries > 0 || item.state == OutboxState::conflict ||
               item.state == OutboxState::rejected;
    });
}

const OutboxItem* conflictOf(const workspace::Snapshot& s, const workbench::SelectionState& selection) {
    const auto* visit = openVisit(s, selection);
    if (visit == nullptr || liveRoom(s) != nullptr) return nullptr;
    const auto found = std::ranges::find_if(s.outbox, [&](const OutboxItem& item) {
        return item.visit == visit->id && item.kind == domain::CommandKind::recordOutcome &&
               item.state == OutboxState::conflict;
    });
    return found == s.outbox.end() ? nullptr : &*found;
}

QList<GiveUpReason> giveUpReasons() {
    return {{QStringLiteral("colleague-recorded"), Outbox::tr("A colleague has recorded it")},
            {QStringLiteral("recorded-elsewhere"), Outbox::tr("I have recorded it elsewhere")},
            {QStringLiteral("wrong-visit"), Outbox::tr("It was the wrong visit")},
            {QString(), Outbox::tr("Another reason, in my own words")}};
}

QList<ComparedField> compared(const workspace::OutboxReview& review, const Zone& zone) {
    const auto& ours = review.ours;
    const auto& draft = ours.draft;
    const auto* theirs = review.theirs ? &*review.theirs : nullptr;
    QList<ComparedField> fields;
    const auto add = [&](const QString& name, const QString& mine, auto&& other) {
        ComparedField field{name, mine, theirs != nullptr ? other(*theirs) : Outbox::tr("not known yet"), false};
        field.differs = theirs != nullptr && field.ours != field.theirs;
        fields.push_back(field);
    };
    using V = workspace::RecordedVersion;
    add(Outbox::tr("Outcome"), outcomeText(draft.outcome), [](const V& v) { return outcomeText(v.outcome); });
    add(Outbox::tr("Reason"), reasonWord(draft.reason), [](const V& v) { return reasonWord(v.reason); });
    add(Outbox::tr("Took place by"), modalityWord(draft.modality),
        [](const V& v) { return v.outcome ? modalityWord(v.modality) : Outbox::tr("not stated"); });
    add(Outbox::tr("Contact"), contactText(zone, draft.callStarted, draft.callEnded),
        [&](const V& v) { return contactText(zone, v.contactStart, v.contactEnd); });
    add(Outbox::tr("With the patient"), minutesText(draft.minutesWithPatient),
        [](const V& v) { return minutesText(v.minutes); });
    add(Outbox::tr("Note"), noteText(draft.note), [](const V& v) { return noteText(v.note); });
    add(Outbox::tr("Planned"), shortDateTimeText(zone, ours.visit.start),
        [&](const V& v) { return shortDateTimeText(zone, v.visit.start); });
    // Who and when differ always: that says nothing.
    const auto said = fields.size();
    add(Outbox::tr("By"), QString::fromStdString(ours.byName),
        [](const V& v) { return v.by.empty() ? Outbox::tr("not stated") : QString::fromStdString(v.by); });
    add(Outbox::tr("Signed"), instantText(zone, ours.at), [&](const V& v) { return instantText(zone, v.at); });
    for (auto i = said; i < fields.size(); ++i) fields[i].differs = false;
    return fields;
}

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/unanswered/internal/unanswered_model.h"

#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Unanswered {
    Q_DECLARE_TR_FUNCTIONS(Unanswered)
};

using domain::LadderStepKind;
using workspace::Reminder;
using workspace::ReminderKind;

bool isPending(const workspace::Snapshot& s, const domain::VisitId& visit) {
    return std::ranges::any_of(s.outbox, [&](const workspace::OutboxItem& item) {
        return item.visit == visit && (item.ladder || !item.closedTask.empty());
    });
}

QString stepWord(const workspace::Snapshot& s, const domain::Visit& visit, const Reminder& reminder) {
    switch (reminder.kind) {
    case ReminderKind::callAgain: return Unanswered::tr("Call again, as promised");
    case ReminderKind::secondContact: return Unanswered::tr("Contact %1 of %2").arg(visit.touch).arg(visit.touches);
    case ReminderKind::ladder: break;
    }
    const auto ladder = workspace::ladderOf(s, visit);
    const auto step = ladder ? domain::currentStep(*ladder) : std::nullopt;
    return step ? ladderStepWord(ladder->steps[*step].kind) : Unanswered::tr("Write outcome");
}

/// No other name beside an open patient.
bool mayName(const workspace::Snapshot& s, const workbench::SelectionState& selection, const domain::Visit& visit) {
    if (liveRoom(s) != nullptr) return liveRoom(s)->visit == visit.id;
    return !selection.open || selection.visit == visit.id;
}

QString whoOf(const workspace::Snapshot& s, const workbench::SelectionState& selection, const domain::Visit& visit) {
    const auto* patient = workspace::findPatient(s, visit.patient);
    if (patient == nullptr) return Unanswered::tr("Patient not readable");
    return namesHidden(s, selection) ? QString::fromStdString(domain::initials(patient->name))
                                     : listName(patient->name.family, patient->name.given);
}

UnansweredRow rowOf(const workspace::Snapshot& s, const workbench::SelectionState& selection,
                    const domain::Visit& visit, const Reminder& reminder, Instant now, const Zone& zone) {
    UnansweredRow row;
    row.visit = visit.id;
    const auto* patient = workspace::findPatient(s, visit.patient);
    row.patient = patient != nullptr ? patient->id : visit.patient;
    row.time = clockText(zone, visit.start);
    row.who = whoOf(s, selection, visit);
    row.step = stepWord(s, visit, reminder);
    row.due = reminder.due ? dueText(*reminder.due, now) : Unanswered::tr("now");
    row.isDue = reminder.isDue;
    row.pending = isPending(s, visit.id);
    QStringList parts{row.time, row.who, row.step, row.due};
    if (row.pending) parts << Unanswered::tr("in outbox");
    row.sentence = parts.join(QStringLiteral(", "));
    return row;
}

QList<WayRow> wayOf(const domain::Ladder& ladder, Instant now, const Zone& zone) {
    QList<WayRow> way;
    way.append({WayRow::Mark::done, Unanswered::tr("Not answered"), clockText(zone, ladder.since)});
    const auto current = domain::currentStep(ladder);
    for (std::size_t i = 0; i < ladder.steps.size(); ++i) {
        WayRow row;
        row.step = ladderStepWord(ladder.steps[i].kind);
        QStringList done;
        for (const auto& record : ladder.records) {
            if (record.step != i) continue;
            const auto result = record.result == domain::StepResult::notReached ? Unanswered::tr("not reached")
                                : record.result == domain::StepResult::reached  ? Unanswered::tr("reached")
                                                                                : Unanswered::tr("ordered");
            auto text = Unanswered::tr("%1 %2", "time, result").arg(clockText(zone, record.at), result);
            if (!record.byName.empty())
                text =
                    Unanswered::tr("%1, %2", "what was done, by whom").arg(text, QString::fromStdString(record.byName));
            done << text;
            if (!record.note.empty()) done << QString::fromStdString(record.note);
        }
        if (!done.isEmpty()) {
            row.mark = WayRow::Mark::done;
            row.detail = done.join(QLatin1Char('\n'));
        } else if (current == i) {
            row.mark = WayRow::Mark::now;
            row.detail = Unanswered::tr("%1, %2", "clock, how far away")
                             .arg(clockText(zone, *domain::dueAt(ladder)), dueText(*domain::dueAt(ladder), now));
        }
        way.append(row);
    }
    return way;
}

QList<ReachRow> numbers(const domain::Patient& patient, LadderStepKind kind, bool named) {
    QList<ReachRow> rows;
    if (kind == LadderStepKind::relative || kind == LadderStepKind::keyHolder) {
        for (const auto& contact : patient.contacts) {
            if (contact.phone.empty() || contact.keyHolder != (kind == LadderStepKind::keyHolder)) continue;
            auto who = contact.relation.empty() ? ladderStepWord(kind) : QString::fromStdString(contact.relation);
            if (named && !contact.name.empty())
                who = Unanswered::tr("%1, %2", "name, relation").arg(QString::fromStdString(contact.name), who);
            rows.append({who, QString::fromStdString(contact.phone)});
        }
    } else {
        for (const auto& phone : patient.phones)
            rows.append({phone.use == domain::PhoneUse::mobile ? Unanswered::tr("Mobile") : Unanswered::tr("Phone"),
                         QString::fromStdString(phone.number)});
    }
    return rows;
}

QString stateOf(const domain::Ladder& ladder, Instant now) {
    const auto step = domain::currentStep(ladder);
    if (!step) return Unanswered::tr("What remains is the outcome.");
    const auto due = *domain::dueAt(ladder);
    const bool early = !domain::isDue(ladder, now);
    switch (ladder.steps[*step].kind) {
    case LadderStepKind::ringAgain:
        return early ? Unanswered::tr("Ring again %1.").arg(dueText(due, now)) : Unanswered::tr("Ring again now.");
    case LadderStepKind::phone: return Unanswered::tr("Dial the patient's number.");
    case LadderStepKind::relative: return Unanswered::tr("Dial a relative: do they know how the patient is?");
    case LadderStepKind::keyHolder: return Unanswered::tr("Dial the neighbour: can they look in?");
    case LadderStepKind::physicalVisit: return Unanswered::tr("Nobody was reached. Order a visit.");
    }
    return {};
}

/// A step of ours that the server would not take beside what stands there.
QString conflictOf(const workspace::Snapshot& s, const domain::Visit& visit, const Zone& zone) {
    for (const auto& item : s.outbox) {
        if (item.visit != visit.id || !item.ladder || item.state != workspace::OutboxState::conflict) continue;
        const auto& mine = *item.ladder;
        const auto ours = mine.records.empty() ? QString() : recordLine(mine, mine.records.back(), zone);
        QString theirs;
        if (visit.ladder && !visit.ladder->records.empty()) {
            const auto& last = visit.ladder->records.back();
            theirs = recordLine(*visit.ladder, last, zone);
            if (!last.byName.empty())
                theirs =
                    Unanswered::tr("%1, %2", "what was done, by whom").arg(theirs, QString::fromStdString(last.byName));
        }
        return Unanswered::tr("A colleague was faster. On the server: %1. Yours, kept in the outbox: %2.")
            .arg(theirs.isEmpty() ? Unanswered::tr("the visit has its outcome") : theirs, ours);
    }
    return {};
}

UnansweredCard cardOf(const workspace::Snapshot& s, const workbench::SelectionState& selection,
                      const domain::Visit& visit, const Reminder& reminder, Instant now, const Zone& zone) {
    UnansweredCard card;
    card.visit = visit.id;
    card.kind = reminder.kind;
    card.isDue = reminder.isDue;
    const auto* patient = workspace::findPatient(s, visit.patient);
    card.patient = patient != nullptr ? patient->id : visit.patient;
    card.heading = Unanswered::tr("%1 %2", "time, who").arg(clockText(zone, visit.start), whoOf(s, selection, visit));
    card.conflict = conflictOf(s, visit, zone);
    card.canRing = callCommand(s, visit).has_value();
    auto kind = LadderStepKind::ringAgain;
    if (const auto ladder = workspace::ladderOf(s, visit); ladder && reminder.kind == ReminderKind::ladder) {
        card.way = wayOf(*ladder, now, zone);
        card.state = stateOf(*ladder, now);
        const auto step = domain::currentStep(*ladder);
        card.wantsOutcome = !step;
        card.canOrder = step.has_value();
        if (step) kind = ladder->steps[*step].kind;
        const bool others = kind == LadderStepKind::relative || kind == LadderStepKind::keyHolder;
        if (step && kind != LadderStepKind::physicalVisit) {
            card.notReached = others ? Unanswered::tr("Not clarified") : Unanswered::tr("Not reached");
            card.reached = others ? Unanswered::tr("Clarified") : Unanswered::tr("Reached");
        }
    } else if (reminder.kind == ReminderKind::callAgain) {
        card.state =
            visit.callAgain && !visit.callAgain->text.empty()
                ? Unanswered::tr("You promised to call again: %1.").arg(QString::fromStdString(visit.callAgain->text))
                : Unanswered::tr("You promised to call again.");
        card.notReached = Unanswered::tr("Not reached");
        card.reached = Unanswered::tr("Reached by phone");
    } else {
        card.state =
            reminder.due
                ? Unanswered::tr("The second contact of the same task, at %1.").arg(clockText(zone, *reminder.due))
                : QString();
    }
    if (patient != nullptr) card.reach = numbers(*patient, kind, mayName(s, selection, visit));
    return card;
}

} // namespace

UnansweredList unansweredList(const workspace::Snapshot& s, const workbench::SelectionState& selection,
                              const domain::VisitId& chosen, Instant now, const Zone& zone) {
    UnansweredList list;
    const auto all = workspace::reminders(s, now);
    const Reminder* shown = nullptr;
    for (const auto& each : all) {
        const auto* visit = workspace::findVisit(s, each.visit);
        if (visit == nullptr) continue;
        list.rows.append(rowOf(s, selection, *visit, each, now, zone));
        list.due += each.isDue ? 1 : 0;
        if (shown == nullptr || each.visit == chosen) shown = &each;
    }
    if (shown != nullptr) list.card = cardOf(s, selection, *workspace::findVisit(s, shown->visit), *shown, now, zone);
    if (list.rows.isEmpty())
        list.emptyText = Unanswered::tr("Everybody who was called has answered, and nothing is promised.");
    return list;
}

domain::VisitDraft outcomeDraft(const workspace::Snapshot& s, const domain::Visit& visit, const domain::Ladder& ladder,
                                const Zone& zone) {
    auto draft = draftOf(s, visit);
    if (!draft.outcome) {
        const auto suggested = domain::suggestion(ladder);
        draft.outcome = suggested.outcome;
        draft.modality = suggested.modality;
        draft.reason = suggested.reason;
    }
    if (draft.note.empty()) {
        QStringList lines{Unanswered::tr("%1 Not answered").arg(clockText(zone, ladder.since))};
        for (const auto& record : ladder.records) lines << recordLine(ladder, record, zone);
        draft.note = lines.join(QLatin1Char('\n')).toStdString();
    }
    return draft;
}

} // namespace tilsyn::panels

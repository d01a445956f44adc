// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outcome/internal/outcome_model.h"

#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Outcome {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

using domain::Modality;
using domain::OutcomeKind;

bool tookPlace(OutcomeKind kind) {
    return kind == OutcomeKind::held || kind == OutcomeKind::partly;
}

QString contactText(const domain::VisitDraft& draft, const JournalContext& context) {
    QString text = modalityWord(draft.modality);
    if (draft.callStarted && draft.callEnded && draft.modality == Modality::video)
        text = Outcome::tr("%1 %2, %3–%4")
                   .arg(text, dateText(context.zone, *draft.callStarted), clockText(context.zone, *draft.callStarted),
                        clockText(context.zone, *draft.callEnded));
    else
        text = Outcome::tr("%1 %2").arg(text, dateTimeText(context.zone, context.now));
    if (draft.minutesWithPatient && *draft.minutesWithPatient > 0)
        text = Outcome::tr("%1, %n min", nullptr, *draft.minutesWithPatient).arg(text);
    return text;
}

QString outcomeText(const domain::VisitDraft& draft) {
    if (!draft.outcome) return {};
    if (draft.reason == domain::Reason::none) return outcomeWord(*draft.outcome);
    return Outcome::tr("%1: %2").arg(outcomeWord(*draft.outcome), reasonWord(draft.reason));
}

QString doneText(const domain::Visit& visit, const domain::VisitDraft& draft) {
    QStringList done;
    for (const auto index : draft.ticked)
        if (index < visit.checklist.size()) done << QString::fromStdString(visit.checklist[index].text);
    return done.join(QStringLiteral("; "));
}

QString planText(const domain::VisitDraft& draft, const Zone& zone) {
    if (const auto* again = std::get_if<domain::CallAgain>(&draft.followUp))
        return Outcome::tr("Call again %1").arg(dateTimeText(zone, again->due));
    if (const auto* task = std::get_if<domain::TeamTask>(&draft.followUp))
        return Outcome::tr("%1: %2, due %3")
            .arg(QString::fromStdString(task->teamName), QString::fromStdString(task->text),
                 dateTimeText(zone, task->due));
    return {};
}

QString identityText(const domain::VisitDraft& draft, const JournalContext& context) {
    if (draft.identity) {
        const auto method = identityWord(draft.identity->method);
        return draft.identity->informed
                   ? Outcome::tr("%1. Informed about video %2").arg(method, dateText(context.zone, draft.identity->at))
                   : method;
    }
    return context.identityKnown ? Outcome::tr("Confirmed at an earlier contact") : QString();
}

} // namespace

const std::vector<OutcomeKind>& outcomeOrder() {
    static const std::vector<OutcomeKind> order = {OutcomeKind::held,           OutcomeKind::partly,
                                                   OutcomeKind::noAnswer,       OutcomeKind::cancelledByPatient,
                                                   OutcomeKind::cancelledByUs,  OutcomeKind::technicalFailure,
                                                   OutcomeKind::movedToPhysical};
    return order;
}

domain::VisitDraft withOutcome(domain::VisitDraft draft, OutcomeKind kind) {
    draft.outcome = kind;
    const auto& reasons = domain::reasonsFor(kind);
    if (std::ranges::find(reasons, draft.reason) == reasons.end()) draft.reason = domain::Reason::none;
    if (kind == OutcomeKind::noAnswer && draft.reason == domain::Reason::none) draft.reason = domain::Reason::noReply;
    if (!tookPlace(kind)) {
        draft.modality = draft.callStarted ? Modality::video : Modality::none;
    } else if (draft.modality == Modality::none) {
        draft.modality = draft.callStarted ? Modality::video : Modality::phone;
    }
    return draft;
}

domain::VisitDraft beginDraft(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    auto draft = draftOf(snapshot, visit);
    if (draft.callStarted && draft.callEnded && !draft.minutesWithPatient)
        draft.minutesWithPatient = minutesBetween(*draft.callStarted, *draft.callEnded);
    if (draft.outcome) return draft;
    const bool ended = std::holds_alternative<domain::WrapUp>(workspace::stageOf(snapshot, visit));
    if (draft.callStarted) return withOutcome(std::move(draft), OutcomeKind::held);
    if (ended) return withOutcome(std::move(draft), OutcomeKind::noAnswer);
    return draft;
}

domain::VisitDraft signedDraft(domain::VisitDraft draft, Instant now) {
    if (draft.callEnded && !draft.minutesWrapUp) draft.minutesWrapUp = minutesBetween(*draft.callEnded, now);
    if (draft.outcome && domain::reasonsFor(*draft.outcome).empty()) draft.reason = domain::Reason::none;
    return draft;
}

QString callLine(const domain::VisitDraft& draft, const Zone& zone) {
    if (!draft.callStarted || !draft.callEnded) return Outcome::tr("No call has been held.");
    return Outcome::tr("The call lasted %1 and ended %2.")
        .arg(timerText(*draft.callEnded - *draft.callStarted), clockText(zone, *draft.callEnded));
}

QList<JournalSection> journal(const domain::Visit& visit, const domain::VisitDraft& draft,
                              const JournalContext& context) {
    QList<JournalSection> sections;
    const auto add = [&](const QString& heading, const QString& text) {
        if (!text.isEmpty()) sections.append({heading, text});
    };
    add(Outcome::tr("Contact"), contactText(draft, context));
    add(Outcome::tr("Purpose"), QString::fromStdString(visit.purpose));
    add(Outcome::tr("Outcome"), outcomeText(draft));
    add(Outcome::tr("Done"), doneText(visit, draft));
    add(Outcome::tr("Assessment"), QString::fromStdString(draft.note).trimmed());
    add(Outcome::tr("Plan"), planText(draft, context.zone));
    add(Outcome::tr("Identity"), identityText(draft, context));
    add(Outcome::tr("Written by"), context.by);
    return sections;
}

QString journalText(const QList<JournalSection>& sections) {
    QString text;
    for (const auto& section : sections)
        text += section.heading + QLatin1Char('\n') + section.text + QStringLiteral("\n\n");
    return text.trimmed();
}

QStringList sendList(const domain::Visit& visit, const domain::VisitDraft& draft, const Zone& zone) {
    QStringList lines;
    lines << Outcome::tr("Visit with outcome and duration");
    const bool checklist = !visit.checklist.empty();
    if (!draft.note.empty() && checklist)
        lines << Outcome::tr("Note and checklist");
    else if (!draft.note.empty())
        lines << Outcome::tr("Note");
    else if (checklist)
        lines << Outcome::tr("Checklist");
    if (std::holds_alternative<domain::CallAgain>(draft.followUp))
        lines << Outcome::tr("Task to call again");
    else if (const auto* task = std::get_if<domain::TeamTask>(&draft.followUp))
        lines << (task->teamName.empty() ? Outcome::tr("Task to a team")
                                         : Outcome::tr("Task to %1").arg(QString::fromStdString(task->teamName)));
    if (draft.identity) lines << Outcome::tr("How identity was established");
    lines << Outcome::tr("Appointment %1 is closed").arg(clockText(zone, visit.start));
    return lines;
}

QString gapSentence(domain::DraftGap gap) {
    using G = domain::DraftGap;
    switch (gap) {
    case G::outcomeMissing: return Outcome::tr("Choose how the visit went.");
    case G::reasonMissing: return Outcome::tr("Choose a reason.");
    case G::taskTextMissing: return Outcome::tr("Write what is to be done.");
    case G::taskTeamMissing: return Outcome::tr("Choose who is to do it.");
    case G::minutesImpossible: return Outcome::tr("Minutes must be between 0 and 600.");
    }
    return {};
}

QList<TeamChoice> teams(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    QList<TeamChoice> list;
    const auto add = [&](const domain::TeamId& id, const std::string& name) {
        const TeamChoice choice{id, QString::fromStdString(name.empty() ? id.value() : name)};
        if (!id.empty() && !list.contains(choice)) list.append(choice);
    };
    add(visit.team, visit.teamName);
    if (snapshot.day)
        for (const auto& other : snapshot.day->visits) add(other.team, other.teamName);
    return list;
}

} // namespace tilsyn::panels

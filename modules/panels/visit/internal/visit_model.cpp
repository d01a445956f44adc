// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visit/internal/visit_model.h"

#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

namespace tilsyn::panels {
namespace {

struct VisitText {
    Q_DECLARE_TR_FUNCTIONS(Visit)
};

QString phoneLabel(domain::PhoneUse use) {
    switch (use) {
    case domain::PhoneUse::home: return VisitText::tr("Home");
    case domain::PhoneUse::work: return VisitText::tr("Work");
    case domain::PhoneUse::mobile: return VisitText::tr("Mobile");
    case domain::PhoneUse::unknown: break;
    }
    return VisitText::tr("Phone");
}

QList<Fact> reachOf(const domain::Patient& patient) {
    QList<Fact> facts;
    for (const auto& phone : patient.phones)
        facts.append({phoneLabel(phone.use), QString::fromStdString(phone.number)});
    for (const auto& contact : patient.contacts) {
        const auto who =
            contact.relation.empty() ? VisitText::tr("Relative") : QString::fromStdString(contact.relation);
        QStringList parts{QString::fromStdString(contact.name)};
        if (!contact.phone.empty()) parts << QString::fromStdString(contact.phone);
        facts.append({who, parts.join(QStringLiteral(", "))});
    }
    return facts;
}

QString purposeOf(const domain::Visit& visit) {
    QStringList parts;
    for (const auto& text : {visit.purpose, visit.description})
        if (!text.empty() && !parts.contains(QString::fromStdString(text))) parts << QString::fromStdString(text);
    return parts.join(QStringLiteral(". "));
}

} // namespace

std::optional<VisitCard> visitCard(const workspace::Snapshot& s, const workbench::SelectionState& selection,
                                   const Zone& zone) {
    const auto* visit = openVisit(s, selection);
    if (visit == nullptr) return std::nullopt;
    VisitCard card;
    card.visit = visit->id;
    const auto start = workspace::startOf(s, *visit);
    card.heading = VisitText::tr("Video visit %1–%2")
                       .arg(clockText(zone, start), clockText(zone, start + (visit->end - visit->start)));
    card.purpose = purposeOf(*visit);
    if (const auto due = workspace::secondContactDue(s, *visit))
        card.tags << VisitText::tr("%1 of %2 today, at %3")
                         .arg(QString::number(visit->touch), QString::number(visit->touches), clockText(zone, *due));
    else if (visit->touches > 1)
        card.tags << VisitText::tr("%1 of %2 today").arg(visit->touch).arg(visit->touches);
    if (visit->series && !seriesText(*visit->series).isEmpty()) card.tags << seriesText(*visit->series);
    if (visit->owner == s.user.staff)
        card.tags << VisitText::tr("My visit");
    else if (!visit->ownerName.empty())
        card.tags << QString::fromStdString(visit->ownerName);
    card.hand = handCard(s, *visit, zone);
    card.worthKnowing = QString::fromStdString(visit->worthKnowing);
    const auto draft = draftOf(s, *visit);
    for (std::size_t i = 0; i < visit->checklist.size(); ++i)
        card.checklist.append({QString::fromStdString(visit->checklist[i].text), draft.ticked.contains(i)});
    if (const auto* patient = workspace::findPatient(s, visit->patient)) card.reach = reachOf(*patient);
    for (const auto& other : s.day->visits)
        if (other.patient == visit->patient && other.id != visit->id)
            card.rest.append({clockText(zone, other.start), QString::fromStdString(other.purpose)});
    if (const auto obstacle = workspace::callObstacle(s, *visit)) card.callObstacle = obstacleSentence(*obstacle);
    card.open = domain::isOpen(workspace::stageOf(s, *visit));
    if (const auto* next = nextVisit(s, visit))
        card.next = VisitText::tr("Next visit %1").arg(clockText(zone, next->start));
    return card;
}

QList<PastRow> pastRows(const std::vector<workspace::PastVisit>& visits, const Zone& zone) {
    QList<PastRow> rows;
    for (const auto& past : visits) {
        PastRow row;
        row.time = shortDateTimeText(zone, past.start);
        row.outcome = past.outcome ? outcomeWord(*past.outcome) : VisitText::tr("Not stated");
        row.minutes = past.minutes > 0 ? VisitText::tr("%n min", nullptr, past.minutes) : QStringLiteral("–");
        row.how = modalityWord(past.modality);
        row.by = QString::fromStdString(past.by);
        row.note = QString::fromStdString(past.note);
        rows.append(row);
    }
    return rows;
}

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
// The pure half: rows and words from a snapshot.
#include "panels/common/day.h"
#include "panels/common/promise_words.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"
#include "panels/visits/internal/day_rows.h"
#include "panels/visits/internal/visits_model.h"
#include "workbench/offline_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Visits {
    Q_DECLARE_TR_FUNCTIONS(Visits)
};

struct StateText {
    StateShape shape;
    QString word;
    bool unfinished;
};

StateText live(const workspace::Snapshot& s, const domain::Visit& visit, StateText otherwise) {
    const auto* room = liveRoom(s);
    if (room == nullptr || room->visit != visit.id) return otherwise;
    if (waiting(*room) != nullptr) return {StateShape::waiting, Visits::tr("Waiting"), true};
    if (room->phase == domain::RoomPhase::inCall) return {StateShape::inCall, Visits::tr("In call"), true};
    return {StateShape::ringing, Visits::tr("Ringing"), true};
}

/// What a running ladder says: its next step.
std::optional<StateText> ladderState(const workspace::Snapshot& s, const domain::Visit& visit) {
    const auto ladder = workspace::ladderOf(s, visit);
    if (!ladder || !workspace::isOpenLadder(s, visit, *ladder)) return std::nullopt;
    const auto step = domain::currentStep(*ladder);
    return StateText{StateShape::unanswered,
                     step ? ladderStepWord(ladder->steps[*step].kind) : Visits::tr("Write outcome"), true};
}

StateText stateText(const workspace::Snapshot& s, const domain::Visit& visit) {
    const auto& stage = workspace::stageOf(s, visit);
    const bool begun = std::holds_alternative<domain::InCall>(stage) || std::holds_alternative<domain::Ringing>(stage);
    if (!begun)
        if (auto ladder = ladderState(s, visit)) return *ladder;
    if (!domain::isOpen(stage) && workspace::callAgainOf(s, visit) != nullptr)
        return {StateShape::promised, Visits::tr("Call again"), true};
    if (const auto* done = std::get_if<domain::Done>(&stage)) {
        const bool whole = done->outcome == domain::OutcomeKind::held;
        return {StateShape::done, whole ? Visits::tr("Done") : Visits::tr("Partly held"), false};
    }
    if (const auto* missed = std::get_if<domain::Missed>(&stage)) {
        const bool silent = missed->outcome == domain::OutcomeKind::noAnswer;
        return {StateShape::missed, silent ? Visits::tr("No answer") : Visits::tr("Technical failure"), false};
    }
    if (std::holds_alternative<domain::Cancelled>(stage))
        return {StateShape::cancelled, Visits::tr("Cancelled"), false};
    if (std::holds_alternative<domain::MovedToPhysical>(stage))
        return {StateShape::physical, Visits::tr("Physical visit"), false};
    if (std::holds_alternative<domain::WrapUp>(stage)) return {StateShape::wrapUp, Visits::tr("Write outcome"), true};
    if (std::holds_alternative<domain::InCall>(stage))
        return live(s, visit, {StateShape::inCall, Visits::tr("In call"), true});
    if (std::holds_alternative<domain::Ringing>(stage))
        return live(s, visit, {StateShape::ringing, Visits::tr("Ringing"), true});
    const auto* patient = workspace::findPatient(s, visit.patient);
    if (patient == nullptr) return {StateShape::problem, Visits::tr("Patient not readable"), true};
    if (patient->deceased) return {StateShape::problem, Visits::tr("Deceased"), true};
    if (const auto* room = waitingRoom(s, visit.id); room != nullptr && !room->people.empty())
        return {StateShape::waiting, Visits::tr("Waiting"), true};
    if (workspace::handOf(s, visit) == workspace::Hand::colleague)
        return live(s, visit,
                    {StateShape::claimed,
                     visit.claimedByName.empty() ? Visits::tr("Taken") : QString::fromStdString(visit.claimedByName),
                     true});
    return live(s, visit, {StateShape::planned, Visits::tr("Planned"), true});
}

const workspace::OutboxItem* unsent(const workspace::Snapshot& s, const domain::VisitId& visit) {
    const auto found = std::ranges::find_if(s.outbox, [&](const auto& item) { return item.visit == visit; });
    return found == s.outbox.end() ? nullptr : &*found;
}

QString metaText(const workspace::Snapshot& s, const domain::Visit& visit, Instant now, const Zone& zone) {
    if (const auto* item = unsent(s, visit.id)) {
        if (item->state == workspace::OutboxState::conflict) return Visits::tr("conflict");
        if (item->state == workspace::OutboxState::rejected) return Visits::tr("refused");
        return Visits::tr("in outbox");
    }
    if (const auto* room = liveRoom(s); room != nullptr && room->visit == visit.id)
        if (const auto* guest = waiting(*room); guest != nullptr && guest->since) return timerText(now - *guest->since);
    const auto hand = workspace::handOf(s, visit);
    const bool theirs = hand == workspace::Hand::colleague || hand == workspace::Hand::takenFromUs;
    if (theirs && visit.claimedSince && domain::isOpen(workspace::stageOf(s, visit)))
        return Visits::tr("since %1").arg(clockText(zone, *visit.claimedSince));
    if (const auto* room = waitingRoom(s, visit.id)) {
        if (!room->people.empty()) return timerText(now - room->people.front().since);
        if (room->opened) return Visits::tr("link open");
        // Of rooms ahead nobody need think, unless one does not work.
        if (room->problem) return Visits::tr("no waiting room");
    }
    // What is promised says when; until then the place in the row of contacts does.
    const auto ladder = workspace::ladderOf(s, visit);
    if (ladder && workspace::isOpenLadder(s, visit, *ladder)) {
        const auto due = domain::dueAt(*ladder);
        return due ? dueShort(*due, now) : QString();
    }
    if (const auto* again = workspace::callAgainOf(s, visit)) return dueShort(again->due, now);
    if (const auto due = workspace::secondContactDue(s, visit)) return dueShort(*due, now);
    if (visit.touches > 1) return Visits::tr("%1 of %2").arg(visit.touch).arg(visit.touches);
    return {};
}

QString sentenceOf(const VisitRow& row, bool brief) {
    QStringList parts{row.time, brief ? row.initials : row.name};
    if (!brief && !row.birthYear.isEmpty()) parts << Visits::tr("born %1").arg(row.birthYear);
    if (!brief && !row.purpose.isEmpty()) parts << row.purpose;
    parts << row.state;
    if (!row.meta.isEmpty()) parts << row.meta;
    if (!row.told.isEmpty() && !row.meta.contains(row.told)) parts << row.told;
    if (!row.obstacle.isEmpty() && row.shape == StateShape::problem) parts << row.obstacle;
    return parts.join(QStringLiteral(", "));
}

VisitRow rowOf(const workspace::Snapshot& s, const domain::Visit& visit, const domain::DayClock& clock, bool brief,
               Instant now, const Zone& zone) {
    VisitRow row;
    row.visit = visit.id;
    row.patient = visit.patient;
    row.at = workspace::startOf(s, visit);
    row.time = clockText(zone, row.at);
    row.purpose = QString::fromStdString(visit.purpose);
    if (const auto* patient = workspace::findPatient(s, visit.patient)) {
        row.patient = patient->id;
        row.name = listName(patient->name.family, patient->name.given);
        row.initials = QString::fromStdString(domain::initials(patient->name));
        if (patient->birthDate) row.birthYear = QString::number(static_cast<int>(patient->birthDate->year()));
    } else {
        row.name = Visits::tr("Patient not readable");
        row.initials = Visits::tr("?");
    }
    const auto state = stateText(s, visit);
    row.shape = state.shape;
    row.state = state.word;
    row.unfinished = state.unfinished;
    row.meta = metaText(s, visit, now, zone);
    // Beside an open patient there is room for a colleague's name or a step, and for a short word more.
    const bool roomForIt = row.shape != StateShape::claimed &&
                           (row.meta.size() <= 4 || (row.shape != StateShape::unanswered && !waitingRoom(s, visit.id)));
    if (brief && !roomForIt) row.meta.clear();
    if (const auto obstacle = workspace::callObstacle(s, visit)) row.obstacle = obstacleSentence(*obstacle);
    if (const auto* room = liveRoom(s); room != nullptr && room->visit != visit.id && row.obstacle.isEmpty())
        row.obstacle = Visits::tr("End the call that is going on first.");
    if (visit.owner == s.user.staff) addEstimate(row, s, visit, clock, brief, zone);
    row.sentence = sentenceOf(row, brief);
    return row;
}

bool inTeam(const workspace::Snapshot& s, const domain::Visit& visit) {
    return std::ranges::find(s.user.teams, visit.team) != s.user.teams.end();
}

bool taken(const workspace::Snapshot& s, const domain::Visit& visit, VisitFilter filter) {
    switch (filter) {
    case VisitFilter::mine: return visit.owner == s.user.staff;
    case VisitFilter::team: return inTeam(s, visit);
    case VisitFilter::all: return true;
    }
    return true;
}

QString emptyText(const workspace::Snapshot& s, VisitFilter filter) {
    if (!s.day) {
        if (s.connection.link == workspace::Link::offline)
            return s.connection.problem
                       ? Visits::tr("Today's visits could not be fetched. %1").arg(errorSentence(*s.connection.problem))
                       : Visits::tr("Today's visits could not be fetched. There is no connection to the server.");
        return Visits::tr("Fetching today's visits …");
    }
    switch (filter) {
    case VisitFilter::mine:
        return Visits::tr("No visits of your own today. Choose Team above to see the visits of your teams.");
    case VisitFilter::team: return Visits::tr("No visits for your teams today. Choose All above to see the rest.");
    case VisitFilter::all: return Visits::tr("No visits today. Press Ctrl+R to ask the server again.");
    }
    return {};
}

QString whoWaits(const workspace::Snapshot& s, const domain::VisitId& id, const Zone& zone) {
    const auto* visit = workspace::findVisit(s, id);
    if (visit == nullptr) return {};
    auto who = clockText(zone, visit->start);
    if (const auto* patient = workspace::findPatient(s, visit->patient))
        who += QLatin1Char(' ') + QString::fromStdString(domain::initials(patient->name));
    return who;
}

std::optional<WaitingStrip> strip(const workspace::Snapshot& s, Instant now, const Zone& zone) {
    const auto* room = liveRoom(s);
    if (room != nullptr && waiting(*room) != nullptr) {
        const auto count = std::ranges::count_if(room->roster, [](const auto& p) { return p.waiting; });
        return WaitingStrip{room->visit, Visits::tr("%n waiting", nullptr, static_cast<int>(count)),
                            whoWaits(s, room->visit, zone), true, false};
    }
    const auto* first = longestWaiting(s);
    if (first == nullptr) return std::nullopt;
    const auto since = s.waiting.at(*first).people.front().since;
    return WaitingStrip{
        *first, Visits::tr("%n waiting", nullptr, waitingCount(s)),
        Visits::tr("%1 · %2", "time and initials, for how long").arg(whoWaits(s, *first, zone), ageText(now - since)),
        false, room == nullptr};
}

} // namespace

VisitList visitList(const workspace::Snapshot& s, const workbench::SelectionState& selection, VisitFilter filter,
                    Instant now, const Zone& zone) {
    VisitList list;
    list.brief = namesHidden(s, selection);
    list.waiting = strip(s, now, zone);
    if (s.day) {
        const auto clock = dayClockOf(s, now);
        for (const auto& visit : s.day->visits) {
            list.mine += visit.owner == s.user.staff ? 1 : 0;
            list.team += inTeam(s, visit) ? 1 : 0;
            ++list.all;
            if (taken(s, visit, filter)) list.rows.append(rowOf(s, visit, clock, list.brief, now, zone));
        }
        const auto done = std::ranges::count_if(list.rows, [](const VisitRow& row) { return !row.unfinished; });
        if (filter == VisitFilter::mine && !list.rows.isEmpty()) list.figures = dayFigures(s, clock, now, zone);
        if (!list.figures && !list.rows.isEmpty())
            list.progress = Visits::tr("%1 of %2 done").arg(done).arg(list.rows.size());
        list.meta = QStringLiteral("%1 · %2").arg(list.rows.size()).arg(clockText(zone, s.day->asOf));
        // Told of every change, a list of some minutes ago is the list of now.
        if (!s.connection.live && now - s.day->asOf >= std::chrono::minutes(2))
            list.meta =
                Visits::tr("%1 · from %2, %3 old")
                    .arg(QString::number(list.rows.size()), clockText(zone, s.day->asOf), ageText(now - s.day->asOf));
        if (!s.connection.live && now - s.day->asOf >= workbench::oldData)
            list.old =
                Visits::tr("From %1, %2 old").arg(shortDateTimeText(zone, s.day->asOf), ageText(now - s.day->asOf));
        if (!list.rows.isEmpty()) {
            list.rows += breakRows(s, clock, filter != VisitFilter::mine, zone);
            std::ranges::stable_sort(list.rows, {}, &VisitRow::at);
        }
        const auto& refused = s.day->rejections;
        if (!refused.empty()) {
            list.rejected = Visits::tr("Rows from the server that could not be read: %1").arg(refused.size());
            QStringList lines;
            for (const auto& each : refused)
                lines << QString::fromStdString(each.what) + QStringLiteral(": ") + QString::fromStdString(each.reason);
            list.rejectedDetail = lines.join(QLatin1Char('\n'));
        }
    }
    if (list.rows.isEmpty()) list.emptyText = emptyText(s, filter);
    return list;
}

} // namespace tilsyn::panels

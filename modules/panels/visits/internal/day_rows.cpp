// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/visits/internal/day_rows.h"

#include "panels/common/day.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct DayRows {
    Q_DECLARE_TR_FUNCTIONS(DayRows)
};

constexpr Duration worthShowing = std::chrono::minutes(3);

int minutesOf(Duration duration) {
    return static_cast<int>(std::chrono::round<std::chrono::minutes>(duration).count());
}

QString span(const Zone& zone, Instant from, Instant to) {
    return DayRows::tr("%1–%2", "from, to").arg(clockText(zone, from), clockText(zone, to));
}

QString breakText(const domain::PlannedBreak& pause, bool missed, const Zone& zone) {
    if (pause.over) return DayRows::tr("Break taken %1").arg(span(zone, *pause.begun, *pause.over));
    if (pause.begun) return DayRows::tr("On break since %1").arg(clockText(zone, *pause.begun));
    if (missed) return DayRows::tr("Break not taken");
    return DayRows::tr("Break, %n min agreed", nullptr, minutesOf(pause.end - pause.start));
}

VisitRow rowOf(const domain::PlannedBreak& pause, const QString& text, const Zone& zone) {
    VisitRow row;
    row.pause = QString::fromStdString(pause.id);
    row.at = pause.start;
    row.time = clockText(zone, pause.start);
    row.purpose = text;
    row.unfinished = !pause.over;
    row.sentence = row.time + QStringLiteral(", ") + text;
    return row;
}

QString noticeText(const workspace::DayNotice& notice) {
    const auto why = errorSentence(notice.problem);
    if (notice.about == workspace::DayNotice::About::pause)
        return DayRows::tr("The break counts here, but the server has not taken it down: colleagues do not see it. %1")
            .arg(why);
    if (notice.problem.kind == ErrorKind::conflict)
        return DayRows::tr("No more time was given: a colleague has moved this visit. The list has been fetched anew.");
    return DayRows::tr("The plan was not changed, and a call that is going on is not cut. %1").arg(why);
}

void sayBreak(DayFigures& figures, const workspace::Snapshot& s, const domain::DayClock& clock, Instant now,
              const Zone& zone) {
    for (const auto& estimate : clock.breaks) {
        const auto pause = workspace::findBreak(s, estimate.id);
        if (!pause) continue;
        if (estimate.running) {
            figures.breakRunning = estimate.id;
            const auto left = estimate.end - now;
            figures.breakText =
                left > Duration{0}
                    ? DayRows::tr("On break until %1, %2 left").arg(clockText(zone, estimate.end), timerText(left))
                    : DayRows::tr("The break until %1 is over").arg(clockText(zone, estimate.end));
        } else if (estimate.due && figures.breakRunning.empty()) {
            figures.breakDue = estimate.id;
            figures.breakText = DayRows::tr("Break %1 is due").arg(span(zone, pause->start, estimate.end));
        }
    }
}

} // namespace

void addEstimate(VisitRow& row, const workspace::Snapshot& s, const domain::Visit& visit, const domain::DayClock& clock,
                 bool brief, const Zone& zone) {
    const auto* estimate = domain::estimateOf(clock, visit.id);
    if (estimate == nullptr || estimate->inHand) return;
    row.next = clock.next == visit.id && row.shape == StateShape::planned;
    if (row.next) {
        row.shape = StateShape::next;
        row.state = DayRows::tr("Next");
    }
    QStringList parts;
    if (estimate->late >= worthShowing) parts << DayRows::tr("≈ %1").arg(clockText(zone, estimate->start));
    if (const auto* last = lastTold(s, visit.id)) {
        row.told = DayRows::tr("told %1: %2 min").arg(clockText(zone, last->at), QString::number(last->minutes));
        // In the state's place: that it is planned goes without saying.
        if (row.next)
            row.state = DayRows::tr("Next, told");
        else if (row.shape == StateShape::planned)
            row.state = DayRows::tr("Told %1 min").arg(last->minutes);
    }
    if (parts.isEmpty()) return;
    // Where there is room for one thing only, the time comes first: which contact it is shows when it is opened.
    if (!brief && !row.meta.isEmpty()) parts << row.meta;
    row.meta = parts.join(QStringLiteral(" · "));
}

QList<VisitRow> breakRows(const workspace::Snapshot& s, const domain::DayClock& clock, bool others, const Zone& zone) {
    QList<VisitRow> rows;
    if (!s.day) return rows;
    for (const auto& shift : s.day->shifts) {
        const bool own = shift.owner == s.user.staff;
        if (!own && !others) continue;
        for (const auto& pause : workspace::breaksOf(s, shift)) {
            const auto found = std::ranges::find(clock.breaks, pause.id, &domain::BreakEstimate::id);
            const bool missed = found != clock.breaks.end() && found->missed;
            const bool running = pause.begun && !pause.over;
            if (own)
                rows.append(rowOf(pause, breakText(pause, missed, zone), zone));
            else if (running)
                rows.append(rowOf(pause,
                                  DayRows::tr("%1: on break since %2")
                                      .arg(QString::fromStdString(shift.ownerName), clockText(zone, *pause.begun)),
                                  zone));
        }
    }
    return rows;
}

DayFigures dayFigures(const workspace::Snapshot& s, const domain::DayClock& clock, Instant now, const Zone& zone) {
    DayFigures figures;
    const auto& capacity = clock.capacity;
    if (capacity.used + capacity.done == 0) return figures;
    figures.progress = DayRows::tr("%1 of %2 done").arg(capacity.done).arg(capacity.done + capacity.open);
    const auto room = capacity.free > 0 ? DayRows::tr("%n free", nullptr, capacity.free)
                      : capacity.used > capacity.slots
                          ? DayRows::tr("%n more than fit", nullptr, capacity.used - capacity.slots)
                          : DayRows::tr("the day is full");
    figures.capacity = DayRows::tr("%n left", nullptr, capacity.open) + QStringLiteral(" · ") +
                       DayRows::tr("%1 of %2 slots, %3", "used, all, what is free")
                           .arg(QString::number(capacity.used), QString::number(capacity.slots), room);
    const int late = minutesOf(clock.late);
    figures.late = late;
    if (clock.ends) {
        figures.drift = late >= 1 ? DayRows::tr("About %n min late", nullptr, late) : DayRows::tr("On time");
        figures.ends = DayRows::tr("ends ≈ %1").arg(clockText(zone, *clock.ends));
        const auto* shift = ownShift(s);
        if (shift != nullptr && *clock.ends > shift->end)
            figures.overrun =
                DayRows::tr("%n min after the shift", nullptr, std::max(1, minutesOf(*clock.ends - shift->end)));
    }
    sayBreak(figures, s, clock, now, zone);
    const auto into = std::ranges::find_if(clock.visits, [](const auto& v) { return v.intoBreak; });
    if (figures.breakText.isEmpty() && into != clock.visits.end())
        if (const auto* visit = workspace::findVisit(s, into->visit))
            figures.collision = DayRows::tr("The visit at %1 runs into your break").arg(clockText(zone, visit->start));
    figures.toTell = delaysToTell(s, clock, now);
    if (s.dayNotice) figures.notice = noticeText(*s.dayNotice);
    return figures;
}

} // namespace tilsyn::panels

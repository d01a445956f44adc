// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/promise_words.h"

#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "workbench/times.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Promises {
    Q_DECLARE_TR_FUNCTIONS(Promises)
};

QString daysText(const std::array<bool, 7>& days) {
    static constexpr std::array weekdays = {true, true, true, true, true, false, false};
    if (days == weekdays) return Promises::tr("Every weekday");
    if (std::ranges::count(days, true) == 7) return Promises::tr("Every day");
    QStringList names;
    for (int i = 0; i < 7; ++i)
        if (days.at(static_cast<std::size_t>(i))) names << QLocale().standaloneDayName(i + 1, QLocale::LongFormat);
    auto text = names.join(QStringLiteral(", "));
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString rhythmText(const domain::Series& series) {
    using Unit = domain::Series::Unit;
    const bool named = std::ranges::any_of(series.days, [](bool on) { return on; });
    if (series.unit == Unit::month) return Promises::tr("Every %n months", nullptr, series.every);
    if (series.unit == Unit::week) {
        const auto weeks = series.every == 1 ? QString() : Promises::tr("every %n weeks", nullptr, series.every);
        if (!named) return Promises::tr("Every %n weeks", nullptr, series.every);
        return weeks.isEmpty() ? daysText(series.days) : Promises::tr("%1, %2").arg(daysText(series.days), weeks);
    }
    if (series.every > 1) return Promises::tr("Every %n days", nullptr, series.every);
    return named ? daysText(series.days) : Promises::tr("Every day");
}

} // namespace

QString ladderStepWord(domain::LadderStepKind kind) {
    switch (kind) {
    case domain::LadderStepKind::ringAgain: return Promises::tr("Ring again");
    case domain::LadderStepKind::phone: return Promises::tr("Phone");
    case domain::LadderStepKind::relative: return Promises::tr("Relative");
    case domain::LadderStepKind::keyHolder: return Promises::tr("Key holder");
    case domain::LadderStepKind::physicalVisit: return Promises::tr("Order a visit");
    }
    return {};
}

QString stepResultWord(domain::StepResult result) {
    switch (result) {
    case domain::StepResult::notReached: return Promises::tr("not reached");
    case domain::StepResult::reached: return Promises::tr("reached");
    case domain::StepResult::ordered: return Promises::tr("ordered");
    }
    return {};
}

QString priorityWord(domain::OrderPriority priority) {
    switch (priority) {
    case domain::OrderPriority::routine: return Promises::tr("Ordinary");
    case domain::OrderPriority::urgent: return Promises::tr("Soon");
    case domain::OrderPriority::asap: return Promises::tr("At once");
    }
    return {};
}

QString dueText(Instant due, Instant now) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(due - now + std::chrono::seconds(59)).count();
    if (minutes > 0) return Promises::tr("in %1").arg(ageText(std::chrono::minutes(minutes)));
    if (now - due < std::chrono::minutes(1)) return Promises::tr("now");
    return Promises::tr("%1 ago").arg(ageText(now - due));
}

QString dueShort(Instant due, Instant now) {
    return due <= now ? Promises::tr("now") : dueText(due, now);
}

QString seriesText(const domain::Series& series) {
    if (series.times.empty()) return {};
    QStringList times;
    for (const auto time : series.times) {
        times << workbench::clockText(
            LocalTime{{}, {}, static_cast<int>(time.count() / 60), static_cast<int>(time.count() % 60), 0});
    }
    return Promises::tr("%1 %2", "rhythm and times of a series")
        .arg(rhythmText(series), times.join(QStringLiteral(", ")));
}

QString recordLine(const domain::Ladder& ladder, const domain::LadderRecord& record, const Zone& zone) {
    const auto kind =
        record.step < ladder.steps.size() ? ladder.steps[record.step].kind : domain::LadderStepKind::phone;
    auto line = Promises::tr("%1 %2: %3", "time, step, result")
                    .arg(clockText(zone, record.at), ladderStepWord(kind), stepResultWord(record.result));
    if (!record.note.empty())
        line = Promises::tr("%1. %2", "sentence, note").arg(line, QString::fromStdString(record.note));
    return line;
}

bool canBeginLadder(const workspace::Snapshot& snapshot, const domain::Visit& visit) {
    if (!domain::isOpen(workspace::stageOf(snapshot, visit)) || workspace::ladderOf(snapshot, visit)) return false;
    const auto* room = roomOf(snapshot, visit.id);
    if (room == nullptr || room->callStarted) return false;
    if (room->phase == domain::RoomPhase::failed || room->phase == domain::RoomPhase::ended) return true;
    return room->phase == domain::RoomPhase::open && !room->stages.empty() &&
           room->stages.back().stage == domain::InviteStage::declined;
}

} // namespace tilsyn::panels

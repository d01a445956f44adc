// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/call_model.h"

#include "panels/call/internal/trouble_text.h"
#include "panels/common/day.h"
#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Call {
    Q_DECLARE_TR_FUNCTIONS(Call)
};

using domain::InviteStage;
using domain::RoomPhase;
using domain::RoomState;

std::optional<InviteStage> lastStage(const RoomState& room) {
    if (room.stages.empty()) return std::nullopt;
    return room.stages.back().stage;
}

bool refused(InviteStage stage) {
    return stage == InviteStage::declined || stage == InviteStage::noAnswer || stage == InviteStage::cancelled;
}

QString firstPhone(const domain::Patient* patient) {
    return patient != nullptr && !patient->phones.empty() ? QString::fromStdString(patient->phones.front().number)
                                                          : QString();
}

QString byPhone(const domain::Patient* patient) {
    const auto number = firstPhone(patient);
    if (number.isEmpty()) return Call::tr("Try again with F2, or write the outcome with Ctrl+Enter.");
    return Call::tr("Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.").arg(number);
}

void sayOpen(CallSide& side, const RoomState& room, const domain::Patient* patient) {
    const auto stage = lastStage(room);
    if (!side.waiting.isEmpty()) {
        side.phase = side.waiting.size() == 1
                         ? Call::tr("Somebody is waiting to be let in")
                         : Call::tr("%n are waiting to be let in", nullptr, static_cast<int>(side.waiting.size()));
        return;
    }
    if (!stage) {
        side.phase = Call::tr("Inviting the patient …");
        return;
    }
    switch (*stage) {
    case InviteStage::declined: side.phase = Call::tr("The patient declined the call"); break;
    case InviteStage::noAnswer: side.phase = Call::tr("The patient did not answer"); break;
    case InviteStage::cancelled: side.phase = Call::tr("The invitation was withdrawn"); break;
    case InviteStage::answered: side.phase = Call::tr("The patient answered and is on the way in"); break;
    case InviteStage::waiting:
    case InviteStage::inCall: side.phase = Call::tr("The patient has left the room"); break;
    default: side.phase = Call::tr("Ringing the patient"); break;
    }
    side.problem = refused(*stage);
    if (side.problem) side.wayOn = byPhone(patient);
}

/// The heaviest problem takes the place of the phase when the call is over or not yet there; in it the strip below the
/// picture has the word.
void sayTrouble(CallSide& side, const RoomState& room, const domain::Patient* patient, Instant now) {
    const bool failed = room.phase == RoomPhase::failed;
    if (failed) side.problem = true;
    if (room.problems.empty()) {
        if (!failed) return;
        if (room.problem) side.phase = errorSentence(*room.problem);
        side.words = room.problemText.empty() && room.problem ? errorDetail(*room.problem)
                                                              : QString::fromStdString(room.problemText);
        side.wayOn = byPhone(patient);
        return;
    }
    const auto& problem = room.problems.front();
    if (toldInStrip(room) || room.phase == RoomPhase::ending) return;
    const auto text = troubleText(problem, room, patient, now);
    side.problem = room.phase != RoomPhase::ended;
    side.phase = text.sentence;
    side.phaseDetail = text.elapsed;
    side.kept = text.kept;
    side.wayOn = text.wayOn;
    side.words = text.words.isEmpty() && failed ? errorDetail(problem.error) : text.words;
}

void sayPhase(CallSide& side, const RoomState& room, const domain::Patient* patient, Instant now) {
    switch (room.phase) {
    case RoomPhase::booking: side.phase = Call::tr("Asking for a room …"); break;
    case RoomPhase::provisioning: side.phase = Call::tr("A room is being made, this can take a minute or two"); break;
    case RoomPhase::joining: side.phase = Call::tr("Going into the room …"); break;
    case RoomPhase::open: sayOpen(side, room, patient); break;
    case RoomPhase::inCall: side.phase = Call::tr("In the call"); break;
    case RoomPhase::ending: side.phase = Call::tr("Ending the call …"); break;
    case RoomPhase::ended: side.phase = Call::tr("The call is over"); break;
    case RoomPhase::failed: side.phase = Call::tr("The call could not be made."); break;
    }
    sayTrouble(side, room, patient, now);
    const bool waits = room.phase == RoomPhase::booking || room.phase == RoomPhase::provisioning ||
                       room.phase == RoomPhase::joining || room.phase == RoomPhase::open;
    if (waits && side.phaseDetail.isEmpty()) side.phaseDetail = timerText(now - room.since);
}

QList<LadderRow> ladder(const RoomState& room, const Zone& zone) {
    QList<LadderRow> rows;
    for (std::size_t i = 0; i < room.stages.size(); ++i) {
        const auto& each = room.stages[i];
        const bool last = i + 1 == room.stages.size() && isLive(room.phase);
        const auto mark = refused(each.stage) ? LadderRow::Mark::refused
                          : last              ? LadderRow::Mark::now
                                              : LadderRow::Mark::reached;
        rows.append({mark, inviteWord(each.stage), clockText(zone, each.at)});
    }
    return rows;
}

/// Before the call: what the patient's side has done with the link that is out.
void sayWaiting(CallSide& side, const workspace::Snapshot& s, const domain::VisitId& visit, Instant now,
                const Zone& zone) {
    const auto* room = waitingRoom(s, visit);
    if (room == nullptr) return;
    const auto add = [&](InviteStage stage, Instant when, bool last) {
        side.ladder.append(
            {last ? LadderRow::Mark::now : LadderRow::Mark::reached, inviteWord(stage), clockText(zone, when)});
    };
    const bool here = !room->people.empty();
    if (room->opened) add(InviteStage::opened, *room->opened, !here && !room->devicesOk);
    if (room->devicesOk) add(InviteStage::devicesOk, *room->devicesOk, !here);
    if (here) {
        add(InviteStage::waiting, room->people.front().since, true);
        side.phase = Call::tr("Somebody waits in this visit's waiting room");
        side.phaseDetail = timerText(now - room->people.front().since);
    } else if (room->opened) {
        side.phaseDetail = Call::tr("The link has been opened, nobody waits yet");
    } else if (room->ready) {
        side.phaseDetail = Call::tr("The patient has the link and can come early");
    } else if (room->problem) {
        side.phaseDetail = Call::tr("The waiting room does not work right now. You can call as usual.");
    }
}

QList<RosterRow> roster(const workspace::Snapshot& s, const RoomState& room) {
    QList<RosterRow> rows;
    for (const auto& person : room.roster) {
        RosterRow row{nameInRoom(s, room, person), {}, person.self, person.muted, person.cameraOff, {}};
        if (person.self) {
            row.role = Call::tr("You, host");
            row.muted = room.microphoneMuted;
            row.cameraOff = room.cameraOff;
        } else if (person.waiting) {
            row.role = Call::tr("In the waiting room");
        } else if (person.connecting) {
            row.role = Call::tr("Connecting");
        } else {
            row.role = person.host                ? Call::tr("Host")
                       : cameByLink(room, person) ? Call::tr("Patient")
                                                  : Call::tr("Guest");
        }
        QStringList parts{row.name, row.role};
        if (row.muted) parts << Call::tr("microphone off");
        if (row.cameraOff) parts << Call::tr("camera off");
        row.sentence = parts.join(QStringLiteral(", "));
        rows.append(row);
    }
    return rows;
}

void addTimers(CallSide& side, const workspace::Snapshot& s, const RoomState& room, const domain::Visit& visit,
               Instant now, const Zone& zone) {
    if (!room.callStarted) return;
    const auto planned = visit.end - visit.start;
    const auto until = *room.callStarted + planned;
    const auto left = until - now;
    side.share = planned.count() > 0
                     ? std::clamp(double((now - *room.callStarted).count()) / double(planned.count()), 0.0, 1.0)
                     : 0.0;
    side.timers.append(
        {Call::tr("Call"), timerText(now - *room.callStarted), Call::tr("of %1").arg(timerText(planned)), false});
    const bool over = left <= Duration{0};
    side.timers.append({over ? Call::tr("Over time") : Call::tr("Left"), timerText(over ? -left : left),
                        Call::tr("until %1").arg(clockText(zone, until)), over});
    if (const auto* next = nextVisit(s, &visit)) {
        const auto* patient = workspace::findPatient(s, next->patient);
        const auto clock = dayClockOf(s, now);
        const auto* estimate = domain::estimateOf(clock, next->id);
        const auto late = estimate != nullptr ? estimate->late : now - next->start;
        side.timers.append({Call::tr("Next %1").arg(clockText(zone, next->start)),
                            patient != nullptr ? QString::fromStdString(domain::initials(patient->name)) : QString(),
                            late > Duration{0} ? Call::tr("%1 late").arg(ageText(late)) : Call::tr("on time"),
                            late > Duration{0}});
    }
}

/// Two minutes before the planned time ends, after it, and when the room's booking is about to end.
QString warningOf(const workspace::Snapshot& s, const RoomState& room, const domain::Visit& visit, Instant now,
                  const Zone& zone) {
    constexpr Duration ahead = std::chrono::minutes(2);
    if (!room.callStarted) return {};
    const auto left = *room.callStarted + (visit.end - visit.start) - now;
    if (left > ahead) {
        if (!room.bookedUntil || *room.bookedUntil - now > ahead) return {};
        return Call::tr("The room is booked until %1. It is kept for as long as the call goes on.")
            .arg(clockText(zone, *room.bookedUntil));
    }
    const auto* next = nextVisit(s, &visit);
    const auto clock = dayClockOf(s, now);
    const auto* estimate = next != nullptr ? domain::estimateOf(clock, next->id) : nullptr;
    const auto late = estimate != nullptr ? std::chrono::floor<std::chrono::minutes>(estimate->late).count() : 0;
    if (left > Duration{0}) return Call::tr("Less than two minutes of the planned time are left.");
    if (late < 1) return Call::tr("The planned time is over. Nobody waits for it yet.");
    return Call::tr("The planned time is over. The next visit comes about %n min late.", nullptr,
                    static_cast<int>(late));
}

WaitingBox waitingBox(const RoomState& room, const domain::Participant& guest, const domain::Patient* patient) {
    WaitingBox box;
    box.participant = guest.id;
    box.stated = QString::fromStdString(guest.name);
    if (patient != nullptr) {
        box.expected = listName(patient->name.family, patient->name.given);
        box.matches = namesMatch(patient->name, guest.name);
    }
    if (cameByLink(room, guest)) {
        box.stated = Call::tr("None, came by this visit's link");
        box.matches = true;
        box.verdict = Call::tr("The link is right: make sure of the person");
        return box;
    }
    box.verdict = box.stated.trimmed().isEmpty() ? Call::tr("No name stated: ask before you let them in")
                  : box.matches                  ? Call::tr("Matches")
                                                 : Call::tr("Another name: ask before you let them in");
    return box;
}

QString folded(const QString& text) {
    auto plain = text.toLower();
    for (const auto& [from, to] : {std::pair("å", "aa"), {"æ", "ae"}, {"ä", "ae"}, {"ø", "oe"}, {"ö", "oe"}})
        plain.replace(QString::fromUtf8(from), QString::fromUtf8(to));
    return plain;
}

QStringList parts(const QString& text) {
    auto plain = folded(text);
    plain.replace(QLatin1Char('-'), QLatin1Char(' ')).remove(QLatin1Char(','));
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

bool namesMatch(const domain::HumanName& expected, const std::string& stated) {
    const auto said = parts(QString::fromStdString(stated));
    const auto given = parts(QString::fromStdString(expected.given));
    const auto family = parts(QString::fromStdString(expected.family));
    // First given name and every part of the family name: middle names come and go in what people type.
    const auto has = [&](const QString& part) { return said.contains(part); };
    return !given.isEmpty() && !family.isEmpty() && has(given.first()) && std::ranges::all_of(family, has);
}

CallSide callSide(const workspace::Snapshot& s, const workbench::SelectionState& selection, Instant now,
                  const Zone& zone) {
    CallSide side;
    const auto* open = openVisit(s, selection);
    const auto* room = liveRoom(s) != nullptr ? liveRoom(s) : (open != nullptr ? roomOf(s, open->id) : nullptr);
    const auto* visit = room != nullptr ? workspace::findVisit(s, room->visit) : open;
    if (visit == nullptr && room == nullptr) return side;
    side.present = true;
    const auto* patient = visit != nullptr ? workspace::findPatient(s, visit->patient) : nullptr;
    if (visit != nullptr) side.visit = visit->id;
    if (patient != nullptr) side.patientName = QString::fromStdString(patient->name.given + " " + patient->name.family);
    if (visit != nullptr)
        if (const auto obstacle = workspace::callObstacle(s, *visit)) side.mainObstacle = obstacleSentence(*obstacle);

    if (room == nullptr) {
        const bool wrapUp = std::holds_alternative<domain::WrapUp>(workspace::stageOf(s, *visit));
        side.phase = wrapUp ? Call::tr("The call is over") : Call::tr("Ready to call");
        if (!wrapUp) sayWaiting(side, s, visit->id, now, zone);
        if (!side.mainObstacle.isEmpty()) side.phase = side.mainObstacle;
        side.main = MainAction::call;
        return side;
    }
    side.live = isLive(room->phase);
    side.over = !side.live;
    side.inCall = room->phase == RoomPhase::inCall;
    if (side.live)
        for (const auto* guest : allWaiting(*room)) side.waiting.append(waitingBox(*room, *guest, patient));
    sayPhase(side, *room, patient, now);
    if (room->rosterAsOf && side.live) {
        side.readOnly = true;
        side.rosterAge = Call::tr("as of %1").arg(clockText(zone, *room->rosterAsOf));
        for (auto& box : side.waiting)
            box.verdict = Call::tr("Seen %1, not heard since").arg(clockText(zone, *room->rosterAsOf));
    }
    side.ladder = ladder(*room, zone);
    side.roster = roster(s, *room);
    if (visit != nullptr && side.inCall) addTimers(side, s, *room, *visit, now, zone);
    if (visit != nullptr && side.inCall) side.warning = warningOf(s, *room, *visit, now, zone);

    if (!side.waiting.isEmpty())
        side.main = MainAction::admit;
    else if (room->phase == RoomPhase::open && (!room->stages.empty() || !room->problems.empty()))
        side.main = MainAction::ringAgain;
    else if (room->phase == RoomPhase::failed)
        side.main = MainAction::tryAgain;
    else if (room->phase == RoomPhase::ended)
        side.main = MainAction::call;
    return side;
}

LineText lineText(const domain::LineQuality& line) {
    LineText text;
    using L = domain::LineLevel;
    switch (line.level) {
    case L::unknown: text.bars = 0; break;
    case L::good: text.bars = 4; break;
    case L::usable: text.bars = 3; break;
    case L::unstable: text.bars = 2; break;
    case L::broken: text.bars = 1; break;
    }
    text.word = lineWord(line.level);
    text.needsYou = line.level == L::unstable || line.level == L::broken;
    if (line.level == L::unknown) return text;
    const auto loss = QLocale().toString(line.lossPercent, 'f', 1);
    text.detail = Call::tr("%1 pictures/s, %2 % lost").arg(QString::number(line.picturesPerSecond), loss);
    if (const auto cause = lineCauseWord(line.cause); !cause.isEmpty())
        text.detail = Call::tr("%1: %2").arg(cause, text.detail);
    return text;
}

QString roomStatus(const domain::RoomState& room) {
    const auto present = static_cast<int>(
        std::ranges::count_if(room.roster, [](const auto& p) { return !p.waiting && !p.controlOnly; }));
    return room.locked ? Call::tr("The room is locked, %n present", nullptr, present)
                       : Call::tr("The room is open, %n present", nullptr, present);
}

QString pictureText(const workspace::Snapshot& s) {
    const auto* room = liveRoom(s);
    if (room == nullptr || room->phase == RoomPhase::inCall) return {};
    if (room->phase == RoomPhase::joining) return Call::tr("Going into the room …");
    if (room->phase == RoomPhase::ending) return Call::tr("Ending the call …");
    if (waiting(*room) != nullptr)
        return room->rosterAsOf ? Call::tr("Somebody is waiting. F4 lets them in as soon as the room is heard again.")
                                : Call::tr("Somebody is waiting. Let them in with F4.");
    return Call::tr("You are in the room. The patient is not here yet.");
}

} // namespace tilsyn::panels

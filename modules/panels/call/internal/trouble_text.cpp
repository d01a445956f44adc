// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/call/internal/trouble_text.h"

#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tilsyn::panels {
namespace {

struct Trouble {
    Q_DECLARE_TR_FUNCTIONS(Trouble)
};

using domain::RoomPhase;
using domain::RoomTrouble;

constexpr Duration replacedShownFor{30000};

QString phoneOf(const domain::Patient* patient) {
    return patient != nullptr && !patient->phones.empty() ? QString::fromStdString(patient->phones.front().number)
                                                          : QString();
}

QString sentence(const domain::RoomProblem& problem) {
    switch (problem.what) {
    case RoomTrouble::colleagueHasIt: return Trouble::tr("A colleague has this visit in hand.");
    case RoomTrouble::notSignedIn: return Trouble::tr("You are no longer signed in to the region.");
    case RoomTrouble::schedulerAway: return Trouble::tr("The booking service does not answer.");
    case RoomTrouble::schedulerRefused: return Trouble::tr("The booking service gives you no room.");
    case RoomTrouble::roomNotMade: return Trouble::tr("The room was not ready in time.");
    case RoomTrouble::wrongPin: return Trouble::tr("The room does not take its own PIN.");
    case RoomTrouble::signOnAsked: return Trouble::tr("The room asks for a sign-on that visits do not have.");
    case RoomTrouble::noSuchRoom: return Trouble::tr("The conference service does not know the room.");
    case RoomTrouble::noHostRights: return Trouble::tr("The conference service let you in as a guest only.");
    case RoomTrouble::notLocked: return Trouble::tr("The room could not be locked, so nobody was let into it.");
    case RoomTrouble::roomFull: return Trouble::tr("The room is full.");
    case RoomTrouble::nodeFull: return Trouble::tr("The conference service has no free place.");
    case RoomTrouble::nodeClosed: return Trouble::tr("The conference service is being maintained.");
    case RoomTrouble::nodeAway: return Trouble::tr("The conference service does not answer.");
    case RoomTrouble::putOut: return Trouble::tr("Somebody took you out of the room.");
    case RoomTrouble::movedAway:
        return Trouble::tr("The conference service wants to move the call, which this program does not do.");
    case RoomTrouble::waitedTooLong: return Trouble::tr("The conference service closed the room because nobody came.");
    case RoomTrouble::endedElsewhere: return Trouble::tr("Somebody ended the call for everybody.");
    case RoomTrouble::unknown:
        return problem.words.empty() ? errorSentence(problem.error)
                                     : Trouble::tr("The conference service refused or ended the call.");
    case RoomTrouble::pictureGone: return Trouble::tr("The picture stopped twice.");
    case RoomTrouble::placeLost: return Trouble::tr("The conference service has lost you.");
    case RoomTrouble::lineCut: return Trouble::tr("No contact with the conference service.");
    case RoomTrouble::mediaLost: return Trouble::tr("Picture and sound are interrupted.");
    case RoomTrouble::pictureAnew: return Trouble::tr("The picture stopped.");
    case RoomTrouble::notInvited: return Trouble::tr("The invitation did not reach the patient.");
    case RoomTrouble::orderRefused: return Trouble::tr("That was not done.");
    }
    return {};
}

bool seesPatient(const domain::RoomState& room) {
    return room.phase == RoomPhase::inCall &&
           std::ranges::find(room.problems, RoomTrouble::mediaLost, &domain::RoomProblem::what) == room.problems.end();
}

/// While the call goes on: what happens by itself, and what stays.
QString goesOn(RoomTrouble what, const domain::RoomState& room) {
    switch (what) {
    case RoomTrouble::lineCut:
        return seesPatient(room) ? Trouble::tr("Picture and sound go on without it. It is tried again.")
                                 : Trouble::tr("It is tried again by itself.");
    case RoomTrouble::placeLost: return Trouble::tr("You are going back into the same room. The patient stays in it.");
    case RoomTrouble::mediaLost:
        return Trouble::tr("The connection is being made again. The patient is still in the room.");
    case RoomTrouble::pictureAnew:
        return Trouble::tr("It is being started again. Microphone and camera stay as they were.");
    case RoomTrouble::pictureGone:
        return Trouble::tr("The patient is still in the room, and neither sees nor hears you now.");
    case RoomTrouble::notInvited: return Trouble::tr("The room is open and waits.");
    case RoomTrouble::orderRefused:
    case RoomTrouble::movedAway: return Trouble::tr("The call goes on.");
    default: return Trouble::tr("It is tried again by itself.");
    }
}

QString wayInCall(RoomTrouble what, const QString& phone) {
    switch (what) {
    case RoomTrouble::pictureGone:
        return phone.isEmpty() ? Trouble::tr("Alt+P starts the picture again.")
                               : Trouble::tr("Alt+P starts the picture again, or call %1 by phone.").arg(phone);
    case RoomTrouble::notInvited:
        return phone.isEmpty() ? Trouble::tr("F2 sends it again.")
                               : Trouble::tr("F2 sends it again, or call %1 by phone.").arg(phone);
    case RoomTrouble::orderRefused: return Trouble::tr("Try it again.");
    default:
        return phone.isEmpty()
                   ? Trouble::tr("Ctrl+F2 ends the call.")
                   : Trouble::tr("If it takes too long, call %1 by phone. Ctrl+F2 ends the call.").arg(phone);
    }
}

QString wasKept(RoomTrouble what, const domain::RoomState& room) {
    if (room.roomKept) return Trouble::tr("The room is kept, and the patient can wait in it.");
    if (what == RoomTrouble::colleagueHasIt || what == RoomTrouble::endedElsewhere) return {};
    return room.stages.empty() ? Trouble::tr("The patient has not been called yet.")
                               : Trouble::tr("The patient has been told that the visit is over for now.");
}

QString wayAfter(RoomTrouble what, const domain::RoomState& room, const QString& phone) {
    if (what == RoomTrouble::colleagueHasIt) return Trouble::tr("Go on with the next visit with F3.");
    if (what == RoomTrouble::notSignedIn)
        return phone.isEmpty() ? Trouble::tr("Sign out and in again, then call with F2.")
                               : Trouble::tr("Call %1 by phone, or sign out and in again and call with F2.").arg(phone);
    if (room.roomKept)
        return phone.isEmpty()
                   ? Trouble::tr("F2 goes back in. Ctrl+Enter writes the outcome.")
                   : Trouble::tr("F2 goes back in, or call %1 by phone. Ctrl+Enter writes the outcome.").arg(phone);
    if (phone.isEmpty()) return Trouble::tr("Try again with F2, or write the outcome with Ctrl+Enter.");
    return Trouble::tr("Try again with F2, or call %1 by phone and write the outcome with Ctrl+Enter.").arg(phone);
}

QString deviceSentence(const domain::DeviceProblem& problem, bool camera) {
    using Cause = domain::DeviceProblem::Cause;
    const auto name = QString::fromStdString(problem.name);
    if (!problem.replacedBy.empty())
        return Trouble::tr("%1 is gone; %2 is used instead.").arg(name, QString::fromStdString(problem.replacedBy));
    switch (problem.cause) {
    case Cause::unplugged:
        if (!name.isEmpty()) return Trouble::tr("%1 is gone.").arg(name);
        return camera ? Trouble::tr("The camera is gone.") : Trouble::tr("The microphone is gone.");
    case Cause::missing: return camera ? Trouble::tr("No camera was found.") : Trouble::tr("No microphone was found.");
    case Cause::busy:
        return camera ? Trouble::tr("Another program uses the camera.")
                      : Trouble::tr("Another program uses the microphone.");
    case Cause::notAllowed:
        return camera ? Trouble::tr("This program may not use the camera.")
                      : Trouble::tr("This program may not use the microphone.");
    }
    return {};
}

} // namespace

TroubleText troubleText(const domain::RoomProblem& problem, const domain::RoomState& room,
                        const domain::Patient* patient, Instant now) {
    TroubleText text;
    text.sentence = sentence(problem);
    text.words = QString::fromStdString(problem.words);
    const auto phone = phoneOf(patient);
    if (isLive(room.phase)) {
        text.kept = goesOn(problem.what, room);
        text.wayOn = wayInCall(problem.what, phone);
        text.pictureKey = problem.what == RoomTrouble::pictureGone;
        if (problem.what != RoomTrouble::orderRefused) text.elapsed = timerText(now - problem.since);
        return text;
    }
    text.kept = wasKept(problem.what, room);
    text.wayOn = wayAfter(problem.what, room, phone);
    return text;
}

TroubleText deviceText(const domain::DeviceProblem& problem) {
    const bool camera = problem.device == domain::DeviceKind::camera;
    TroubleText text;
    text.sentence = deviceSentence(problem, camera);
    if (!problem.replacedBy.empty()) {
        text.kept = Trouble::tr("What was muted stays muted, what was on stays on.");
        text.wayOn = Trouble::tr("Alt+E chooses another.");
        return text;
    }
    text.kept =
        camera ? Trouble::tr("You are still heard, but not seen.") : Trouble::tr("You are still seen, but not heard.");
    text.wayOn = problem.cause == domain::DeviceProblem::Cause::busy
                     ? Trouble::tr("Close the other program, or choose another device with Alt+E.")
                     : Trouble::tr("Plug it in, or choose another device with Alt+E.");
    return text;
}

bool toldInStrip(const domain::RoomState& room) {
    if (room.problems.empty() || !isLive(room.phase)) return false;
    const auto what = room.problems.front().what;
    return room.phase == RoomPhase::inCall || what == RoomTrouble::pictureGone || what == RoomTrouble::pictureAnew ||
           (room.phase == RoomPhase::open && waiting(room) != nullptr);
}

std::optional<TroubleText> stripText(const workspace::Snapshot& snapshot, Instant now) {
    const auto* room = liveRoom(snapshot);
    if (room == nullptr || room->phase == RoomPhase::ending) return std::nullopt;
    const auto* patient = workspace::findPatient(snapshot, room->patient);
    if (toldInStrip(*room)) return troubleText(room->problems.front(), *room, patient, now);
    for (const auto& device : room->devices)
        if (device.replacedBy.empty() || now - device.at < replacedShownFor) return deviceText(device);
    return std::nullopt;
}

} // namespace tilsyn::panels

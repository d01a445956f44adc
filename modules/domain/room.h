// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/chat.h"
#include "domain/devices.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::domain {

/// Where a conference stands, seen from us.
enum class RoomPhase {
    booking,      ///< asking the scheduler for a room
    provisioning, ///< an ordinary room is being made; `RoomState::since` tells how long already
    joining,      ///< asking the node for our token, opening the event stream
    open,         ///< we are in as host; nobody is admitted yet
    inCall,       ///< at least one other participant is admitted
    ending,       ///< we asked to leave
    ended,        ///< over, in order
    failed        ///< over or never begun; `problem` says why
};

/// What the patient's side has reached. Only stages that somebody reported are in the list: the delivery adapter
/// (sent … devicesOk, declined, noAnswer) or the roster (waiting, inCall).
enum class InviteStage { sent, delivered, opened, devicesOk, answered, declined, noAnswer, cancelled, waiting, inCall };

struct StageReached {
    InviteStage stage;
    Instant at;
    friend bool operator==(const StageReached&, const StageReached&) = default;
};

struct Participant {
    ParticipantId id;
    std::string name; ///< display name, foreign text
    bool self = false;
    bool host = false;    ///< role chair
    bool waiting = false; ///< in the waiting room: needs to be admitted
    bool connecting = false;
    bool controlOnly = false; ///< in the roster without media
    bool muted = false;       ///< microphone off, by the host or by themselves
    bool cameraOff = false;
    bool handRaised = false;
    std::optional<Instant> since;
    friend bool operator==(const Participant&, const Participant&) = default;
};

/// How the line does, in words that a nurse can use.
enum class LineLevel { unknown, good, usable, unstable, broken };
enum class LineCause { none, loss, delay, fewPictures, noMedia };

struct LineQuality {
    LineLevel level = LineLevel::unknown;
    LineCause cause = LineCause::none;
    int picturesPerSecond = 0;
    double lossPercent = 0.0;
    int roundTripMs = 0;
    bool relayed = false;
    friend bool operator==(const LineQuality&, const LineQuality&) = default;
};

/// What is the matter with a room, finely enough for words and a way on. Declared from what weighs most to what weighs
/// least: where several hold at once, the first is the one to be told.
enum class RoomTrouble {
    // The end of a call, or why it never began; `RoomState::phase` is failed, or ended where it says so.
    colleagueHasIt,   ///< somebody else has this visit in hand; the text names them
    notSignedIn,      ///< the region's sign-in has run out
    schedulerAway,    ///< where rooms come from is out of reach or out of order
    schedulerRefused, ///< it does not give us a room; its words are the text
    roomNotMade,      ///< a room that had to be made was not ready in time
    wrongPin,         ///< the room does not take the PIN that its booking gave
    signOnAsked,      ///< the room wants a sign-on that a visit room must not want
    noSuchRoom,       ///< the node does not know the room
    noHostRights,     ///< we were let in as a guest
    notLocked,        ///< the room could not be locked, so nobody is invited into it
    roomFull,         ///< everybody who fits is in it
    nodeFull,         ///< the conference service has no capacity left
    nodeClosed,       ///< it is being maintained
    nodeAway,         ///< no conference node answers
    putOut,           ///< somebody took us out of the room
    movedAway,        ///< the node wants us in another conference
    waitedTooLong,    ///< the node's patience with an empty room has ended
    endedElsewhere,   ///< somebody ended the conference for all (phase ended)
    unknown,          ///< only the node's own words tell
    // The call goes on, and what is broken is being mended.
    pictureGone, ///< the part that shows the picture ended twice; waits for a key
    placeLost,   ///< the node no longer knows us; going back in
    lineCut,     ///< nothing is heard from the node; picture and sound may go on without it
    mediaLost,   ///< no picture and sound between the two sides; being connected again
    pictureAnew, ///< the part that shows the picture ended and is being started again
    notInvited,  ///< the invitation did not go out; calling again repeats it
    orderRefused ///< a wish was not carried out; its words are the text
};

struct RoomProblem {
    RoomTrouble what = RoomTrouble::unknown;
    Instant since; ///< when it began, not when it was told
    Error error;
    std::string words; ///< the other side's own, shown verbatim and small
    friend bool operator==(const RoomProblem&, const RoomProblem&) = default;
};

/// A device of our own that failed during the call. Mute is never changed by it.
struct DeviceProblem {
    enum class Cause { unplugged, missing, busy, notAllowed } cause;
    DeviceKind device;
    std::string name;       ///< as the system calls it; may be empty
    std::string replacedBy; ///< the one that took its place; empty: none did
    Instant at;
    friend bool operator==(const DeviceProblem&, const DeviceProblem&) = default;
};

/// One conference as the panels see it; a value, replaced as a whole.
struct RoomState {
    VisitId visit;
    PatientId patient;
    std::string label; ///< what the invitation calls the visit ("08:45"); it ends a link's display name
    RoomPhase phase = RoomPhase::booking;
    Instant since;                    ///< start of this phase
    std::vector<Participant> roster;  ///< ourselves first, then by arrival
    std::vector<StageReached> stages; ///< in the order in which they were reported
    bool locked = false;
    bool fromPool = false; ///< an instant room; otherwise it had to be provisioned
    bool microphoneMuted = false;
    bool cameraOff = false;
    std::optional<Instant> callStarted; ///< first time that somebody was admitted
    std::optional<Instant> callEnded;
    std::optional<Instant> bookedUntil; ///< when the room's booking ends; a call that goes on moves it
    LineQuality line;
    bool chatAllowed = false; ///< the node passes messages on
    std::vector<ChatLine> chat;
    std::vector<RoomProblem> problems;  ///< what weighs most first; all gone again when all is well
    std::vector<DeviceProblem> devices; ///< at most one of each kind
    std::optional<Instant> rosterAsOf;  ///< set while nothing is heard: the roster is as it was then, only to be read
    bool roomKept = false;              ///< failed, but the room is still ours: StartCall goes back into it
    std::optional<Error> problem;       ///< that of the first of `problems`
    std::string problemText;            ///< the node's own words if there are any, shown verbatim
    friend bool operator==(const RoomState&, const RoomState&) = default;
};

} // namespace tilsyn::domain

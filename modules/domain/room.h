// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
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
    LineQuality line;
    std::optional<Error> problem;
    std::string problemText; ///< the node's own words if there are any, shown verbatim
    friend bool operator==(const RoomState&, const RoomState&) = default;
};

} // namespace tilsyn::domain

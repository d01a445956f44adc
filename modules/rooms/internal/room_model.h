// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

/// The room as a value and the one function that changes it. Pure: no clock, no connection; `LiveRoom` feeds it.
namespace tilsyn::rooms::internal {

/// Where the call's own steps have come to (the roster decides between open and inCall).
struct PhaseReached {
    domain::RoomPhase phase;
};
struct RoomObtained {
    bool fromPool;
};
/// Until when the room is booked.
struct Booked {
    Instant until;
};
/// The node gave us a place; a second time after a lost token: the old row is then a ghost of ours.
struct Joined {
    domain::ParticipantId self;
    bool chat = false; ///< the node passes messages on
};
struct SyncBegun {};
struct SyncEnded {};
struct RowSeen {
    domain::Participant row;
    bool formerSelf = false; ///< carries our tag: a place of ours that we have lost
};
struct RowGone {
    domain::ParticipantId id;
};
struct LockChanged {
    bool locked;
};
/// From the delivery adapter; the same stage at the same time is the same report again.
struct StageReported {
    domain::StageReached stage;
};
/// We rang again: what the last ring led to is past.
struct RungAgain {};
struct OwnMediaSet {
    std::optional<bool> microphoneMuted;
    std::optional<bool> cameraOff;
};
/// Of the chat: what another says, what we say (`id` counts up), and what became of that.
struct ChatHeard {
    std::string text;
};
struct ChatSaid {
    int id;
    std::string text;
};
struct ChatSent {
    int id;
    domain::ChatLine::State state;
};
struct LineJudged {
    domain::LineQuality line;
};
/// Something is wrong but the room lives on. The same trouble again keeps its first `since`.
struct TroubleBegun {
    domain::RoomProblem problem;
};
struct TroubleOver {
    domain::RoomTrouble what;
};
/// Nothing is heard from the node since then: the roster is old; cleared by the end of the next bracket.
struct RosterOld {
    Instant since;
};
struct DeviceFailed {
    domain::DeviceProblem problem;
};
/// The device is all right again.
struct DeviceWell {
    domain::DeviceKind device;
};
struct Over {
    std::optional<domain::RoomProblem> problem;
    bool failed = true; ///< false: it has ended, and `problem` only tells by whom
    bool roomKept = false;
};
/// A failed call whose room was kept goes on.
struct Resumed {};
/// The kept room has been given back.
struct RoomLetGo {};

using RoomEvent =
    std::variant<PhaseReached, RoomObtained, Booked, Joined, SyncBegun, SyncEnded, RowSeen, RowGone, LockChanged,
                 RungAgain, StageReported, OwnMediaSet, LineJudged, TroubleBegun, TroubleOver, RosterOld, DeviceFailed,
                 DeviceWell, Over, Resumed, RoomLetGo, ChatHeard, ChatSaid, ChatSent>;

struct RoomModel {
    domain::RoomState state;
    domain::ParticipantId self;
    std::map<domain::ParticipantId, domain::Participant> rows;
    std::map<domain::ParticipantId, int> arrival; ///< order of first sight, kept across reconnects
    std::set<domain::ParticipantId> gone;         ///< deleted: a late update does not bring them back
    std::set<domain::ParticipantId> formerSelves; ///< our rows under tokens that are no more
    /// The picture being painted between begin and end; until it is whole, the last one stands.
    std::optional<std::map<domain::ParticipantId, domain::Participant>> bracket;
    std::vector<domain::StageReached> pastStages; ///< of earlier rings; the adapter tells them again after a break
    int heard = 0;                                ///< messages of others so far
    bool joined = false; ///< our own steps are done: from here on the roster tells open from inCall
    std::optional<domain::InviteStage> rosterStage;
    std::optional<Instant> firstStarted; ///< of a call that was resumed
};

RoomModel reduce(RoomModel model, const RoomEvent& event, Instant now);

/// Admitted people other than ourselves, whatever their role.
int admittedOthers(const domain::RoomState& state);

} // namespace tilsyn::rooms::internal

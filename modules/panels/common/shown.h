// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "workbench/selection.h"
#include "workspace/snapshot.h"

#include <QString>

#include <optional>
#include <vector>

// What is on the table now, seen alike by every panel. Pure functions of snapshot and selection.
namespace tilsyn::panels {

/// The visit whose patient is open; null if none is, or if it is not in the day.
const domain::Visit* openVisit(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection);

/// True from the booking of a room until it is over: one call a desk.
bool isLive(domain::RoomPhase phase);
/// The room while it is live; null otherwise.
const domain::RoomState* liveRoom(const workspace::Snapshot& snapshot);
/// The room of this visit in whatever phase; null if there is none.
const domain::RoomState* roomOf(const workspace::Snapshot& snapshot, const domain::VisitId& visit);
/// From joining until the end the picture has the centre.
bool showsPicture(const workspace::Snapshot& snapshot);

/// The outcome form has the centre: after a call, or when she chose to write an outcome without one (the draft has an
/// outcome already), and nothing is live.
bool showsOutcome(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection);

/// What has been entered so far; a fresh draft with the call's times if there is none.
domain::VisitDraft draftOf(const workspace::Snapshot& snapshot, const domain::Visit& visit);

/// The next visit of this user after `after` (by start) that has no outcome yet and can be called; from the top when
/// `after` is null.
const domain::Visit* nextVisit(const workspace::Snapshot& snapshot, const domain::Visit* after);

/// Everybody who waits to be admitted, the longest waiting first.
std::vector<const domain::Participant*> allWaiting(const domain::RoomState& room);
/// The one who has waited longest; null if nobody does.
const domain::Participant* waiting(const domain::RoomState& room);

/// The room in which the patient of a visit may wait before the call; null if there is none.
const domain::WaitingRoom* waitingRoom(const workspace::Snapshot& snapshot, const domain::VisitId& visit);
/// How many visits have somebody waiting before their call, and the one that has waited longest.
int waitingCount(const workspace::Snapshot& snapshot);
const domain::VisitId* longestWaiting(const workspace::Snapshot& snapshot);

/// True when somebody came by this visit's own link: the patient's page has no names, it calls itself by the label.
bool cameByLink(const domain::RoomState& room, const domain::Participant& person);
/// What to call a participant on our screen: whoever came by the link and was let in is the patient.
QString nameInRoom(const workspace::Snapshot& snapshot, const domain::RoomState& room,
                   const domain::Participant& person);

/// What F2 does for this visit: start, start again after a failure, or ring again; nothing if it does nothing.
std::optional<domain::LiveCommand> callCommand(const workspace::Snapshot& snapshot, const domain::Visit& visit);

/// Lists show initials only: somebody is open or a call runs.
bool namesHidden(const workspace::Snapshot& snapshot, const workbench::SelectionState& selection);

} // namespace tilsyn::panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "domain/room.h"
#include "workspace/snapshot.h"

#include <QString>

#include <optional>

// What is the matter with a call, in the words of the person in it: what happened, what goes on or was kept, and what
// she can do, with its key. Pure functions; a modal window is never part of it.
namespace tilsyn::panels {

struct TroubleText {
    QString sentence;        ///< what happened
    QString kept;            ///< what goes on by itself, what was kept; may be empty
    QString wayOn;           ///< what she can do
    QString words;           ///< the other side's own, verbatim; may be empty
    QString elapsed;         ///< "0:42" while it lasts; empty for what is not a matter of time
    bool pictureKey = false; ///< the key that starts the picture again is offered
    friend bool operator==(const TroubleText&, const TroubleText&) = default;
};

/// One problem of a room, for a call that goes on as for one that is over. `patient` may be null.
TroubleText troubleText(const domain::RoomProblem& problem, const domain::RoomState& room,
                        const domain::Patient* patient, Instant now);
TroubleText deviceText(const domain::DeviceProblem& problem);

/// True when the strip below the picture tells the room's problem; otherwise the side does, which has nothing else to
/// say before anybody is there.
bool toldInStrip(const domain::RoomState& room);
/// What the strip below the picture says now; nothing while all is well. A device that took another's place is told for
/// half a minute.
std::optional<TroubleText> stripText(const workspace::Snapshot& snapshot, Instant now);

} // namespace tilsyn::panels

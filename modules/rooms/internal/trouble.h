// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"
#include "pexip/answers.h"
#include "rooms/scheduler.h"

#include <string>

/// From refusals on the wire to what is the matter with the room. Pure.
namespace tilsyn::rooms::internal {

domain::RoomTrouble troubleOf(const pexip::Refusal& refusal);
domain::RoomTrouble troubleOf(const SchedulerProblem& problem);

domain::RoomProblem problemOf(const pexip::Refusal& refusal, Instant since);
domain::RoomProblem problemOf(const SchedulerProblem& problem, Instant since);

/// A later try, or another node, may do better: nobody has said no. Bytes that are no answer of a node count as such: a
/// portal or a proxy stands in between.
bool isPassing(const Error& error);

/// What becomes of us when the node ends our place with these words.
enum class PlaceEnd {
    goBackIn, ///< nobody wanted it: the token ran out, a node went away
    over,     ///< somebody ended the conference in order
    failed    ///< somebody put us out, or nobody knows why
};
PlaceEnd placeEnd(pexip::ReasonKind reason);

/// The room is not to blame: going into it again makes sense while the patient may still be in it.
bool mayReturn(domain::RoomTrouble what);

} // namespace tilsyn::rooms::internal

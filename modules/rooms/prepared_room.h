// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "rooms/scheduler.h"

#include <memory>
#include <string>

namespace tilsyn::rooms {

/// A room that was booked before the call, with its link already at the patient. Whoever takes it over ends booking and
/// invitation in the end, as if they were its own.
struct PreparedRoom {
    std::string uuid; ///< of booking and invitation
    Room room;
    domain::ParticipantId watcher; ///< our row without media, which stays until `place` goes
    bool knocked = false;          ///< somebody waits already: there is nobody to ring
    std::shared_ptr<void> place;   ///< gives the watcher's place back when it is dropped
};

} // namespace tilsyn::rooms

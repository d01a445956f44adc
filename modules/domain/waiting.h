// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/ids.h"

#include <optional>
#include <vector>

namespace tilsyn::domain {

/// Somebody in the waiting room of a visit that has not been called yet. No name: who it is, is asked when they are let
/// in.
struct Knock {
    ParticipantId id;
    Instant since;
    friend bool operator==(const Knock&, const Knock&) = default;
};

/// The room of a visit before its call, as its roster and the delivery adapter tell it. A value, replaced as a whole.
struct WaitingRoom {
    bool ready = false;               ///< the link is out and we read the roster
    std::optional<Instant> opened;    ///< the patient has opened the link
    std::optional<Instant> devicesOk; ///< camera and microphone were found to work
    std::vector<Knock> people;        ///< the longest waiting first
    std::optional<Error> problem;     ///< the waiting room does not work right now; it is being tried again
    friend bool operator==(const WaitingRoom&, const WaitingRoom&) = default;
};

} // namespace tilsyn::domain

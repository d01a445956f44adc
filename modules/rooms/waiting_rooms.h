// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/waiting.h"
#include "rooms/live_room.h"
#include "rooms/prepared_room.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::rooms {

/// A visit whose waiting room is to be open; made by the composition.
struct WaitingPlan {
    domain::VisitId visit;
    domain::PatientId patient;
    std::string subject;  ///< neutral, for the booking: "Aftale 08:45"
    std::string label;    ///< what the patient's page shows: "08:45"
    std::string language; ///< the patient's, BCP 47
    std::string hostName;
    Instant start;
    Instant end;
    friend bool operator==(const WaitingPlan&, const WaitingPlan&) = default;
};

/// Why a waiting room is closed without a call; it decides what the patient's page says.
enum class Closing {
    later,     ///< the visit stands, another link will come (moved, a colleague has it, the desk closes)
    ended,     ///< it has its outcome
    cancelled, ///< it will not be
    taken      ///< the same person calls from another desk: link and room are hers, only our place is given back
};

/// The waiting rooms of the visits that come next. For each: a room is booked, locked and entered as a host without
/// media, the patient gets the link without being rung, and who waits is read from the roster. Nothing here ever takes
/// part in a call; troubles are kept in the value and tried again with growing pauses (10 s to 5 min). The ids of
/// bookings follow from the visit, so that a program that was killed finds its rooms again and none is booked twice.
/// io thread; what `Surroundings` refers to must outlive the io_context's last run.
class WaitingRooms {
public:
    /// `onChange`: a visit's waiting room as it is now; nothing: there is none any more.
    using OnChange = std::function<void(const domain::VisitId&, std::optional<domain::WaitingRoom>)>;
    WaitingRooms(Surroundings surroundings, OnChange onChange);
    ~WaitingRooms();
    WaitingRooms(const WaitingRooms&) = delete;
    WaitingRooms& operator=(const WaitingRooms&) = delete;

    /// From now on these and no others. One whose plan has changed is closed and opened anew; `closing` is asked what
    /// those that go are told.
    void watch(const std::vector<WaitingPlan>& plans,
               const std::function<Closing(const domain::VisitId&)>& closing = {});
    /// The visit is about to be called: its room, if one is there to be entered now. It is not watched any more either
    /// way; what cannot be handed over is given back.
    std::shared_ptr<PreparedRoom> takeOver(const domain::VisitId& visit);
    /// Closes all; completes when everything has been given back or `within` has passed.
    boost::asio::awaitable<void> close(Duration within = std::chrono::seconds(5));

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

/// The value that panels see, from a room's roster and stages: whoever waits to be let in, by arrival. Pure.
domain::WaitingRoom waitingIn(const domain::RoomState& room, Instant now);

} // namespace tilsyn::rooms

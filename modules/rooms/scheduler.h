// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "domain/room.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <optional>
#include <string>

namespace tilsyn::rooms {

namespace asio = boost::asio;

/// What a source of rooms can do. A plain, always-open meeting room has none of these.
struct SchedulerCapabilities {
    bool instantRooms = false; ///< can give a room that is ready at once
    bool provisions = false;   ///< may have to make a room first, which takes minutes
    bool endsRooms = false;    ///< a room is given back and its links stop working
};

struct RoomRequest {
    std::string uuid;                  ///< fresh, ours; the same for every try of one call
    std::string label;                 ///< neutral subject ("Aftale 08:45"), never a name
    Duration length{};                 ///< from `start`, or from now
    std::optional<Instant> start = {}; ///< booked ahead; without it, and when it is nearly there, the room is for now
};

/// A room that can be joined now.
struct Room {
    std::string alias; ///< percent-encoded only where it becomes part of an address
    std::optional<Secret> hostPin;
    std::optional<Secret> guestPin;
    bool fromPool = false;
};

/// A failed request for a room: what a program can act on, and the scheduler's own words if it had any.
struct SchedulerProblem {
    Error error;
    std::string text;
    bool spent = false; ///< this uuid had its room and it is over, or it is somebody else's: only another one will do
    /// Set where the scheduler knows more than the error's kind tells (a room that was not made in time).
    std::optional<domain::RoomTrouble> what{};
};
template <class T> using SchedulerResult = tl::expected<T, SchedulerProblem>;

/// What is told while a room is being obtained; none of them needs to be set.
struct SchedulerNews {
    std::function<void()> onProvisioning;              ///< once, if the room has to be made first
    std::function<void(SchedulerProblem)> onTrouble{}; ///< out of reach; asked again
    std::function<void()> onWell{};                    ///< it answers again
};

/// Where rooms come from. io thread; one object serves many calls. Cancelling the awaiting coroutine gives up.
class Scheduler {
public:
    virtual ~Scheduler() = default;
    virtual SchedulerCapabilities capabilities() const = 0;
    /// Completes when the room can be joined. After any failure or cancellation the caller calls `release`. The same
    /// uuid again finds the room that it has already.
    virtual asio::awaitable<SchedulerResult<Room>> obtain(RoomRequest request, SchedulerNews news) = 0;
    /// Gives the room of this request back, whatever became of the request; a room that is not there is success.
    virtual asio::awaitable<Status> release(std::string uuid) = 0;
    /// Sees to it that the room lasts until `end` at least.
    virtual asio::awaitable<Status> prolong(std::string uuid, Instant end) = 0;
};

} // namespace tilsyn::rooms

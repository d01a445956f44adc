// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rooms/internal/room_model.h"
#include "rooms/internal/session.h"
#include "rooms/waiting_rooms.h"

#include <memory>
#include <optional>
#include <string>

namespace tilsyn::rooms::internal {

/// One waiting room from its booking until it is handed over or given back. io thread. Lives as long as one of its
/// coroutines does.
class Watch : public std::enable_shared_from_this<Watch> {
public:
    Watch(Surroundings surroundings, WaitingRooms::OnChange onChange, WaitingPlan plan);

    void begin();
    const WaitingPlan& plan() const { return plan_; }
    /// The room, if it can be entered now; the watch is over then, except for its place in the room. Null: nothing has
    /// changed.
    std::shared_ptr<PreparedRoom> handOver();
    void close(Closing how);
    /// Gives up everything at once, without a word to anybody.
    void abandon();
    /// Nothing is left to give back.
    const std::shared_ptr<Gate>& finished() const { return finished_; }

private:
    asio::awaitable<void> run();
    asio::awaitable<Result<Room>> obtain();
    /// Completes when the room has been lost, or could not be had.
    asio::awaitable<Error> keep();
    asio::awaitable<Status> invite(const Room& room);
    asio::awaitable<void> followInvitation();
    asio::awaitable<void> giveBack(Closing how, std::string uuid);
    void leave();
    void on(const pexip::Event& event);
    void apply(const RoomEvent& event);
    void setProblem(std::optional<Error> problem);
    void publish();

    Surroundings around_;
    WaitingRooms::OnChange onChange_;
    WaitingPlan plan_;
    int generation_ = 0; ///< of the uuid: the earlier ones are spent
    std::string uuid_;
    std::optional<Room> room_;
    std::shared_ptr<Session> session_;
    RoomModel model_;
    bool booked_ = false;
    bool invited_ = false;
    bool ready_ = false;
    bool over_ = false;
    std::optional<Error> problem_;
    std::optional<domain::WaitingRoom> shown_;
    std::shared_ptr<Gate> lost_;
    Error lostWhy_;
    std::shared_ptr<Gate> finished_;
    Tasks tasks_;
    Tasks following_; ///< of the invitation, while the room is ready
    Tasks farewell_;
};

} // namespace tilsyn::rooms::internal

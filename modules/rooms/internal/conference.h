// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rooms/internal/negotiation.h"
#include "rooms/internal/room_model.h"
#include "rooms/internal/session.h"
#include "rooms/line_quality.h"
#include "rooms/live_room.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace tilsyn::rooms::internal {

/// One call from booking to the last thing given back. Carries out what the pure parts decide: `RoomModel` holds what
/// is known, `Negotiation` what is to be said about media. io thread. Lives as long as one of its coroutines does.
class Conference : public std::enable_shared_from_this<Conference> {
public:
    Conference(Surroundings surroundings, Sinks sinks, CallPlan plan);

    void begin();
    void ringAgain();
    void admit(const domain::ParticipantId& participant);
    void turnAway(const domain::ParticipantId& participant);
    void setMicrophone(bool muted);
    void setCamera(bool off);
    void setLocked(bool locked);
    void end();
    void media(const workspace::MediaOut& message);
    /// No more states and no more media to anybody; giving back goes on.
    void hush();
    /// Gives up everything at once, without a word to anybody.
    void abandon();

    bool isOver() const;
    /// Nothing is left to give back.
    const std::shared_ptr<Gate>& finished() const { return finished_; }

private:
    // The way in and out (conference.cpp)
    asio::awaitable<void> run();
    asio::awaitable<tl::expected<std::pair<Room, Place>, SchedulerProblem>> enter();
    asio::awaitable<SchedulerResult<Room>> book();
    asio::awaitable<pexip::Answer<Place>> join(const Room& room);
    asio::awaitable<void> prolong();
    asio::awaitable<void> dropPrepared(std::string uuid);
    asio::awaitable<Status> invite(const Room& room);
    asio::awaitable<void> followInvitation();
    void conclude(std::optional<Error> problem, std::string text);
    asio::awaitable<void> giveBack(std::optional<Error> problem, std::string text);
    void apply(const RoomEvent& event);
    /// Runs a verb of the node; what it refuses is shown and the room goes on.
    void order(std::string where, std::function<http::Request(const pexip::Place&, const Secret&)> make,
               std::function<void()> onDone = nullptr);

    // What the node says, and media (conference_media.cpp)
    void on(const pexip::Event& event);
    void onReplaced(const Place& place);
    void tellOwnMedia();
    workspace::MediaStart mediaStart(const Place& place) const;
    void carryOut(MediaActions actions);
    void post(std::function<http::Request(const pexip::Place&, const Secret&)> make);
    asio::awaitable<void> drainPosts();
    asio::awaitable<void> postCalls(PostCalls action);
    asio::awaitable<void> postUpdate(PostUpdate action);
    asio::awaitable<void> restartLater(RestartLater action);
    void judgeLine(const workspace::MediaStats& stats);
    bool pictureExpected() const;

    Surroundings around_;
    Sinks sinks_;
    CallPlan plan_;
    std::string uuid_; ///< booking, invitation and call tag
    RoomModel model_;
    Negotiation negotiation_;
    LineMemory line_;
    Instant lineShownAt_{};
    std::shared_ptr<Session> session_;
    std::deque<std::function<http::Request(const pexip::Place&, const Secret&)>> posts_;
    bool posting_ = false;
    int mediaFailures_ = 0;
    bool booked_ = false;   ///< a booking may exist
    bool invited_ = false;  ///< an invitation may exist
    bool waited_ = false;   ///< somebody waited in the prepared room before us
    bool prepared_ = false; ///< the room was booked and its link sent before the call
    bool putOut_ = false;   ///< the node ended our place: nothing to end there
    bool concluding_ = false;
    bool hushed_ = false;
    std::shared_ptr<Gate> finished_;
    Tasks tasks_;
    Tasks farewell_;
};

} // namespace tilsyn::rooms::internal

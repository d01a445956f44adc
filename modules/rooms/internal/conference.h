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
#include <set>
#include <string>

namespace tilsyn::rooms::internal {

/// One call from booking to the last thing given back. Carries out what the pure parts decide: `RoomModel` holds what
/// is known, `Negotiation` what is to be said about media. io thread. Lives as long as one of its coroutines does.
class Conference : public std::enable_shared_from_this<Conference> {
public:
    Conference(Surroundings surroundings, Sinks sinks, CallPlan plan);

    void begin();
    /// Goes back into the room that was kept when the call failed.
    void resume();
    /// True while such a room waits for `resume`.
    bool keepsRoom() const { return model_.state.roomKept; }
    const domain::VisitId& visit() const { return plan_.visit; }
    /// Nobody will come back: gives a kept room back.
    void letGo();
    /// Rings, or repeats an invitation that did not go out.
    void ringAgain();
    void admit(const domain::ParticipantId& participant);
    void turnAway(const domain::ParticipantId& participant);
    void setMicrophone(bool muted);
    void setCamera(bool off);
    void setLocked(bool locked);
    /// So much more for the booking and the link.
    void extend(Duration by);
    void say(const std::string& text);
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
    asio::awaitable<void> comeBack();
    asio::awaitable<std::optional<Place>> takeOver();
    asio::awaitable<bool> book();
    asio::awaitable<tl::expected<Place, domain::RoomProblem>> join();
    asio::awaitable<void> settleIn(Place place);
    asio::awaitable<void> dropPrepared(std::string uuid);
    Session::Callbacks callbacks();
    void prepareInvitation();
    asio::awaitable<Status> deliver();
    asio::awaitable<void> invite();
    asio::awaitable<void> followInvitation();
    asio::awaitable<void> ring();
    void fail(domain::RoomProblem problem);
    void conclude(std::optional<domain::RoomProblem> problem, bool failed);
    void keepRoom(domain::RoomProblem problem);
    asio::awaitable<void> letGoLater();
    asio::awaitable<void> giveBack(std::optional<domain::RoomProblem> problem, bool failed);
    asio::awaitable<void> overSoon(std::optional<domain::RoomProblem> problem, bool failed);
    void stopWorking();
    void begun(domain::RoomTrouble what, Error error, std::string words = {});
    void well(domain::RoomTrouble what) { apply(TroubleOver{what}); }
    void apply(const RoomEvent& event);
    /// Runs a verb of the node; what it refuses is shown and the room goes on. `moot`: what was wanted is so already.
    void order(std::string where, std::function<http::Request(const pexip::Place&, const Secret&)> make,
               std::function<void()> onDone = nullptr, std::function<bool()> moot = nullptr);

    // The booking's end, which a call must not run into (conference_time.cpp)
    asio::awaitable<void> keepBooked();
    asio::awaitable<Status> prolongUntil(Instant until);
    // Chat (conference_chat.cpp)
    void drainChat();
    asio::awaitable<void> sendChat();

    // What the node says, and media (conference_media.cpp)
    void on(const pexip::Event& event);
    void onReplaced(const Place& place);
    void tellOwnMedia();
    workspace::MediaStart mediaStart(const Place& place) const;
    void carryOut(MediaActions actions);
    void post(std::function<http::Request(const pexip::Place&, const Secret&)> make);
    asio::awaitable<void> drainPosts();
    asio::awaitable<void> compareRoster();
    void endOfPlace(const pexip::Reason& reason);
    void removeGhost(const std::string& participant);
    void onFault(const workspace::MediaFault& fault);
    bool mediaExpected() const;
    /// Looks after picture and sound: nobody waits in front of a black picture until something times out.
    void mediaChanged(bool connected);
    asio::awaitable<void> watchMedia();
    asio::awaitable<void> postCalls(PostCalls action);
    asio::awaitable<void> postUpdate(PostUpdate action);
    asio::awaitable<void> restartLater(RestartLater action);
    void judgeLine(const workspace::MediaStats& stats);
    bool pictureExpected() const;

    Surroundings around_;
    Sinks sinks_;
    CallPlan plan_;
    std::string uuid_; ///< booking and invitation
    std::string tag_;  ///< on all rows of this call's places
    RoomModel model_;
    Negotiation negotiation_;
    LineMemory line_;
    Instant lineShownAt_{};
    std::shared_ptr<Session> session_;
    std::deque<std::function<http::Request(const pexip::Place&, const Secret&)>> posts_;
    bool posting_ = false;
    std::deque<domain::ChatLine> unsaid_; ///< in order, until the node has them
    int said_ = 0;
    bool saying_ = false;
    int mediaFailures_ = 0;
    std::optional<Room> room_;
    std::optional<Invitation> invitation_; ///< the same for every try
    std::set<std::string> ghosts_;         ///< rows of places that we have lost, asked to go
    std::optional<Instant> mediaGoneSince_;
    Instant mediaHeard_{}; ///< the page's last figures
    bool mediaUp_ = false;
    bool booked_ = false;    ///< a booking may exist
    bool invited_ = false;   ///< an invitation may exist
    bool delivered_ = false; ///< the adapter has taken the invitation
    bool waited_ = false;    ///< somebody waited in the prepared room before us
    bool prepared_ = false;  ///< the room was booked and its link sent before the call
    bool putOut_ = false;    ///< the node ended our place: nothing to end there
    bool concluding_ = false;
    bool hushed_ = false;
    std::shared_ptr<Gate> finished_;
    Gate mediaWatch_;
    Tasks tasks_;
    Tasks farewell_;
};

} // namespace tilsyn::rooms::internal

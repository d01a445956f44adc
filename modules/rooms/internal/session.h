// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/room.h"
#include "http/transport.h"
#include "http/wait.h"
#include "pexip/events.h"
#include "pexip/token.h"
#include "rooms/internal/tasks.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::rooms::internal {

/// What came of asking for a place.
struct Place {
    std::string participant;
    std::vector<pexip::IceServerDto> servers;
    bool relayOnly = false;
    bool chat = false;
};

/// Our place in one conference: the token (refreshed at a third of its life, one refresh at a time, replaced by a new
/// one when it is lost) and the event stream (reopened with growing pauses, for ever). The PIN lives only here.
/// io thread. None of it touches the media: picture and sound go on while we look for the node.
class Session : public std::enable_shared_from_this<Session> {
public:
    struct Callbacks {
        std::function<void(const pexip::Event&)> onEvent; ///< in order; never from within a call of ours
        std::function<void(const Place&)> onReplaced;     ///< another token and another row of ours
        std::function<void(domain::RoomProblem)> onLost;  ///< no way back; called once
        /// Something is being mended (nodeAway, placeLost, lineCut …), again when its error changes; `onWell` ends it.
        std::function<void(domain::RoomProblem)> onTrouble;
        std::function<void(domain::RoomTrouble)> onWell;
        std::function<void(Instant)> onDeaf; ///< since then no event has reached us; a new bracket ends it
        std::function<void()> onSilence;     ///< the stream is open and has said nothing for a minute
        std::function<bool()> mayGiveUp;     ///< false: keep looking for a way back (the picture still runs)
    };
    struct Means {
        asio::any_io_executor io;
        http::Transport& transport;
        const Clock& clock;
    };

    Session(Means means, std::vector<std::string> nodes, std::string alias, std::optional<Secret> pin,
            pexip::JoinRequest join, Callbacks callbacks);

    /// Asks the nodes in turn, for half a minute while nobody says no or the conference is not there yet. Completes
    /// when the event stream is open, so that nothing that follows can be missed.
    asio::awaitable<tl::expected<Place, domain::RoomProblem>> join();
    /// Sends with the present token; once more with a new one if the node no longer knows it.
    asio::awaitable<Result<http::Response>> send(std::function<http::Request(const pexip::Place&, const Secret&)> make);
    /// The same for verbs that answer true or null, and that do no harm when they are carried out twice: tried again
    /// for some seconds while nobody says no.
    asio::awaitable<pexip::Answer<bool>> tell(std::function<http::Request(const pexip::Place&, const Secret&)> make,
                                              std::string where, Duration insist = std::chrono::seconds(8));
    void refreshNow();
    /// The node has ended our place although nobody wanted that: go in again.
    void placeGone();
    /// Opens the stream anew; the old one leads nowhere.
    void reopenStream() { restartStream(); }
    /// Ends stream and refresh; the token stays usable for the farewell.
    void stop();
    /// Gives the place back.
    asio::awaitable<void> release(bool endForAll);

    bool hasToken() const { return !token_.empty(); }
    const std::string& node() const { return place_.node; }
    const std::string& participant() const { return participant_; }
    pexip::Place place() const { return place_; }

private:
    asio::awaitable<pexip::Answer<pexip::TokenDto>> askNode(pexip::Place place);
    asio::awaitable<pexip::Answer<pexip::TokenDto>> askAll();
    asio::awaitable<void> keepFresh();
    asio::awaitable<void> expectStream();
    asio::awaitable<void> renew();
    asio::awaitable<bool> refreshOnce();
    asio::awaitable<void> replace();
    asio::awaitable<void> follow(int epoch);
    asio::awaitable<void> tellCut();
    asio::awaitable<void> watchSilence();
    asio::awaitable<void> sendSurely(std::function<http::Request()> make);
    void lineDown(std::optional<Instant>& which);
    void lineUp(std::optional<Instant>& which);
    void restartStream();
    void take(pexip::TokenDto& dto);
    void lose(domain::RoomProblem problem);

    Means means_;
    std::vector<std::string> nodes_;
    std::optional<Secret> pin_;
    pexip::JoinRequest join_;
    Callbacks callbacks_;
    pexip::Place place_;
    Secret token_;
    std::string participant_;
    std::chrono::seconds lifetime_{120};
    Instant tokenSince_{};
    int serial_ = 0; ///< counts tokens
    int epoch_ = 0;  ///< counts streams; what an older one still says is not heard
    bool renewing_ = false;
    bool tokenDead_ = false; ///< the node said so: refreshing is useless
    bool lost_ = false;
    bool stopped_ = false;
    std::optional<Instant> streamCut_;  ///< the stream does not stand since then
    std::optional<Instant> requestCut_; ///< refreshing does not get through since then
    bool cutTold_ = false;
    Instant heard_{}; ///< last sign of life on the stream
    Gate renewed_;
    Gate streamOpen_;
    Tasks tasks_;
    Tasks stream_;
};

} // namespace tilsyn::rooms::internal

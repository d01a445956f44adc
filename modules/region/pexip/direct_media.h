// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/pexip/answer.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region::pexip {

/// Brings two browsers together: hands offers, answers and candidates from one to the other as they came, byte by byte,
/// and never looks into them. An offer is a request that is held until the other side's `ack` answers it.
///
/// At most two calls are live. Which participants may be called is the room's business: it holds back those who wait.
class DirectMedia {
public:
    /// Delivers an event to a participant.
    using Emit = std::function<void(const std::string& participant, std::string_view event, boost::json::value data)>;

    explicit DirectMedia(Emit emit, Duration holdFor = std::chrono::seconds(30))
        : emit_(std::move(emit)), holdFor_(holdFor) {}

    /// `calls`: a first or a repeated offer (which replaces the participant's call). Alone: answered at once with an
    /// empty SDP. With a peer: answered when the peer does.
    void call(const std::string& participant, std::string sdp, Instant now, Respond respond);
    /// `update`: an offer within a call; also how some clients come back after the other side had gone.
    void update(const std::string& participant, const std::string& call, std::string sdp, Instant now, Respond respond);
    /// `ack`: with an SDP, the answer to the offer that this side was sent; without, only a receipt.
    Answer ack(const std::string& participant, const std::string& call, const std::optional<std::string>& sdp,
               bool offerIgnored);
    Answer candidate(const std::string& participant, const std::string& call, boost::json::object candidate);
    /// Ends one call; the participant stays.
    Answer disconnect(const std::string& participant, const std::string& call);

    /// The participant is gone, with its calls.
    void leave(const std::string& participant);
    /// The client hung up on its own held request: there is nobody left to answer.
    void abandon(const std::string& participant, const std::string& call);
    /// Gives up on offers that nobody answered in time.
    void elapse(Instant now);

    bool has(const std::string& participant) const { return legs_.contains(participant); }
    bool owns(const std::string& participant, const std::string& call) const;
    bool paired() const;
    std::size_t size() const { return legs_.size(); }
    /// The call that a participant has now, empty if none.
    std::string callOf(const std::string& participant) const;

private:
    struct Held {
        Respond respond;
        Instant deadline;
    };
    struct Leg {
        std::string call;
        std::optional<Held> held; ///< our request that waits for the peer's ack
        bool paired = false;
    };

    Leg* peerOf(const std::string& participant, const std::string** name = nullptr);
    void offer(const std::string& participant, Leg& leg, std::string_view event, std::string sdp, Instant now,
               Respond respond);
    static void giveUp(Leg& leg);
    /// Takes the call away and tells the other side if they were connected.
    void end(const std::string& participant);

    Emit emit_;
    Duration holdFor_;
    std::map<std::string, Leg> legs_;
};

} // namespace tilsyn::region::pexip

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"

#include <string>
#include <string_view>

/// Requests of the conference client API, as values. Time limits as Pexip's own clients have them: none on calls,
/// update and the event stream (long polls), a minute on request_token, ten seconds elsewhere.
namespace tilsyn::pexip {

/// Where a conference is: `node` is "https://host[:port]", `alias` as dialled.
struct Place {
    std::string node;
    std::string alias;
};

struct JoinRequest {
    std::string displayName;
    std::string callTag; ///< ours, to know our own rows again
    bool directMedia = true;
};

/// `pin`: null for a first try without; an empty one enters as guest ("none").
http::Request requestToken(const Place& place, const JoinRequest& join, const Secret* pin);
http::Request refreshToken(const Place& place, const Secret& token);
http::Request releaseToken(const Place& place, const Secret& token, std::string_view reason);

/// Carries the token in its address: the one place where nodes expect it there. Never log the address.
http::Request events(const Place& place, const Secret& token);

http::Request participants(const Place& place, const Secret& token);
http::Request conferenceStatus(const Place& place, const Secret& token);

enum class ConferenceVerb { lock, unlock, disconnectAll };
http::Request conference(const Place& place, const Secret& token, ConferenceVerb verb);

enum class ParticipantVerb {
    admit, ///< "unlock"
    disconnect,
    mute,
    unmute,
    clientMute, ///< only tells the node what the own microphone does
    clientUnmute,
    videoMuted,
    videoUnmuted
};
http::Request participant(const Place& place, const Secret& token, std::string_view uuid, ParticipantVerb verb);

/// To everybody in the conference; whoever says it does not hear it back.
http::Request message(const Place& place, const Secret& token, std::string_view text);

/// A participant's call, once the node has named it.
struct CallPlace {
    Place place;
    std::string participant;
    std::string call;
};

struct Candidate {
    std::string candidate; ///< empty: end of candidates
    std::string mid;
    std::string ufrag;
    std::string pwd;
};

/// Held open by the node until the other side has answered.
http::Request calls(const Place& place, const Secret& token, std::string_view participant, std::string_view sdp);
/// After an answer has been applied: media may start.
http::Request ack(const CallPlace& call, const Secret& token);
/// Our answer to their offer.
http::Request ackAnswer(const CallPlace& call, const Secret& token, std::string_view sdp);
/// Their offer collided with ours and ours stands.
http::Request ackIgnored(const CallPlace& call, const Secret& token);
http::Request newCandidate(const CallPlace& call, const Secret& token, const Candidate& candidate);
/// Held open like `calls`.
http::Request update(const CallPlace& call, const Secret& token, std::string_view sdp);
http::Request disconnectCall(const CallPlace& call, const Secret& token);

} // namespace tilsyn::pexip

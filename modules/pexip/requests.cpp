// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/requests.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace tilsyn::pexip {
namespace {

namespace bj = boost::json;
using std::chrono::seconds;

http::Request request(http::Method method, const Place& place, std::string_view path) {
    std::string_view node = place.node;
    while (node.ends_with('/')) node.remove_suffix(1);
    http::Request out;
    out.method = method;
    out.url = std::string(node) + "/api/client/v2/conferences/" + http::encode(place.alias) + "/" + std::string(path);
    out.timeout = seconds(10);
    out.headers = {{"Accept", "application/json"}};
    return out;
}

http::Request authorised(http::Method method, const Place& place, std::string_view path, const Secret& token) {
    auto out = request(method, place, path);
    out.headers.push_back({"token", std::string(token.reveal())});
    return out;
}

http::Request withBody(http::Request out, const bj::object& body) {
    // Exactly this: Pexip's code compares for equality in places, so no charset.
    out.headers.push_back({"Content-Type", "application/json"});
    out.body = bj::serialize(body);
    return out;
}

std::string participantPath(std::string_view uuid, std::string_view verb) {
    return "participants/" + http::encode(uuid) + "/" + std::string(verb);
}

http::Request onCall(const CallPlace& call, const Secret& token, std::string_view verb) {
    const auto path = participantPath(call.participant, "calls/" + http::encode(call.call) + "/" + std::string(verb));
    return authorised(http::Method::post, call.place, path, token);
}

http::Request longPoll(http::Request out) {
    out.timeout = seconds(0);
    return out;
}

std::string_view name(ConferenceVerb verb) {
    switch (verb) {
    case ConferenceVerb::lock: return "lock";
    case ConferenceVerb::unlock: return "unlock";
    case ConferenceVerb::disconnectAll: return "disconnect";
    }
    return "lock";
}

std::string_view name(ParticipantVerb verb) {
    switch (verb) {
    case ParticipantVerb::admit: return "unlock";
    case ParticipantVerb::disconnect: return "disconnect";
    case ParticipantVerb::mute: return "mute";
    case ParticipantVerb::unmute: return "unmute";
    case ParticipantVerb::clientMute: return "client_mute";
    case ParticipantVerb::clientUnmute: return "client_unmute";
    case ParticipantVerb::videoMuted: return "video_muted";
    case ParticipantVerb::videoUnmuted: return "video_unmuted";
    }
    return "mute";
}

} // namespace

http::Request requestToken(const Place& place, const JoinRequest& join, const Secret* pin) {
    auto out = withBody(request(http::Method::post, place, "request_token"), {{"display_name", join.displayName},
                                                                              {"call_tag", join.callTag},
                                                                              {"direct_media", join.directMedia},
                                                                              {"chosen_idp", "none"},
                                                                              {"sso_token", "none"}});
    if (pin) out.headers.push_back({"pin", pin->empty() ? std::string("none") : std::string(pin->reveal())});
    out.timeout = seconds(60);
    return out;
}

http::Request refreshToken(const Place& place, const Secret& token) {
    return authorised(http::Method::post, place, "refresh_token", token);
}

http::Request releaseToken(const Place& place, const Secret& token, std::string_view reason) {
    return withBody(authorised(http::Method::post, place, "release_token", token), {{"reason", bj::string(reason)}});
}

http::Request events(const Place& place, const Secret& token) {
    auto out = request(http::Method::get, place, "events?token=" + http::encode(token.reveal()));
    out.headers = {{"Accept", "text/event-stream"}};
    return longPoll(std::move(out));
}

http::Request participants(const Place& place, const Secret& token) {
    return authorised(http::Method::get, place, "participants", token);
}

http::Request conferenceStatus(const Place& place, const Secret& token) {
    return authorised(http::Method::get, place, "conference_status", token);
}

http::Request conference(const Place& place, const Secret& token, ConferenceVerb verb) {
    return authorised(http::Method::post, place, name(verb), token);
}

http::Request participant(const Place& place, const Secret& token, std::string_view uuid, ParticipantVerb verb) {
    return authorised(http::Method::post, place, participantPath(uuid, name(verb)), token);
}

http::Request message(const Place& place, const Secret& token, std::string_view text) {
    return withBody(authorised(http::Method::post, place, "message", token),
                    {{"type", "text/plain"}, {"payload", bj::string(text)}});
}

http::Request calls(const Place& place, const Secret& token, std::string_view participant, std::string_view sdp) {
    return longPoll(withBody(authorised(http::Method::post, place, participantPath(participant, "calls"), token),
                             {{"call_type", "WEBRTC"}, {"sdp", bj::string(sdp)}, {"media_type", "video"}}));
}

http::Request ack(const CallPlace& call, const Secret& token) {
    return withBody(onCall(call, token, "ack"), {});
}

http::Request ackAnswer(const CallPlace& call, const Secret& token, std::string_view sdp) {
    return withBody(onCall(call, token, "ack"), {{"sdp", bj::string(sdp)}});
}

http::Request ackIgnored(const CallPlace& call, const Secret& token) {
    return withBody(onCall(call, token, "ack"), {{"sdp", "offer_ignored"}, {"offer_ignored", true}});
}

http::Request newCandidate(const CallPlace& call, const Secret& token, const Candidate& candidate) {
    bj::object body{{"candidate", candidate.candidate}, {"mid", candidate.mid}};
    if (!candidate.ufrag.empty()) body["ufrag"] = candidate.ufrag;
    if (!candidate.pwd.empty()) body["pwd"] = candidate.pwd;
    return withBody(onCall(call, token, "new_candidate"), body);
}

http::Request update(const CallPlace& call, const Secret& token, std::string_view sdp) {
    return longPoll(withBody(onCall(call, token, "update"), {{"sdp", bj::string(sdp)}}));
}

http::Request disconnectCall(const CallPlace& call, const Secret& token) {
    return onCall(call, token, "disconnect");
}

} // namespace tilsyn::pexip

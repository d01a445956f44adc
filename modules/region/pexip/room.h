// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/pexip/answer.h"
#include "region/pexip/direct_media.h"
#include "region/pexip/participant.h"
#include "region/pexip/registry.h"

#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region::pexip {

/// Lives of tokens and patience, on the room's clock.
struct RoomTimes {
    Duration token = std::chrono::seconds(120);
    std::chrono::seconds expires{120}; ///< what clients are told of `token`
    Duration oldToken = std::chrono::seconds(10);
    Duration hold = std::chrono::seconds(30);
    /// Between a host's first call and the guests' being let in: a client must have heard that its own offer is void
    /// before it can take another's.
    Duration settle = std::chrono::milliseconds(500);
    Duration waiting = std::chrono::minutes(15);
    Duration afterLastHost = std::chrono::seconds(60);
    Duration dialAnswer = std::chrono::seconds(4);
    Duration dialPatience = std::chrono::seconds(30);
};

/// One conference: who is in it, what they may do, and what everybody is told. Knows nothing of HTTP: requests come in
/// as calls with the moment they happen at, events go out through each participant's `EventSink`, deadlines pass in
/// `elapse`. When the last participant leaves, the conference is over and the next one starts from the settings.
class Room {
public:
    Room(RoomSettings settings, RoomTimes times);
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    const RoomSettings& settings() const { return settings_; }

    /// `request_token`. `pin` is the header's value, absent if there was none.
    Answer join(const boost::json::object& body, std::optional<std::string_view> pin, std::string_view userAgent,
                std::string_view alias, Instant now);
    /// Whose token it is (also one that has just been replaced); nullptr for a bogus, released or expired one.
    Participant* byToken(std::string_view token, Instant now);
    Answer refresh(Participant& caller, Instant now);
    Answer release(Participant& caller, Instant now);
    /// Replaces the participant's stream and sends the bracket.
    void openStream(Participant& caller, std::shared_ptr<EventSink> sink);
    void streamGone(const std::string& participant, const EventSink* sink);

    /// A conference verb (`lock`, `participants`, `dial` …); empty if there is no such verb.
    std::optional<Answer> conference(Participant& caller, std::string_view verb, const boost::json::object& body,
                                     Instant now);
    /// A verb on a participant (`mute`, `unlock`, `disconnect` …).
    std::optional<Answer> participant(Participant& caller, const std::string& target, std::string_view verb,
                                      const boost::json::object& body, Instant now);
    /// `calls` on oneself. Held while waiting in the lobby and while the other side makes up its mind. Returns the new
    /// call's id as soon as there is one, for `abandon`.
    std::string call(Participant& caller, const boost::json::object& body, Instant now, Respond respond);
    /// A verb on a call. May be held (`update`).
    void callVerb(Participant& caller, const std::string& call, std::string_view verb, const boost::json::object& body,
                  Instant now, Respond respond);
    void abandon(const std::string& participant, const std::string& call);

    /// Lets everything happen that is due.
    void elapse(Instant now);
    /// What tests do to a conference: `expire`, `forget`, `kick`, `deaf`, `event`; `who` is hosts, guests or all.
    /// Returns how many were met; nothing for an unknown kind.
    std::optional<std::size_t> disturb(std::string_view kind, std::string_view who, const boost::json::object& body,
                                       Instant now);
    /// Ends the conference; everybody is told why.
    void endAll(std::string_view reason);

    /// For tests and the admin port: what is in the room.
    boost::json::object state() const;
    const std::map<std::string, Participant>& people() const { return people_; }

private:
    struct Parked { ///< an offer of somebody who has not been let in yet
        std::string sdp;
        Respond respond;
    };

    bool asksForPin() const { return settings_.hostPin || settings_.guestPin; }
    std::optional<Answer> identityQuestion(const boost::json::object& body) const;
    unsigned mediaCount() const;
    bool mustWait(const Participant& candidate) const;
    boost::json::object tokenResult(const Participant& participant) const;
    boost::json::object conferenceState() const;
    boost::json::object layoutEvent() const;

    void emit(Participant& to, std::string_view name, const boost::json::value& data);
    void emitMedia(const std::string& to, std::string_view name, boost::json::value data);
    void tellAll(std::string_view name, const boost::json::value& data);
    void tellRow(std::string_view name, const Participant& subject);
    void tellConference() { tellAll("conference_update", conferenceState()); }
    void sendBracket(Participant& to);
    void sendSplash(Participant& to);

    void remove(const std::string& uuid, std::string_view reason, Instant now);
    bool admit(Participant& waiting, Instant now);
    void admitWaiting(Instant now);
    void start(Instant now);
    void hostsChanged(Instant now);

    Answer dial(const boost::json::object& body, Instant now);
    Answer transform(const boost::json::object& body);
    Answer message(const Participant& from, const boost::json::object& body, Participant* only);
    Answer setRole(Participant& subject, const boost::json::object& body);
    void setPresenter(const std::string& uuid);

    RoomSettings settings_;
    RoomTimes times_;
    std::map<std::string, Participant> people_;
    std::vector<std::string> order_; ///< of arrival
    std::map<std::string, Parked> parked_;
    DirectMedia media_;
    bool locked_ = false;
    bool started_ = false;
    bool guestsMuted_ = false;
    bool guestsCanUnmute_ = true;
    std::string layout_ = "1:0";
    std::string presenter_;
    std::optional<Instant> hostsGoneSince_;
    std::optional<Instant> startDue_;
};

} // namespace tilsyn::region::pexip

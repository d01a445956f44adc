// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of a conference and of a participant.
#include "base/random.h"
#include "region/pexip/internal/body.h"
#include "region/pexip/room.h"

#include <algorithm>
#include <array>
#include <set>

namespace tilsyn::region::pexip {

namespace json = boost::json;

namespace {

using Verb = std::string_view;

constexpr std::array layouts{"1:0", "1:7", "1:21", "2:21", "1:33", "4:0", "9:0", "16:0", "25:0", "5:7", "ac"};

bool isLayout(std::string_view name) {
    return std::find(layouts.begin(), layouts.end(), name) != layouts.end();
}

const std::set<Verb>& hostConferenceVerbs() {
    static const std::set<Verb> verbs{
        "lock",       "unlock", "start_conference", "muteguests",   "unmuteguests",          "set_guests_can_unmute",
        "disconnect", "dial",   "transform_layout", "clearallbuzz", "silent_video_detection"};
    return verbs;
}

enum class Who { host, self, hostOrSelf, anybody };

struct ParticipantVerb {
    Verb name;
    Who who;
};

constexpr std::array participantVerbs{
    ParticipantVerb{"mute", Who::hostOrSelf},
    ParticipantVerb{"unmute", Who::hostOrSelf},
    ParticipantVerb{"client_mute", Who::self},
    ParticipantVerb{"client_unmute", Who::self},
    ParticipantVerb{"video_muted", Who::hostOrSelf},
    ParticipantVerb{"video_unmuted", Who::hostOrSelf},
    ParticipantVerb{"unlock", Who::host},
    ParticipantVerb{"disconnect", Who::host},
    ParticipantVerb{"role", Who::host},
    ParticipantVerb{"spotlighton", Who::host},
    ParticipantVerb{"spotlightoff", Who::host},
    ParticipantVerb{"buzz", Who::self},
    ParticipantVerb{"clearbuzz", Who::hostOrSelf},
    ParticipantVerb{"allowrxpresentation", Who::host},
    ParticipantVerb{"denyrxpresentation", Who::host},
    ParticipantVerb{"overlaytext", Who::host},
    ParticipantVerb{"pres_in_mix", Who::hostOrSelf},
    ParticipantVerb{"preferred_aspect_ratio", Who::self},
    ParticipantVerb{"transfer", Who::host},
    ParticipantVerb{"message", Who::anybody},
    ParticipantVerb{"dtmf", Who::anybody},
    ParticipantVerb{"fecc", Who::anybody},
    ParticipantVerb{"take_floor", Who::self},
    ParticipantVerb{"release_floor", Who::self},
    ParticipantVerb{"show_live_captions", Who::self},
    ParticipantVerb{"hide_live_captions", Who::self},
    ParticipantVerb{"notify_not_afk", Who::self},
};

} // namespace

// --- the conference -------------------------------------------------------------------------------------------------

std::optional<Answer> Room::conference(Participant& caller, Verb verb, const json::object& body, Instant now) {
    const bool inside = caller.place == Place::conference;
    if (hostConferenceVerbs().contains(verb) && !(caller.host && inside)) return refuse(403, text::invalidRole);

    if (verb == "conference_status") return accept(conferenceState());
    if (verb == "participants") {
        if (!caller.host) return refuse(403, text::invalidRole);
        json::array rows;
        for (const auto& uuid : order_) rows.push_back(rosterRow(people_.at(uuid), true));
        return accept(std::move(rows));
    }
    if (verb == "lock" || verb == "unlock") {
        locked_ = verb == "lock";
        tellConference();
        if (!locked_ && started_) admitWaiting(now);
        return accept(true);
    }
    if (verb == "start_conference") {
        start(now);
        return accept(true);
    }
    if (verb == "muteguests" || verb == "unmuteguests") {
        guestsMuted_ = verb == "muteguests";
        for (auto& [uuid, person] : people_) {
            if (person.host || person.muted == guestsMuted_) continue;
            person.muted = guestsMuted_;
            tellRow("participant_update", person);
        }
        tellConference();
        return accept(true);
    }
    if (verb == "set_guests_can_unmute") {
        guestsCanUnmute_ = flagOf(body, "setting");
        tellConference();
        return accept(true);
    }
    if (verb == "disconnect") {
        endAll(text::conferenceEnded);
        return accept(true);
    }
    if (verb == "message") return inside ? message(caller, body, nullptr) : refuse(403, text::invalidRole);
    if (verb == "dial") return dial(body, now);
    if (verb == "transform_layout") return transform(body);
    if (verb == "available_layouts") {
        json::array list;
        for (const auto* name : layouts) {
            if (flagOf(body, "annotate")) {
                list.push_back(json::object{{"name", name}, {"tags", json::array{}}});
            } else {
                list.emplace_back(name);
            }
        }
        return accept(std::move(list));
    }
    if (verb == "layout_svgs") return accept(json::object{});
    if (verb == "clearallbuzz") {
        for (auto& [uuid, person] : people_) {
            if (person.buzzTime == 0) continue;
            person.buzzTime = 0;
            tellRow("participant_update", person);
        }
        return accept(true);
    }
    if (verb == "silent_video_detection") return refuse(403, text::disabled);
    return std::nullopt;
}

Answer Room::dial(const json::object& body, Instant now) {
    const auto destination = textOf(body, "destination");
    const auto role = textOf(body, "role");
    const auto protocol = textOf(body, "protocol");
    if (destination.empty() || protocol.empty() || (role != "HOST" && role != "GUEST")) {
        return refuse(400, text::illegalValue);
    }
    Participant person;
    person.uuid = newUuid();
    person.destination = destination;
    const auto shown = textOf(body, "remote_display_name");
    person.displayName = shown.empty() ? destination : shown;
    person.protocol = protocol == "auto" ? "sip" : protocol;
    person.host = role == "HOST";
    person.place = Place::connecting;
    person.joined = now;
    person.localAlias = settings_.alias;
    const auto behaviour = settings_.destinations.find(destination);
    const bool silent = behaviour != settings_.destinations.end() && behaviour->second == DialBehaviour::silent;
    person.dialDue = now + (silent ? times_.dialPatience : times_.dialAnswer);
    const auto uuid = person.uuid;
    order_.push_back(uuid);
    tellRow("participant_create", people_.emplace(uuid, std::move(person)).first->second);
    return accept(json::array{uuid});
}

Answer Room::transform(const json::object& body) {
    const auto* given = body.if_contains("transforms");
    if (!given || !given->is_object()) return refuse(400, text::illegalValue);
    const auto& transforms = given->get_object();
    for (const auto* name : {"layout", "host_layout", "guest_layout"}) {
        const auto wanted = textOf(transforms, name);
        if (transforms.contains(name) && !isLayout(wanted)) return refuse(400, text::illegalValue);
    }
    for (const auto* name : {"guest_layout", "host_layout", "layout"}) {
        if (const auto wanted = textOf(transforms, name); !wanted.empty()) layout_ = wanted;
    }
    tellAll("layout", layoutEvent());
    return accept(true);
}

Answer Room::message(const Participant& from, const json::object& body, Participant* only) {
    const auto type = textOf(body, "type");
    const auto* payload = body.if_contains("payload");
    if (type.empty() || !payload || !payload->is_string()) return refuse(400, text::illegalValue);
    const json::object event{{"origin", from.displayName},
                             {"uuid", from.uuid},
                             {"type", type},
                             {"payload", payload->get_string()},
                             {"direct", only != nullptr}};
    if (only) {
        emit(*only, "message_received", event);
        return accept(true);
    }
    for (auto& [uuid, person] : people_) {
        if (uuid != from.uuid && person.place == Place::conference) emit(person, "message_received", event);
    }
    return accept(true);
}

void Room::setPresenter(const std::string& uuid) {
    if (const auto old = people_.find(presenter_); old != people_.end() && presenter_ != uuid) {
        old->second.presenting = false;
        tellRow("participant_update", old->second);
    }
    presenter_ = uuid;
    if (uuid.empty()) {
        tellAll("presentation_stop", nullptr);
        return;
    }
    auto& presenter = people_.at(uuid);
    presenter.presenting = true;
    tellRow("participant_update", presenter);
    for (auto& [other, person] : people_) {
        if (other == uuid) continue;
        emit(person, "presentation_start",
             json::object{{"presenter_name", presenter.displayName},
                          {"presenter_uri", person.host ? presenter.destination : ""},
                          {"presenter_uuid", uuid}});
    }
}

// --- a participant --------------------------------------------------------------------------------------------------

Answer Room::setRole(Participant& subject, const json::object& body) {
    const auto role = textOf(body, "role");
    if (role != "chair" && role != "guest") return refuse(400, text::illegalValue);
    subject.host = role == "chair";
    tellRow("participant_update", subject);
    emit(subject, "refresh_token", nullptr);
    return accept(true);
}

std::optional<Answer> Room::participant(Participant& caller, const std::string& target, Verb verb,
                                        const json::object& body, Instant now) {
    const auto known = std::find_if(participantVerbs.begin(), participantVerbs.end(),
                                    [&](const ParticipantVerb& each) { return each.name == verb; });
    if (known == participantVerbs.end()) return std::nullopt;
    const auto found = people_.find(target);
    if (found == people_.end()) return refuse(403, text::unavailable);
    auto& subject = found->second;
    const bool self = caller.uuid == target;
    const bool host = caller.host && caller.place == Place::conference;
    const bool allowed =
        known->who == Who::anybody || (known->who != Who::host && self) || (known->who != Who::self && host);
    if (!allowed || (known->who == Who::anybody && caller.place == Place::waiting)) {
        return refuse(403, text::invalidRole);
    }

    const auto changed = [&] {
        tellRow("participant_update", subject);
        return accept(true);
    };
    if (verb == "mute" || verb == "unmute") {
        if (verb == "unmute" && !host && guestsMuted_ && !guestsCanUnmute_) return refuse(403, text::invalidRole);
        subject.muted = verb == "mute";
        return changed();
    }
    if (verb == "client_mute" || verb == "client_unmute") {
        subject.clientMuted = verb == "client_mute";
        return changed();
    }
    if (verb == "video_muted" || verb == "video_unmuted") {
        subject.videoMuted = verb == "video_muted";
        return changed();
    }
    if (verb == "unlock") {
        if (subject.place != Place::waiting || admit(subject, now)) return accept(true);
        return refuse(403, text::participantLimit);
    }
    if (verb == "disconnect") {
        remove(target, text::kicked, now);
        return accept(true);
    }
    if (verb == "role") {
        const auto answer = setRole(subject, body);
        hostsChanged(now);
        return answer;
    }
    if (verb == "spotlighton" || verb == "spotlightoff") {
        subject.spotlight = verb == "spotlighton" ? unixSeconds(now) : 0;
        return changed();
    }
    if (verb == "buzz" || verb == "clearbuzz") {
        subject.buzzTime = verb == "buzz" ? unixSeconds(now) : 0;
        return changed();
    }
    if (verb == "allowrxpresentation" || verb == "denyrxpresentation") {
        subject.rxPresentation = verb == "allowrxpresentation";
        return changed();
    }
    if (verb == "overlaytext") {
        subject.overlayText = textOf(body, "text");
        return changed();
    }
    if (verb == "message") return message(caller, body, &subject);
    if (verb == "take_floor" || verb == "release_floor") {
        if (verb == "take_floor") {
            setPresenter(target);
        } else if (presenter_ == target) {
            setPresenter({});
        }
        return accept(nullptr);
    }
    if (verb == "transfer") return refuse(403, text::transferFailed);
    if (verb == "fecc") return accept(false); // no camera here can be moved from afar
    if (verb == "show_live_captions") return refuse(403, text::disabled);
    if (verb == "hide_live_captions") return accept(nullptr);
    return accept(true); // dtmf, pres_in_mix, preferred_aspect_ratio, notify_not_afk: heard, nothing to show for it
}

// --- a call ---------------------------------------------------------------------------------------------------------

std::string Room::call(Participant& caller, const json::object& body, Instant now, Respond respond) {
    const auto* sdp = body.if_contains("sdp");
    if (textOf(body, "call_type") != "WEBRTC" || !sdp || !sdp->is_string()) {
        respond(refuse(400, text::illegalValue));
        return {};
    }
    if (!caller.directMedia) {
        respond(refuse(403, text::noTranscoding));
        return {};
    }
    const auto uuid = caller.uuid;
    caller.hasMedia = true;
    caller.protocol = "webrtc";
    caller.audioOnly = textOf(body, "media_type") == "audio";
    tellRow("participant_update", caller);
    if (caller.place == Place::waiting) {
        if (auto earlier = parked_.extract(uuid)) earlier.mapped().respond(refuse(403, text::callOver));
        parked_.emplace(uuid, Parked{std::string(sdp->get_string()), std::move(respond)});
        return {};
    }
    media_.call(uuid, std::string(sdp->get_string()), now, std::move(respond));
    tellAll("layout", layoutEvent());
    sendSplash(caller);
    if (caller.host && !started_ && !startDue_) startDue_ = now + times_.settle;
    return media_.callOf(uuid);
}

void Room::callVerb(Participant& caller, const std::string& call, Verb verb, const json::object& body, Instant now,
                    Respond respond) {
    const auto uuid = caller.uuid;
    if (verb == "update") {
        media_.update(uuid, call, textOf(body, "sdp"), now, std::move(respond));
        return;
    }
    if (verb == "ack") {
        std::optional<std::string> sdp;
        if (const auto* given = body.if_contains("sdp"); given && given->is_string()) sdp = given->get_string();
        const bool before = media_.paired();
        const auto answer = media_.ack(uuid, call, sdp, flagOf(body, "offer_ignored"));
        if (!before && media_.paired()) {
            for (auto& [other, person] : people_) {
                if (media_.has(other)) sendSplash(person);
            }
        }
        respond(answer);
        return;
    }
    if (verb == "new_candidate") {
        json::object candidate;
        for (const auto* name : {"candidate", "mid", "ufrag", "pwd"}) {
            if (const auto* value = body.if_contains(name)) candidate[name] = *value;
        }
        respond(media_.candidate(uuid, call, std::move(candidate)));
        return;
    }
    if (verb == "disconnect") {
        const auto answer = media_.disconnect(uuid, call);
        if (answer.ok()) {
            caller.hasMedia = false;
            tellRow("participant_update", caller);
            for (auto& [other, person] : people_) {
                if (media_.has(other)) sendSplash(person);
            }
        }
        respond(answer);
        return;
    }
    if (!media_.owns(uuid, call)) {
        respond(refuse(403, text::callOver));
    } else if (verb == "statistics") {
        respond(accept(nullptr));
    } else if (verb == "dtmf" || verb == "fecc") {
        respond(accept(verb == "dtmf"));
    } else {
        respond(refuse(404, text::notFound));
    }
}

void Room::abandon(const std::string& participant, const std::string& call) {
    if (call.empty()) {
        parked_.erase(participant);
    } else {
        media_.abandon(participant, call);
    }
}

} // namespace tilsyn::region::pexip

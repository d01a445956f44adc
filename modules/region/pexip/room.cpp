// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pexip/room.h"

#include "base/random.h"
#include "region/pexip/internal/body.h"

#include <algorithm>

namespace tilsyn::region::pexip {

namespace json = boost::json;

Room::Room(RoomSettings settings, RoomTimes times)
    : settings_(std::move(settings)), times_(times),
      media_([this](const std::string& to, std::string_view name,
                    json::value data) { emitMedia(to, name, std::move(data)); },
             times.hold) {}

// --- events ---------------------------------------------------------------------------------------------------------

void Room::emit(Participant& to, std::string_view name, const json::value& data) {
    if (to.stream) to.stream->event(name, data);
}

void Room::emitMedia(const std::string& to, std::string_view name, json::value data) {
    const auto found = people_.find(to);
    if (found == people_.end()) return;
    if (found->second.stream) {
        found->second.stream->event(name, data);
    } else {
        // A stream that is being opened again must not cost a call its answer.
        found->second.missed.emplace_back(name, std::move(data));
    }
}

void Room::tellAll(std::string_view name, const json::value& data) {
    for (auto& [uuid, person] : people_) emit(person, name, data);
}

void Room::tellRow(std::string_view name, const Participant& subject) {
    for (auto& [uuid, person] : people_) emit(person, name, rosterRow(subject, person.host));
}

void Room::openStream(Participant& caller, std::shared_ptr<EventSink> sink) {
    if (const auto old = std::exchange(caller.stream, std::move(sink)); old && old->close) old->close();
    sendBracket(caller);
}

void Room::streamGone(const std::string& participant, const EventSink* sink) {
    const auto found = people_.find(participant);
    if (found != people_.end() && found->second.stream.get() == sink) found->second.stream.reset();
}

void Room::sendBracket(Participant& to) {
    emit(to, "conference_update", conferenceState());
    emit(to, "participant_sync_begin", nullptr);
    for (const auto& uuid : order_) emit(to, "participant_create", rosterRow(people_.at(uuid), to.host));
    emit(to, "participant_sync_end", nullptr);
    emit(to, "layout", layoutEvent());
    json::array stage;
    for (const auto& uuid : order_) {
        if (people_.at(uuid).hasMedia) {
            stage.push_back(json::object{
                {"participant_uuid", uuid}, {"stage_index", static_cast<std::int64_t>(stage.size())}, {"vad", 0}});
        }
    }
    emit(to, "stage", stage);
    if (presenter_.empty()) {
        emit(to, "presentation_stop", nullptr);
    } else {
        const auto& presenter = people_.at(presenter_);
        emit(to, "presentation_start",
             json::object{{"presenter_name", presenter.displayName},
                          {"presenter_uri", to.host ? presenter.destination : ""},
                          {"presenter_uuid", presenter_}});
    }
    sendSplash(to);
    while (!to.missed.empty()) {
        emit(to, to.missed.front().first, to.missed.front().second);
        to.missed.pop_front();
    }
}

void Room::sendSplash(Participant& to) {
    if (!to.directMedia) return;
    if (to.place == Place::waiting) {
        emit(to, "splash_screen", json::object{{"screen_key", "direct_media_waiting_for_host"}});
    } else if (!media_.paired()) {
        emit(to, "splash_screen", json::object{{"screen_key", "direct_media_welcome"}});
    } else {
        emit(to, "splash_screen", nullptr);
    }
}

json::object Room::conferenceState() const {
    return {{"locked", locked_},
            {"guests_muted", guestsMuted_},
            {"started", started_},
            {"all_muted", false},
            {"direct_media", true},
            {"presentation_allowed", true},
            {"guests_can_unmute", guestsCanUnmute_},
            {"guests_can_present", true},
            {"live_captions_available", false},
            {"breakout_rooms", false}};
}

json::object Room::layoutEvent() const {
    json::array shown;
    for (const auto& uuid : order_) {
        if (people_.at(uuid).hasMedia) shown.emplace_back(uuid);
    }
    return {{"view", layout_},
            {"participants", std::move(shown)},
            {"requested_layout",
             json::object{{"primary_screen", json::object{{"chair_layout", layout_}, {"guest_layout", layout_}}}}},
            {"overlay_text_enabled", false},
            {"pres_slot_coords", nullptr}};
}

// --- tokens ---------------------------------------------------------------------------------------------------------

Participant* Room::byToken(std::string_view token, Instant now) {
    if (token.empty()) return nullptr;
    for (auto& [uuid, person] : people_) {
        if (person.token == token) return person.tokenExpires > now ? &person : nullptr;
        if (person.oldToken == token && person.oldTokenUntil > now) return &person;
    }
    return nullptr;
}

Answer Room::refresh(Participant& caller, Instant now) {
    caller.oldToken = std::move(caller.token);
    caller.oldTokenUntil = now + times_.oldToken;
    caller.token = base64Url(randomBytes(48));
    caller.tokenExpires = now + times_.token;
    return accept(json::object{{"token", caller.token},
                               {"expires", std::to_string(times_.expires.count())},
                               {"role", caller.host ? "HOST" : "GUEST"},
                               {"client_stats_update_interval", 5000}});
}

Answer Room::release(Participant& caller, Instant now) {
    remove(std::string(caller.uuid), {}, now);
    return accept(true);
}

// --- coming and going -----------------------------------------------------------------------------------------------

void Room::remove(const std::string& uuid, std::string_view reason, Instant now) {
    const auto found = people_.find(uuid);
    if (found == people_.end()) return;
    auto gone = std::move(found->second);
    people_.erase(found);
    std::erase(order_, uuid);
    media_.leave(uuid);
    if (const auto parked = parked_.extract(uuid)) {
        parked.mapped().respond(refuse(403, reason.empty() ? text::callOver : reason));
    }
    if (gone.stream) {
        if (!reason.empty()) gone.stream->event("disconnect", json::object{{"reason", reason}});
        gone.stream->close();
    }
    tellAll("participant_delete", json::object{{"uuid", uuid}});
    if (presenter_ == uuid) setPresenter({});
    for (auto& [other, person] : people_) {
        if (media_.has(other)) sendSplash(person);
    }
    if (people_.empty()) {
        locked_ = started_ = guestsMuted_ = false;
        guestsCanUnmute_ = true;
        layout_ = "1:0";
        hostsGoneSince_.reset();
        startDue_.reset();
        return;
    }
    hostsChanged(now);
}

void Room::hostsChanged(Instant now) {
    const bool anyHost = std::any_of(people_.begin(), people_.end(), [](const auto& entry) {
        return entry.second.host && entry.second.place == Place::conference;
    });
    if (anyHost || !started_) {
        hostsGoneSince_.reset();
    } else if (!hostsGoneSince_) {
        hostsGoneSince_ = now;
    }
}

void Room::start(Instant now) {
    if (started_) return;
    started_ = true;
    tellConference();
    if (!locked_) admitWaiting(now);
}

bool Room::admit(Participant& waiting, Instant now) {
    if (waiting.directMedia && mediaCount() >= settings_.mediaLimit) return false;
    waiting.place = Place::conference;
    tellRow("participant_update", waiting);
    hostsChanged(now);
    if (auto parked = parked_.extract(waiting.uuid)) {
        media_.call(waiting.uuid, std::move(parked.mapped().sdp), now, std::move(parked.mapped().respond));
    }
    sendSplash(waiting);
    return true;
}

void Room::admitWaiting(Instant now) {
    const auto arrivals = order_;
    for (const auto& uuid : arrivals) {
        const auto found = people_.find(uuid);
        if (found == people_.end() || found->second.place != Place::waiting) continue;
        if (!admit(found->second, now)) remove(uuid, text::participantLimit, now);
    }
}

unsigned Room::mediaCount() const {
    return static_cast<unsigned>(std::count_if(people_.begin(), people_.end(), [](const auto& entry) {
        return entry.second.directMedia && entry.second.place == Place::conference;
    }));
}

void Room::endAll(std::string_view reason) {
    // The last one to be removed resets the room; nobody needs to hear of the others going.
    const auto all = order_;
    for (const auto& uuid : all) {
        auto& person = people_.at(uuid);
        emit(person, "disconnect", json::object{{"reason", reason}});
        if (person.stream) {
            person.stream->close();
            person.stream.reset();
        }
    }
    for (const auto& uuid : all) remove(uuid, {}, {});
}

void Room::elapse(Instant now) {
    media_.elapse(now);
    if (startDue_ && *startDue_ <= now) {
        startDue_.reset();
        start(now);
    }
    const auto all = order_;
    for (const auto& uuid : all) {
        const auto found = people_.find(uuid);
        if (found == people_.end()) continue;
        auto& person = found->second;
        if (person.place == Place::connecting) {
            if (person.dialDue > now) continue;
            const auto behaviour = settings_.destinations.find(person.destination);
            if (behaviour != settings_.destinations.end() && behaviour->second != DialBehaviour::answers) {
                remove(uuid, {}, now);
            } else {
                person.place = Place::conference;
                tellRow("participant_update", person);
            }
        } else if (!person.token.empty() && person.tokenExpires <= now) {
            remove(uuid, text::tokenExpired, now);
        } else if (person.place == Place::waiting && person.waitingSince + times_.waiting <= now) {
            remove(uuid, text::waitedTooLong, now);
        }
    }
    if (hostsGoneSince_ && *hostsGoneSince_ + times_.afterLastHost <= now) endAll(text::hostsLeft);
}

json::object Room::state() const {
    json::array rows;
    for (const auto& uuid : order_) {
        const auto& person = people_.at(uuid);
        auto row = rosterRow(person, true);
        row["stream"] = static_cast<bool>(person.stream);
        row["call"] = media_.callOf(uuid);
        rows.push_back(std::move(row));
    }
    return {{"alias", settings_.alias},
            {"conference", conferenceState()},
            {"media", media_.paired()},
            {"participants", std::move(rows)}};
}

} // namespace tilsyn::region::pexip

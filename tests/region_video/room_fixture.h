// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "region/pexip/rooms.h"

#include <boost/json.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::region::pexip {

namespace json = boost::json;

/// Somebody in a room, seen through what the room tells them.
struct Guest {
    std::string uuid;
    std::string token;
    json::object joined;
    std::vector<std::pair<std::string, json::value>> events;
    bool closed = false;
    std::shared_ptr<EventSink> sink;

    std::size_t count(std::string_view name) const {
        std::size_t n = 0;
        for (const auto& event : events) n += event.first == name ? 1 : 0;
        return n;
    }
    const json::value* last(std::string_view name) const {
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (event->first == name) return &event->second;
        }
        return nullptr;
    }
    /// The newest row about somebody.
    json::object row(const std::string& about) const {
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (event->first != "participant_update" && event->first != "participant_create") continue;
            if (event->second.as_object().at("uuid").as_string() == about) return event->second.as_object();
        }
        return {};
    }
};

/// "ALIAS,HOSTPIN|-,GUESTPIN|-,direct", as on the command line.
inline Result<RoomSettings> roomOf(std::string text) {
    std::string option = "--room";
    std::array<char*, 2> arguments{option.data(), text.data()};
    const auto options = parseOptions(arguments);
    if (!options) return fail(options.error());
    return makeRoom(options->rooms.at(0));
}

/// A room with a clock in the test's hand.
struct RoomFixture {
    Instant now = *parseInstant("2026-03-03T06:55:00Z");
    Rooms rooms;
    std::string alias = "1042@rooms.example";
    std::vector<std::unique_ptr<Guest>> guests;

    explicit RoomFixture(const std::string& room = "1042@rooms.example,2468,1357,direct") {
        auto settings = *roomOf(room);
        alias = settings.alias;
        (void)rooms.add(std::move(settings));
    }
    Room& room() { return *rooms.room(alias); }

    Answer ask(std::optional<std::string_view> pin, std::string_view name = "Somebody", bool direct = true) {
        return rooms.join(alias, {{"display_name", name}, {"direct_media", direct}}, pin, "test agent", now);
    }
    Guest& join(std::string_view pin, std::string_view name = "Somebody", bool direct = true) {
        const auto answer = ask(pin, name, direct);
        auto guest = std::make_unique<Guest>();
        if (answer.ok()) {
            guest->joined = answer.result.as_object();
            guest->uuid = guest->joined.at("participant_uuid").as_string();
            guest->token = guest->joined.at("token").as_string();
        }
        guests.push_back(std::move(guest));
        if (answer.ok()) listen(*guests.back());
        return *guests.back();
    }
    Guest& host(std::string_view name = "Ingrid Lunde", bool direct = true) { return join("2468", name, direct); }
    Guest& guest(std::string_view name = "Patient", bool direct = true) { return join("1357", name, direct); }
    /// A host who has started the conference from its controls.
    Guest& startedHost() {
        auto& one = host();
        (void)verb(one, "start_conference");
        return one;
    }

    void listen(Guest& guest) {
        auto* raw = &guest;
        guest.sink = std::make_shared<EventSink>(
            EventSink{[raw](std::string_view name, const json::value& data) { raw->events.emplace_back(name, data); },
                      [raw] { raw->closed = true; }});
        room().openStream(*me(guest), guest.sink);
    }
    Participant* me(const Guest& guest) { return rooms.seat(alias, guest.token, now).participant; }

    Answer verb(const Guest& by, std::string_view name, const json::object& body = {}) {
        return room().conference(*me(by), name, body, now).value();
    }
    Answer on(const Guest& by, const std::string& target, std::string_view name, const json::object& body = {}) {
        return room().participant(*me(by), target, name, body, now).value();
    }

    /// An offer whose answer comes when it comes.
    struct Pending {
        std::optional<Answer> answer;
        const json::object& result() const { return answer->result.as_object(); }
        std::string sdp() const { return std::string(result().at("sdp").as_string()); }
        std::string call() const { return std::string(result().at("call_uuid").as_string()); }
    };
    std::shared_ptr<Pending> call(const Guest& by, std::string_view sdp) {
        auto pending = std::make_shared<Pending>();
        room().call(*me(by), {{"call_type", "WEBRTC"}, {"sdp", sdp}}, now,
                    [pending](Answer answer) { pending->answer = std::move(answer); });
        return pending;
    }
    std::shared_ptr<Pending> callVerb(const Guest& by, const std::string& callId, std::string_view name,
                                      const json::object& body = {}) {
        auto pending = std::make_shared<Pending>();
        room().callVerb(*me(by), callId, name, body, now,
                        [pending](Answer answer) { pending->answer = std::move(answer); });
        return pending;
    }
    void pass(Duration time) {
        now += time;
        rooms.elapse(now);
    }
};

} // namespace tilsyn::region::pexip

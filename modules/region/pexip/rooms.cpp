// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pexip/rooms.h"

#include "region/pexip/internal/body.h"

namespace tilsyn::region::pexip {

namespace json = boost::json;

Status Rooms::add(RoomSettings settings) {
    if (rooms_.contains(settings.alias)) return fail(ErrorKind::conflict, "the alias is taken", "region.rooms");
    auto alias = settings.alias;
    rooms_.emplace(std::move(alias), std::make_unique<Room>(std::move(settings), times_));
    return {};
}

bool Rooms::remove(std::string_view alias) {
    const auto found = rooms_.find(alias);
    if (found == rooms_.end()) return false;
    found->second->endAll(text::roomRemoved);
    rooms_.erase(found);
    return true;
}

const RoomSettings* Rooms::find(std::string_view alias) const {
    const auto found = rooms_.find(alias);
    return found == rooms_.end() ? nullptr : &found->second->settings();
}

Room* Rooms::room(std::string_view alias) {
    const auto found = rooms_.find(alias);
    return found == rooms_.end() ? nullptr : found->second.get();
}

Answer Rooms::join(std::string_view alias, const json::object& body, std::optional<std::string_view> pin,
                   std::string_view userAgent, Instant now) {
    auto* target = room(alias);
    if (!target) return refuse(404, text::noSuchConference);
    if (target->settings().reception) {
        const auto extension = textOf(body, "conference_extension");
        if (extension.empty()) {
            return prompt(
                json::object{{"conference_extension", "required"}, {"conference_extension_type", "standard"}});
        }
        target = room(extension);
        if (!target || target->settings().reception) return refuse(404, text::noSuchConference);
    }
    target->elapse(now);
    return target->join(body, pin, userAgent, alias, now);
}

Rooms::Seat Rooms::seat(std::string_view alias, std::string_view token, Instant now) {
    for (auto& [name, each] : rooms_) {
        each->elapse(now);
        auto* participant = each->byToken(token, now);
        if (participant && participant->localAlias == alias) return {each.get(), participant};
    }
    return {};
}

void Rooms::elapse(Instant now) {
    for (auto& [alias, each] : rooms_) each->elapse(now);
}

std::optional<std::size_t> Rooms::disturb(std::string_view alias, std::string_view kind, std::string_view who,
                                          const json::object& body, Instant now) {
    std::size_t met = 0;
    for (auto& [name, each] : rooms_) {
        if (!alias.empty() && name != alias) continue;
        const auto some = each->disturb(kind, who, body, now);
        if (!some) return std::nullopt;
        met += *some;
    }
    return met;
}

json::array Rooms::state() const {
    json::array list;
    for (const auto& [alias, each] : rooms_) list.push_back(each->state());
    return list;
}

Result<RoomSettings> makeRoom(const RoomOption& option) {
    const auto wrong = [&](std::string_view why) {
        return fail(ErrorKind::rejected, "--room " + option.alias + ": " + std::string(why), "region.room");
    };
    if (!option.direct) {
        return wrong("a `mixed` room needs a media node that mixes pictures, and there is none here; use `direct`");
    }
    for (const auto& pin : {option.hostPin, option.guestPin}) {
        if (!pin) continue;
        const bool digits = pin->find_first_not_of("0123456789") == std::string::npos;
        if (!digits || pin->size() < 4 || pin->size() > 10) return wrong("a PIN has 4 to 10 digits, `-` is none");
    }
    if (option.hostPin && option.hostPin == option.guestPin) return wrong("host and guest PIN must differ");
    RoomSettings settings;
    settings.alias = option.alias;
    settings.name = option.alias;
    settings.hostPin = option.hostPin;
    settings.guestPin = option.guestPin;
    return settings;
}

} // namespace tilsyn::region::pexip

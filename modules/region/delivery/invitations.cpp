// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/delivery/invitations.h"

#include "base/random.h"
#include "base/time_text.h"

#include <algorithm>
#include <array>

namespace tilsyn::region::delivery {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 4> pageStages{"opened", "devices-ok", "answered", "declined"};

Status check(const json::object& content) {
    const auto wrong = [](std::string why) { return fail(ErrorKind::malformed, std::move(why), "region.delivery"); };
    static const std::set<std::string_view> known{"patient", "label", "language", "room",
                                                  "host",    "ring",  "expires",  "start"};
    for (const auto& member : content) {
        // What is not in the contract may be a name or a number: it must not travel by accident.
        if (!known.contains(std::string_view(member.key()))) {
            return wrong(std::string(member.key()) + " is no member of an invitation");
        }
    }
    for (const auto* name : {"patient", "label", "language", "host", "expires"}) {
        const auto* value = content.if_contains(name);
        if (!value || !value->is_string()) return wrong(std::string(name) + " must be a text");
    }
    static const std::set<std::string_view> languages{"da", "nb", "sv", "en"};
    if (!languages.contains(std::string_view(content.at("language").get_string()))) {
        return wrong("language must be da, nb, sv or en");
    }
    const auto* ring = content.if_contains("ring");
    if (!ring || !ring->is_bool()) return wrong("ring must be true or false");
    if (!parseInstant(content.at("expires").get_string())) return wrong("expires must be a date-time with offset");
    const auto* start = content.if_contains("start");
    if (start && (!start->is_string() || !parseInstant(start->get_string())))
        return wrong("start must be a date-time with offset");
    const auto* room = content.if_contains("room");
    if (!room || !room->is_object()) return wrong("room must be an object");
    for (const auto* name : {"node", "alias"}) {
        const auto* value = room->get_object().if_contains(name);
        if (!value || !value->is_string()) return wrong(std::string("room.") + name + " must be a text");
    }
    const auto* pin = room->get_object().if_contains("pin");
    if (pin && !pin->is_string() && !pin->is_null()) return wrong("room.pin must be a text or null");
    return {};
}

void send(const std::vector<std::shared_ptr<Listener>>& listeners, std::string_view name, const json::value& data) {
    for (const auto& each : listeners) each->event(name, data);
}

} // namespace

std::string_view name(Over over) {
    switch (over) {
    case Over::no: return "no";
    case Over::ended: return "ended";
    case Over::cancelled: return "cancelled";
    case Over::closed: return "closed";
    case Over::expired: break;
    }
    return "expired";
}

Result<Invitations::Put> Invitations::put(const std::string& uuid, const json::object& content, Instant now) {
    if (const auto checked = check(content); !checked) return fail(checked.error());
    if (const auto known = invitations_.find(uuid); known != invitations_.end()) {
        const bool same = known->second.content == content && known->second.over == Over::no;
        return same ? Put::same : Put::different;
    }
    Invitation invitation;
    invitation.uuid = uuid;
    invitation.key = base64Url(randomBytes(16));
    invitation.content = content;
    invitation.patient = content.at("patient").get_string();
    invitation.expires = *parseInstant(content.at("expires").get_string());
    auto& added = invitations_.emplace(uuid, std::move(invitation)).first->second;
    tell(added, "sent", now);
    if (content.at("ring").get_bool())
        startRinging(added, now);
    else if (onInvited)
        onInvited(added);
    return Put::created;
}

Invitation* Invitations::find(std::string_view uuid) {
    const auto found = invitations_.find(uuid);
    return found == invitations_.end() || found->second.over != Over::no ? nullptr : &found->second;
}

Invitation* Invitations::byKey(std::string_view key) {
    for (auto& [uuid, each] : invitations_) {
        if (each.key == key) return &each;
    }
    return nullptr;
}

json::object Invitations::describe(const Invitation& invitation) const {
    json::array stages;
    for (const auto& stage : invitation.stages) {
        stages.push_back(json::object{{"stage", stage.name}, {"at", formatInstant(stage.at)}});
    }
    return {{"id", invitation.uuid}, {"link", settings_.linkBase + invitation.key}, {"stages", std::move(stages)}};
}

json::object Invitations::forPage(const Invitation& invitation, Instant now) const {
    const auto& content = invitation.content;
    json::object told{{"label", content.at("label")}, {"language", content.at("language")},
                      {"host", content.at("host")},   {"ringing", invitation.ringing},
                      {"rings", invitation.rings},    {"over", name(invitation.over)}};
    if (invitation.over == Over::no) told["room"] = content.at("room");
    const auto said = said_.find({invitation.patient, std::string(content.at("label").get_string())});
    if (said != said_.end()) told["message"] = said->second.text;
    // The page's own clock may be wrong, and the practice region's clock is its own: it is told how long, not when.
    if (const auto* start = content.if_contains("start"))
        told["startsIn"] =
            std::chrono::duration_cast<std::chrono::seconds>(*parseInstant(start->get_string()) - now).count();
    return told;
}

void Invitations::tell(Invitation& invitation, const std::string& stage, Instant now) {
    if (!invitation.thisRing.insert(stage).second) return;
    invitation.stages.push_back(Stage{stage, now});
    send(invitation.callers, "stage", json::object{{"stage", stage}, {"at", formatInstant(now)}});
}

void Invitations::startRinging(Invitation& invitation, Instant now) {
    if (invitation.rings > 0) invitation.thisRing.clear();
    ++invitation.rings;
    invitation.ringing = true;
    invitation.ringUntil = now + settings_.ring;
    send(invitation.pages, "ring", json::object{{"ring", invitation.rings}});
    if (onRing) onRing(invitation);
}

void Invitations::stopRinging(Invitation& invitation) {
    if (!std::exchange(invitation.ringing, false)) return;
    send(invitation.pages, "quiet", json::object{});
}

bool Invitations::ring(std::string_view uuid, Instant now) {
    auto* invitation = find(uuid);
    if (!invitation) return false;
    startRinging(*invitation, now);
    return true;
}

bool Invitations::prolong(std::string_view uuid, Instant expires) {
    auto* invitation = find(uuid);
    if (!invitation) return false;
    invitation->expires = std::max(invitation->expires, expires);
    return true;
}

void Invitations::say(const std::string& patient, const std::string& label, const std::string& text, Instant now) {
    std::erase_if(said_, [&](const auto& entry) { return entry.second.at + std::chrono::hours(12) < now; });
    said_[{patient, label}] = {text, now};
    for (auto& [uuid, each] : invitations_)
        if (each.over == Over::no && each.patient == patient && each.content.at("label") == json::value(label))
            send(each.pages, "message", json::object{{"text", text}});
}

bool Invitations::report(Invitation& invitation, const std::string& stage, Instant now) {
    if (std::find(pageStages.begin(), pageStages.end(), stage) == pageStages.end()) return false;
    if (invitation.over != Over::no) return true; // told too late to matter
    if (stage == "answered" || stage == "declined") stopRinging(invitation);
    tell(invitation, stage, now);
    return true;
}

void Invitations::finish(Invitation& invitation, Over how, Instant now) {
    if (how == Over::cancelled) tell(invitation, "cancelled", now);
    invitation.ringing = false;
    invitation.over = how;
    send(invitation.pages, "over", json::object{{"reason", name(how)}});
    auto listeners = std::move(invitation.callers);
    listeners.insert(listeners.end(), invitation.pages.begin(), invitation.pages.end());
    invitation.callers.clear();
    invitation.pages.clear();
    for (const auto& each : listeners) each->close();
    if (onOver) onOver(invitation);
}

bool Invitations::end(std::string_view uuid, Over how, Instant now) {
    auto* invitation = find(uuid);
    if (!invitation) return false;
    finish(*invitation, how, now);
    return true;
}

void Invitations::listen(Invitation& invitation, std::shared_ptr<Listener> caller) {
    for (const auto& stage : invitation.stages) {
        caller->event("stage", json::object{{"stage", stage.name}, {"at", formatInstant(stage.at)}});
    }
    invitation.callers.push_back(std::move(caller));
}

void Invitations::listenPage(Invitation& invitation, std::shared_ptr<Listener> page, Instant now) {
    page->event("state", forPage(invitation, now));
    if (invitation.over != Over::no) return page->close();
    invitation.pages.push_back(std::move(page));
}

void Invitations::forget(std::string_view uuid, const Listener* listener) {
    const auto found = invitations_.find(uuid);
    if (found == invitations_.end()) return;
    const auto same = [&](const std::shared_ptr<Listener>& each) { return each.get() == listener; };
    std::erase_if(found->second.callers, same);
    std::erase_if(found->second.pages, same);
}

void Invitations::elapse(Instant now) {
    for (auto& [uuid, each] : invitations_) {
        if (each.over != Over::no) continue;
        if (each.expires <= now) {
            finish(each, Over::expired, now);
        } else if (each.ringing && each.ringUntil <= now) {
            stopRinging(each);
            tell(each, "no-answer", now);
        }
    }
}

} // namespace tilsyn::region::delivery

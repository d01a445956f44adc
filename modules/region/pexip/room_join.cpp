// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody comes into a room: questions, PINs, lobby, token.
#include "base/random.h"
#include "region/pexip/internal/body.h"
#include "region/pexip/room.h"

#include <algorithm>

namespace tilsyn::region::pexip {

namespace json = boost::json;

namespace {

json::object version() {
    return {{"version_id", "36"}, {"pseudo_version", "36.0.0"}};
}

} // namespace

std::optional<Answer> Room::identityQuestion(const json::object& body) const {
    const auto& known = settings_.identityProviders;
    if (known.empty()) return std::nullopt;
    const auto token = textOf(body, "sso_token");
    const auto chosen = textOf(body, "chosen_idp");
    const auto provider =
        std::find_if(known.begin(), known.end(), [&](const IdentityProvider& each) { return each.uuid == chosen; });
    if (!token.empty() && token != "none") {
        if (provider != known.end() && provider->ssoToken == token) return std::nullopt;
        return refuse(403, text::ssoFailed);
    }
    if (provider != known.end()) {
        return prompt(json::object{{"redirect_url", provider->redirectUrl},
                                   {"redirect_idp", json::object{{"name", provider->name}, {"uuid", provider->uuid}}},
                                   {"disable_popup_flow", false},
                                   {"version", version()}});
    }
    json::array choices;
    for (const auto& each : known) choices.push_back(json::object{{"name", each.name}, {"uuid", each.uuid}});
    return prompt(json::object{{"idp", std::move(choices)}, {"version", version()}});
}

bool Room::mustWait(const Participant& candidate) const {
    if (locked_ && !candidate.hostByPin) return true;
    return !candidate.host && !started_;
}

Answer Room::join(const json::object& body, std::optional<std::string_view> pin, std::string_view userAgent,
                  std::string_view alias, Instant now) {
    const auto* name = body.if_contains("display_name");
    if (!name || !name->is_string()) return refuse(400, "display_name is required");

    bool host = true;
    bool hostByPin = false;
    if (asksForPin()) {
        // One PIN only, and it is the guests': there are no guests then, who knows it is a host.
        const bool guestsWithoutPin = settings_.hostPin && !settings_.guestPin;
        if (!pin || (*pin == "none" && !guestsWithoutPin)) {
            return prompt(json::object{
                {"pin", "required"}, {"guest_pin", guestsWithoutPin ? "none" : "required"}, {"version", version()}});
        }
        auto given = std::string(*pin);
        if (!given.empty() && given.back() == '#') given.pop_back();
        if (settings_.hostPin && given == *settings_.hostPin) {
            hostByPin = true;
        } else if (settings_.guestPin && given == *settings_.guestPin) {
            host = !settings_.hostPin;
        } else if (guestsWithoutPin && given == "none") {
            host = false;
        } else {
            return refuse(403, text::invalidPin);
        }
    }
    if (const auto question = identityQuestion(body)) return *question;

    Participant person;
    person.host = host;
    person.hostByPin = hostByPin;
    person.directMedia = flagOf(body, "direct_media");
    const bool waits = mustWait(person);
    if (person.directMedia && mediaCount() >= settings_.mediaLimit) return refuse(403, text::participantLimit);

    person.uuid = newUuid();
    person.displayName = std::string(name->get_string());
    person.callTag = textOf(body, "call_tag");
    person.localAlias = std::string(alias);
    person.userAgent = std::string(userAgent);
    person.joined = now;
    person.token = base64Url(randomBytes(48));
    person.tokenExpires = now + times_.token;
    person.place = waits ? Place::waiting : Place::conference;
    person.waitingSince = now;
    person.muted = !host && guestsMuted_;
    const auto result = tokenResult(person);
    const auto uuid = person.uuid;
    order_.push_back(uuid);
    const auto& added = people_.emplace(uuid, std::move(person)).first->second;
    tellRow("participant_create", added);
    hostsChanged(now);
    // Where everybody is a host there is nobody to wait for.
    if (!settings_.hostPin && !waits) start(now);
    return accept(result);
}

json::object Room::tokenResult(const Participant& person) const {
    const auto& name = settings_.name.empty() ? settings_.alias : settings_.name;
    return {{"token", person.token},
            {"expires", std::to_string(times_.expires.count())},
            {"participant_uuid", person.uuid},
            {"version", version()},
            {"role", person.host ? "HOST" : "GUEST"},
            {"display_name", person.displayName},
            {"current_service_type", person.place == Place::waiting ? "waiting_room" : "conference"},
            {"service_type", "conference"},
            {"conference_name", name},
            {"service_name", name},
            {"call_type", "video"},
            {"call_tag", person.callTag},
            {"chat_enabled", true},
            {"guests_can_present", true},
            {"fecc_enabled", false},
            {"rtmp_enabled", false},
            {"rtsp_enabled", false},
            {"analytics_enabled", false},
            {"allow_1080p", true},
            {"vp9_enabled", true},
            {"trickle_ice_enabled", true},
            {"route_via_registrar", false},
            {"breakout_rooms", false},
            // No `stun`: an empty list makes Pexip's own client build an ICE server without an address and fail.
            {"turn", json::array{}},
            {"direct_media", person.directMedia},
            {"pex_datachannel_id", 3},
            {"client_stats_update_interval", 5000},
            {"use_relay_candidates_only", false}};
}

} // namespace tilsyn::region::pexip

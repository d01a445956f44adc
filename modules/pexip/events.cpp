// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/events.h"

#include "base/json_read.h"

namespace tilsyn::pexip {
namespace {

namespace bj = boost::json;

tl::unexpected<Error> malformed(std::string_view name, std::string_view what) {
    return fail(ErrorKind::malformed, std::string(what), "pexip.event." + std::string(name));
}

Result<Event> row(std::string_view name, const bj::value& data) {
    auto parsed = parseParticipant(data);
    if (!parsed) return malformed(name, parsed.error().detail);
    return RowEvent{std::move(*parsed), name == "participant_create"};
}

Result<Event> sdp(std::string_view name, const bj::value& data) {
    auto text = json::text(data, "sdp");
    if (!text || text->empty()) return malformed(name, "no sdp");
    if (name == "new_offer") return NewOffer{std::move(*text)};
    return UpdateSdp{std::move(*text)};
}

Result<Event> withPayload(std::string_view name, const bj::value& data) {
    if (name == "participant_create" || name == "participant_update") return row(name, data);
    if (name == "participant_delete") {
        auto uuid = json::textOr(data, "uuid");
        if (uuid.empty()) return malformed(name, "no uuid");
        return RowDeleted{std::move(uuid)};
    }
    if (name == "message_received") {
        const auto type = json::textOr(data, "type");
        // Nodes may add a charset.
        if (type.substr(0, type.find(';')) != "text/plain") return Ignored{};
        return Message{json::textOr(data, "uuid"), json::textOr(data, "payload")};
    }
    if (name == "conference_update") {
        return ConferenceUpdate{json::flag(data, "locked"), json::flag(data, "guests_muted"),
                                json::flag(data, "started"), json::flag(data, "direct_media")};
    }
    if (name == "new_offer" || name == "update_sdp") return sdp(name, data);
    if (name == "new_candidate") {
        const auto candidate = json::text(data, "candidate");
        if (!candidate) return malformed(name, "no candidate");
        auto mid = json::textOr(data, "mid");
        if (mid.empty()) {
            if (const auto index = json::integer(data, "mid")) mid = std::to_string(*index);
        }
        return Candidate{*candidate, std::move(mid), json::textOr(data, "ufrag"), json::textOr(data, "pwd")};
    }
    if (name == "call_disconnected")
        return CallDisconnected{json::textOr(data, "call_uuid"), reasonOf(json::textOr(data, "reason"))};
    if (name == "disconnect") return Disconnected{reasonOf(json::textOr(data, "reason"))};
    if (name == "refer") {
        auto alias = json::textOr(data, "alias");
        if (alias.empty()) return malformed(name, "no alias");
        return Refer{std::move(alias), json::textOr(data, "target")};
    }
    return Ignored{};
}

} // namespace

Result<Event> parseEvent(std::string_view name, std::string_view data) {
    // These carry null, {} or, from some nodes, nothing at all: the name says everything.
    if (name == "participant_sync_begin") return SyncBegin{};
    if (name == "participant_sync_end") return SyncEnd{};
    if (name == "peer_disconnect") return PeerDisconnect{};
    if (name == "refresh_token") return RefreshNow{};
    const auto value = json::read(data, "pexip.event");
    if (!value) {
        // A session that is over is over, however badly the node says why.
        if (name == "disconnect") return Disconnected{reasonOf("")};
        const auto known = withPayload(name, bj::value());
        if (known && std::holds_alternative<Ignored>(*known)) return Ignored{};
        return malformed(name, "not JSON");
    }
    return withPayload(name, *value);
}

} // namespace tilsyn::pexip

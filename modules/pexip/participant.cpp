// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/participant.h"

#include "base/json_read.h"

namespace tilsyn::pexip {
namespace {

ServiceType service(std::string_view word) {
    if (word == "waiting_room") return ServiceType::waitingRoom;
    if (word == "connecting") return ServiceType::connecting;
    // Absent on old nodes: a row without the member is somebody in the conference.
    if (word.empty() || word == "conference" || word == "lecture" || word == "gateway") return ServiceType::conference;
    return ServiceType::other;
}

} // namespace

Result<ParticipantDto> parseParticipant(const boost::json::value& row) {
    ParticipantDto out;
    out.uuid = json::textOr(row, "uuid");
    if (out.uuid.empty()) return fail(ErrorKind::malformed, "row without uuid", "pexip.participant");
    // The overlay text is what a host renamed them to.
    out.displayName = json::textOr(row, "overlay_text");
    if (out.displayName.empty()) out.displayName = json::textOr(row, "display_name");
    out.callTag = json::textOr(row, "call_tag");
    out.protocol = json::textOr(row, "protocol");
    out.chair = json::textOr(row, "role") == "chair";
    out.service = service(json::textOr(row, "service_type"));
    out.hasMedia = json::flag(row, "has_media").value_or(false);
    out.muted = json::flag(row, "is_muted").value_or(false);
    out.clientMuted = json::flag(row, "is_client_muted").value_or(false);
    out.videoMuted = json::flag(row, "is_video_muted").value_or(false);
    out.handRaised = json::number(row, "buzz_time").value_or(0.0) > 0.0;
    const auto start = json::number(row, "start_time");
    if (start && *start > 0.0 && *start < 1e11)
        out.start = Instant(Duration(static_cast<Duration::rep>(*start * 1000.0)));
    return out;
}

Result<RosterDto> parseRoster(const boost::json::value& result) {
    const auto* array = result.if_array();
    if (!array) return fail(ErrorKind::malformed, "roster is no array", "pexip.participants");
    RosterDto roster;
    for (const auto& row : *array) {
        if (auto parsed = parseParticipant(row)) {
            roster.rows.push_back(std::move(*parsed));
        } else {
            ++roster.unreadable;
        }
    }
    return roster;
}

domain::Participant toDomain(const ParticipantDto& row, std::string_view self) {
    domain::Participant out;
    out.id = domain::ParticipantId(row.uuid);
    out.name = row.displayName;
    out.self = row.uuid == self;
    out.host = row.chair;
    out.waiting = row.service == ServiceType::waitingRoom;
    out.connecting = row.service == ServiceType::connecting || row.service == ServiceType::other;
    out.controlOnly = row.protocol == "api" && !row.hasMedia;
    out.muted = row.muted || row.clientMuted;
    out.cameraOff = row.videoMuted;
    out.handRaised = row.handRaised;
    out.since = row.start;
    return out;
}

} // namespace tilsyn::pexip

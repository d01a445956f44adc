// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pexip/participant.h"

namespace tilsyn::region::pexip {

namespace json = boost::json;

namespace {

std::string_view yesNo(bool value) {
    return value ? "YES" : "NO";
}

std::string_view serviceType(const Participant& participant) {
    switch (participant.place) {
    case Place::waiting: return "waiting_room";
    case Place::connecting: return "connecting";
    case Place::conference: break;
    }
    return "conference";
}

} // namespace

double unixSeconds(Instant instant) {
    return static_cast<double>(instant.time_since_epoch().count()) / 1000.0;
}

json::object rosterRow(const Participant& p, bool forHost) {
    const bool dialled = !p.destination.empty();
    json::object row{
        {"uuid", p.uuid},
        {"api_url", "/participants/" + p.uuid},
        {"display_name", p.displayName},
        {"overlay_text", p.overlayText.empty() ? p.displayName : p.overlayText},
        {"role", p.host ? "chair" : "guest"},
        {"service_type", serviceType(p)},
        {"protocol", forHost ? p.protocol : ""},
        {"uri", forHost ? p.destination : ""},
        {"vendor", forHost ? p.userAgent : ""},
        {"call_direction", dialled ? "out" : "in"},
        {"encryption", p.hasMedia ? "On" : "Off"},
        {"has_media", p.hasMedia},
        {"is_muted", yesNo(p.muted)},
        {"is_client_muted", p.clientMuted},
        {"is_video_muted", p.videoMuted},
        {"is_video_silent", false},
        {"is_presenting", yesNo(p.presenting)},
        {"is_video_call", yesNo(p.hasMedia && !p.audioOnly)},
        {"is_audio_only_call", yesNo(p.hasMedia && p.audioOnly)},
        {"is_streaming_conference", false},
        {"is_external", false},
        {"is_conjoined", false},
        {"is_transferring", false},
        {"is_idp_authenticated", false},
        {"rx_presentation_policy", p.rxPresentation ? "ALLOW" : "DENY"},
        {"mute_supported", "YES"},
        {"disconnect_supported", "YES"},
        {"transfer_supported", "NO"},
        {"fecc_supported", "NO"},
        {"buzz_time", p.buzzTime},
        {"spotlight", p.spotlight},
        {"start_time", unixSeconds(p.joined)},
        {"local_alias", p.localAlias},
        {"external_node_uuid", ""},
        {"supports_direct_chat", true},
        {"can_receive_personal_mix", false},
        {"receive_from_video_mix", json::object{{"mix_name", "main"}, {"timestamp", unixSeconds(p.joined)}}},
    };
    if (!p.callTag.empty()) row["call_tag"] = p.callTag;
    return row;
}

} // namespace tilsyn::region::pexip

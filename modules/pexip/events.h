// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pexip/participant.h"
#include "pexip/reason.h"
#include "pexip/requests.h"

#include <string>
#include <string_view>
#include <variant>

namespace tilsyn::pexip {

struct SyncBegin {};
struct SyncEnd {};
/// Create and update: always a whole row. Between SyncBegin and SyncEnd it is a line of the picture, not a joining.
struct RowEvent {
    ParticipantDto row;
    bool created = false;
};
struct RowDeleted {
    std::string uuid;
};
struct ConferenceUpdate {
    std::optional<bool> locked;
    std::optional<bool> guestsMuted;
    std::optional<bool> started;
    std::optional<bool> directMedia;
};
struct NewOffer {
    std::string sdp;
};
struct UpdateSdp {
    std::string sdp;
};
struct PeerDisconnect {};
/// The media of one call is over, the token lives on.
struct CallDisconnected {
    std::string call;
    Reason reason;
};
/// The session is over.
struct Disconnected {
    Reason reason;
};
/// Somebody says something. Text only: anything else is ignored.
struct Message {
    std::string participant;
    std::string text;
};
struct RefreshNow {};
/// The node wants us elsewhere (direct media ends when a third joins).
struct Refer {
    std::string alias;
    std::string target;
};
/// Known to exist, of no interest here, or not known at all.
struct Ignored {};

using Event = std::variant<Ignored, SyncBegin, SyncEnd, RowEvent, RowDeleted, ConferenceUpdate, NewOffer, UpdateSdp,
                           Candidate, PeerDisconnect, CallDisconnected, Disconnected, RefreshNow, Refer, Message>;

/// One event of the stream. Kind malformed for a known event whose payload cannot be used; unknown names and payloads
/// with unknown members are fine. Never throws whatever the bytes are.
Result<Event> parseEvent(std::string_view name, std::string_view data);

} // namespace tilsyn::pexip

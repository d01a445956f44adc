// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/message.h"

#include <optional>
#include <string>
#include <string_view>

/// Requests of the video booking API v2, as values. `base` is the region's address without a trailing "/v2". Neither
/// bearer token nor X-Request-Id is set here: the sender adds them, so that a retry differs only there.
namespace tilsyn::vdx {

enum class MeetingType {
    pool,  ///< a room that is ready now, or the answer says that there is none (code 20, or 19 without any pool)
    normal ///< a room that is made for this meeting
};

struct Booking {
    std::string uuid;    ///< ours: the only thing that makes creation safe to repeat (a repeat gives code 24)
    std::string subject; ///< seen by the whole organisation and its audit: neutral, never a name
    Instant start;
    Instant end;
    MeetingType type = MeetingType::pool;
};

/// Only what is present is sent: version 2 ignores nulls and cannot clear a field by PATCH.
struct MeetingPatch {
    std::optional<Instant> start;
    std::optional<Instant> end;
};

http::Request createMeeting(std::string_view base, const Booking& booking);
http::Request getMeeting(std::string_view base, std::string_view uuid);
http::Request patchMeeting(std::string_view base, std::string_view uuid, const MeetingPatch& patch);
http::Request deleteMeeting(std::string_view base, std::string_view uuid);
/// Address, PINs and provision status of a meeting's room; POST and GET of the meeting do not carry them.
http::Request schedulingInfo(std::string_view base, std::string_view uuid);

} // namespace tilsyn::vdx

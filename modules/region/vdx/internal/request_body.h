// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/vdx/model.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region::vdx {

/// What POST, PUT and PATCH of a meeting carry. Absent members stay empty.
struct MeetingBody {
    std::optional<std::string> subject, description, projectCode, organizedByEmail, uuid, externalId, guestMicrophone,
        reservation, uriWithoutDomain, callType;
    std::optional<Instant> start, end;
    bool yearTooLong = false;
    std::optional<std::int64_t> maxParticipants, guestPin, hostPin;
    std::optional<bool> endMeetingOnEndTime, guestPinRequired;
    bool pool = false;
    std::optional<std::vector<std::string>> labels;
    std::optional<std::vector<std::pair<std::string, std::string>>> additionalInformation;
    RoomShape shape;
};

enum class BodyKind { create, update, patch };

/// Where a body fails: unreadable (a word outside an enum, a number for a text, no JSON at all) is the framework's 400,
/// a broken rule is code 10 with "<field>: <rule>", a null where a value type stands is the server's own 500.
struct BodyFault {
    enum class Kind { unreadable, rule, serverError } kind;
    std::string text;
};

struct BodyResult {
    MeetingBody body;
    std::optional<BodyFault> fault;
};

BodyResult readMeetingBody(std::string_view json, BodyKind kind);

/// ISO date-time with seconds and offset. `yearTooLong` is set when only the year is at fault.
std::optional<Instant> readInstant(std::string_view text, bool* yearTooLong = nullptr);

} // namespace tilsyn::region::vdx

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/room.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::pexip {

enum class ServiceType { conference, waitingRoom, connecting, other };

/// A roster row. Only `uuid` must be there; what is missing or strange is taken as the harmless value, because a row
/// that is not shown is a person who is not seen.
struct ParticipantDto {
    std::string uuid;
    std::string displayName;
    std::string callTag;
    std::string protocol; ///< "api" has no media; empty in a guest's view
    bool chair = false;
    ServiceType service = ServiceType::conference;
    bool hasMedia = false;
    bool muted = false;       ///< by a host
    bool clientMuted = false; ///< by themselves
    bool videoMuted = false;
    bool handRaised = false;
    std::optional<Instant> start;
};

/// kind malformed when there is no uuid.
Result<ParticipantDto> parseParticipant(const boost::json::value& row);

/// GET participants: the good rows, and how many could not be read.
struct RosterDto {
    std::vector<ParticipantDto> rows;
    int unreadable = 0;
};
Result<RosterDto> parseRoster(const boost::json::value& result);

domain::Participant toDomain(const ParticipantDto& row, std::string_view self);

} // namespace tilsyn::pexip

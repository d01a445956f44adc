// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::vdx {

/// A booking. Links are not kept: they are built from the request's host and must not receive our bearer token.
struct MeetingDto {
    std::string uuid;
    std::string subject;
    Instant start;
    Instant end;
    std::string shortLink; ///< either spelling of the member; may be empty
};

enum class ProvisionStatus {
    unknown, ///< a word that this program does not know
    awaits,
    starting,
    problems,
    ok,
    startingDeprovision,
    deprovisionProblems,
    deprovisioned
};

/// The room of a booking. `portalLink` is left unread on purpose: without a guest PIN it carries the host PIN.
struct SchedulingInfoDto {
    std::string uuid;
    std::optional<Secret> hostPin;
    std::optional<Secret> guestPin;
    std::string uriWithDomain; ///< the conference alias; empty while there is no room
    ProvisionStatus status = ProvisionStatus::unknown;
    std::string statusDescription; ///< the provisioner's words
    int availableBeforeMinutes = 0;
};

/// kind malformed when the bytes are no meeting: uuid, startTime and endTime must be there and readable. Dates may have
/// any offset and fractions.
Result<MeetingDto> parseMeeting(std::string_view body);

/// kind malformed when uuid or provisionStatus are missing. A PIN is read from a number or a text of digits and keeps
/// no other form than a secret.
Result<SchedulingInfoDto> parseSchedulingInfo(std::string_view body);

} // namespace tilsyn::vdx

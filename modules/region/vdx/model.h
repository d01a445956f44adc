// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <boost/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tilsyn::region::vdx {

/// Who asks, from the access token. `roles` are the entries of the claim that begin with `meeting-`: the claim is
/// shared with the other servers of the region.
struct Caller {
    std::string organisation;
    std::string email;
    std::set<std::string> roles;

    bool has(const char* role) const { return roles.contains(role); }
    bool only(const char* role) const { return roles.size() == 1 && has(role); }
};

struct Person {
    std::string organisation;
    std::string email;
};

enum class ProvisionStatus {
    awaits,
    starting,
    problems,
    ok,
    startingToDeprovision,
    deprovisionProblems,
    deprovisioned
};
std::string_view wireName(ProvisionStatus status);
std::optional<ProvisionStatus> provisionStatus(std::string_view wireName);

/// How a room looks. In a request what is absent matches any room; in a room nothing is absent.
struct RoomShape {
    std::optional<std::string> vmrType, hostView, guestView, vmrQuality;
    std::optional<bool> enableOverlayText, guestsCanPresent, forcePresenterIntoMain, forceEncryption, muteAllGuests;
};

struct SchedulingInfo {
    std::string uuid;
    std::string organisation;
    std::optional<std::int64_t> hostPin, guestPin;
    std::int64_t maxParticipants = 0;
    bool endMeetingOnEndTime = false;
    std::string uriWithDomain;
    std::optional<std::string> uriWithoutDomain; ///< gone with the number after deprovisioning
    ProvisionStatus status = ProvisionStatus::awaits;
    std::string statusDescription;
    std::optional<Instant> provisionedAt; ///< of the last report of the provisioner
    Instant due{};                        ///< when the step that is under way is finished
    std::string vmrId;
    std::string portalLink;
    RoomShape shape;
    std::string callType;
    std::string meeting; ///< empty while it lies in the pool
    Person createdBy;
    std::optional<Person> updatedBy;
    Instant createdTime{};
    std::optional<Instant> updatedTime;
};

struct Meeting {
    std::string uuid;
    std::string subject;
    Instant start{};
    Instant end{};
    std::optional<std::string> description, projectCode, externalId;
    Person createdBy, organizedBy;
    std::optional<Person> updatedBy;
    Instant createdTime{};
    std::optional<Instant> updatedTime;
    std::string shortId;
    std::string guestMicrophone = "on";
    bool guestPinRequired = false;
    std::vector<std::string> labels;
    std::vector<std::pair<std::string, std::string>> additionalInformation;
};

/// A unit that books. Without a pool of its own it uses its nearest ancestor's.
struct Organisation {
    std::string parent;
    unsigned poolSize = 0;
    bool allowCustomUri = false;
};

struct BookingSettings {
    std::map<std::string, Organisation> organisations;
    std::string domain = "rooms.practice.example"; ///< of the addresses of rooms
    std::string base;                              ///< "https://localhost:8443/vdx": links begin with it
    std::string portal;                            ///< portal links begin with it
    std::string shortLink;                         ///< and short links with this, followed by the short id
    std::string zone = "UTC";                      ///< offsets are written in it
    Duration availableBefore = std::chrono::minutes(15);
    Duration provisioning = std::chrono::seconds(20);
    Duration poolTick = std::chrono::minutes(1);
    Duration poolAge = std::chrono::seconds(60);
    Duration instant = std::chrono::minutes(2); ///< a start within this takes a room from the pool
    bool codesAsIntegers = false;               ///< some day a server may send `detailed_error_code` as a number
};

/// `status`, and the body that goes with it. Bodies of success are HAL, of errors plain JSON.
struct Answer {
    int status = 200;
    std::optional<boost::json::value> body;
    bool hal = true;
};

} // namespace tilsyn::region::vdx

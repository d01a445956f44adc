// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: book, change, take back.
#include "region/vdx/booking.h"

#include "base/random.h"
#include "region/vdx/internal/request_body.h"

#include <algorithm>
#include <set>

namespace tilsyn::region::vdx {

namespace json = boost::json;

namespace {

std::string_view reason(int status) {
    switch (status) {
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 406: return "Not Acceptable";
    default: return "Internal Server Error";
    }
}

bool mayWrite(const Caller& caller) {
    return caller.has("meeting-user") || caller.has("meeting-planner") || caller.has("meeting-admin") ||
           caller.has("meeting-provisioner-user");
}

bool onBehalf(const Caller& caller) {
    return caller.has("meeting-planner") || caller.has("meeting-admin");
}

bool keysRepeat(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::set<std::string_view> keys;
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return !keys.insert(pair.first).second; });
}

RoomShape filled(const RoomShape& wanted) {
    RoomShape shape;
    shape.vmrType = wanted.vmrType.value_or("conference");
    shape.hostView = wanted.hostView.value_or("one_main_seven_pips");
    shape.guestView = wanted.guestView.value_or("one_main_seven_pips");
    shape.vmrQuality = wanted.vmrQuality.value_or("hd");
    shape.enableOverlayText = wanted.enableOverlayText.value_or(true);
    shape.guestsCanPresent = wanted.guestsCanPresent.value_or(true);
    shape.forcePresenterIntoMain = wanted.forcePresenterIntoMain.value_or(true);
    shape.forceEncryption = wanted.forceEncryption.value_or(false);
    shape.muteAllGuests = wanted.muteAllGuests.value_or(false);
    return shape;
}

} // namespace

// --- errors ---------------------------------------------------------------------------------------------------------

Answer Booking::plainError(int status, std::string_view path, Instant now) const {
    return {status,
            json::object{{"timestamp", time(now)}, {"status", status}, {"error", reason(status)}, {"path", path}},
            false};
}

Answer Booking::error(int status, int code, std::optional<std::string> text, std::string_view path, Instant now) const {
    auto answer = plainError(status, path, now);
    auto& body = answer.body->as_object();
    body["detailed_error"] = text ? json::value(*text) : json::value(nullptr);
    body["detailed_error_code"] = settings_.codesAsIntegers ? json::value(code) : json::value(std::to_string(code));
    return answer;
}

Answer Booking::missing(std::string_view kind, const std::string& uuid, std::string_view path, Instant now) const {
    return error(404, 11, std::string(kind) + " with uuid " + uuid + " was not found", path, now);
}

std::optional<Answer> Booking::bodyFault(const BodyFault& fault, std::string_view path, Instant now) const {
    switch (fault.kind) {
    case BodyFault::Kind::unreadable: return plainError(400, path, now);
    case BodyFault::Kind::rule: return error(400, 10, fault.text, path, now);
    case BodyFault::Kind::serverError: break;
    }
    return error(500, 11, fault.text, path, now);
}

std::optional<Answer> Booking::admit(const Caller& caller, std::string_view path, Instant now) const {
    const bool provisionerOnly = caller.only("meeting-provisioner");
    if (!caller.organisation.empty() && !settings_.organisations.contains(caller.organisation)) {
        return plainError(403, path, now);
    }
    if (caller.roles.empty()) return plainError(401, path, now);
    if ((caller.organisation.empty() || caller.email.empty()) && !provisionerOnly) return plainError(401, path, now);
    static const std::set<std::string> known{"meeting-user", "meeting-planner", "meeting-admin", "meeting-provisioner",
                                             "meeting-provisioner-user"};
    const bool any = std::any_of(caller.roles.begin(), caller.roles.end(),
                                 [](const std::string& role) { return known.contains(role); });
    if (!any) return Answer{403, std::nullopt, false};
    return std::nullopt;
}

std::optional<Answer> Booking::rowRule(const Caller& caller, const Meeting& meeting, std::string_view path,
                                       Instant now) const {
    if (visible(caller, meeting)) return std::nullopt;
    return error(403, 11, std::nullopt, path, now);
}

// --- book -----------------------------------------------------------------------------------------------------------

Answer Booking::create(const Caller& caller, std::string_view text, std::string_view path, Instant now) {
    const auto read = readMeetingBody(text, BodyKind::create);
    if (read.fault) return *bodyFault(*read.fault, path, now);
    if (!mayWrite(caller)) return {403, std::nullopt, false};
    const auto& body = read.body;

    const auto refuse = [&](int status, int code, std::string why) {
        return error(status, code, std::move(why), path, now);
    };
    if (body.yearTooLong) return refuse(400, 25, "Date format is wrong, year must only have 4 digits");
    if (body.reservation && (body.guestPin || body.hostPin)) {
        return refuse(400, 34, "A reservation cannot be combined with a guest or host PIN");
    }
    if (body.pool && !hasPool(caller.organisation)) {
        return refuse(400, 19, "Can not create ad hoc meeting on non ad hoc organization: " + caller.organisation);
    }
    for (const auto& [uuid, other] : meetings_) {
        const bool sameUnit = other.organizedBy.organisation == caller.organisation;
        if (body.externalId && sameUnit && other.externalId == body.externalId) {
            return refuse(400, 21, "ExternalId not unique within organisation.");
        }
    }
    if (body.uuid && meetings_.contains(*body.uuid)) {
        return refuse(400, 24, "Unable to generate unique shortId. Try again.");
    }
    if (body.additionalInformation && keysRepeat(*body.additionalInformation)) {
        return refuse(400, 35, "Additional info keys not unique for meeting.");
    }
    if (body.uriWithoutDomain) {
        const auto& custom = *body.uriWithoutDomain;
        if (!settings_.organisations.at(caller.organisation).allowCustomUri) {
            return refuse(400, 31, "Organisation does not allow setting custom meeting address.");
        }
        const bool plain = !custom.empty() && std::all_of(custom.begin(), custom.end(),
                                                          [](unsigned char c) { return std::isalnum(c) != 0; });
        if (!plain) return refuse(400, 33, "Supplied URI contains invalid characters.");
        const bool taken = std::any_of(infos_.begin(), infos_.end(),
                                       [&](const auto& entry) { return entry.second.uriWithoutDomain == custom; });
        if (taken) return refuse(400, 32, "Supplied URI already used");
    }
    if (body.reservation) return refuse(400, 29, "ReservationId not owned by organisation or not found.");

    Meeting meeting;
    meeting.uuid = body.uuid.value_or(newUuid());
    meeting.subject = *body.subject;
    meeting.start = *body.start;
    meeting.end = *body.end;
    meeting.description = body.description;
    meeting.projectCode = body.projectCode;
    meeting.externalId = body.externalId;
    meeting.createdBy = Person{caller.organisation, caller.email};
    meeting.organizedBy = meeting.createdBy;
    if (body.organizedByEmail && onBehalf(caller)) meeting.organizedBy.email = *body.organizedByEmail;
    meeting.createdTime = now;
    meeting.shortId = hex(randomBytes(6));
    meeting.guestMicrophone = body.guestMicrophone.value_or("on");
    meeting.guestPinRequired = body.guestPinRequired.value_or(false);
    meeting.labels = body.labels.value_or(std::vector<std::string>{});
    if (body.additionalInformation) meeting.additionalInformation = *body.additionalInformation;

    const bool ownRoom =
        body.uriWithoutDomain || body.guestPin || body.hostPin || meeting.start > now + settings_.instant;
    SchedulingInfo* pooled = ownRoom ? nullptr : fromPool(caller.organisation, body.shape, now);
    if (pooled) {
        auto node = infos_.extract(pooled->uuid);
        auto& info = node.mapped();
        // A pool room keeps its own PINs, limits and shape, whatever was asked for.
        info.uuid = meeting.uuid;
        info.meeting = meeting.uuid;
        info.portalLink = portalLink(info, meeting);
        node.key() = meeting.uuid;
        infos_.insert(std::move(node));
    } else if (body.pool && !ownRoom) {
        return refuse(400, 20, "Unused scheduling information not found for organisation " + caller.organisation);
    } else {
        auto info = newRoom(caller.organisation, meeting.createdBy, now);
        info.uuid = meeting.uuid;
        info.meeting = meeting.uuid;
        info.shape = filled(body.shape);
        if (body.hostPin) info.hostPin = body.hostPin;
        if (body.guestPin) info.guestPin = body.guestPin;
        if (body.maxParticipants.value_or(0) > 0) info.maxParticipants = *body.maxParticipants;
        info.endMeetingOnEndTime = body.endMeetingOnEndTime.value_or(false);
        info.callType = body.callType.value_or("");
        if (body.uriWithoutDomain) {
            info.uriWithoutDomain = body.uriWithoutDomain;
            info.uriWithDomain = *body.uriWithoutDomain + "@" + settings_.domain;
        }
        info.portalLink = portalLink(info, meeting);
        infos_.emplace(meeting.uuid, std::move(info));
    }
    const auto uuid = meeting.uuid;
    return {200, render(meetings_.emplace(uuid, std::move(meeting)).first->second)};
}

// --- change ---------------------------------------------------------------------------------------------------------

Answer Booking::put(const Caller& caller, const std::string& uuid, std::string_view body, std::string_view path,
                    Instant now) {
    return updated(caller, uuid, body, false, path, now);
}

Answer Booking::patch(const Caller& caller, const std::string& uuid, std::string_view body, std::string_view path,
                      Instant now) {
    return updated(caller, uuid, body, true, path, now);
}

Answer Booking::updated(const Caller& caller, const std::string& uuid, std::string_view text, bool patch,
                        std::string_view path, Instant now) {
    if (!isUuid(uuid)) return plainError(400, path, now);
    auto read = readMeetingBody(text, patch ? BodyKind::patch : BodyKind::update);
    if (read.fault) return *bodyFault(*read.fault, path, now);
    if (!mayWrite(caller)) return {403, std::nullopt, false};
    const auto found = meetings_.find(uuid);
    if (found == meetings_.end()) return missing("Meeting", uuid, path, now);
    auto& meeting = found->second;
    if (auto refused = rowRule(caller, meeting, path, now)) return *refused;
    auto* info = roomOf(uuid);
    if (!info) return missing("Scheduling info", uuid, path, now);
    const bool awaits = info->status == ProvisionStatus::awaits;
    if (!awaits && info->status != ProvisionStatus::ok) {
        return error(406, 12,
                     "Meeting must have status AWAITS_PROVISION (0)  or PROVISIONED_OK (3) in order to be updated",
                     path, now);
    }
    auto& body = read.body;
    if (body.yearTooLong) return error(400, 25, "Date format is wrong, year must only have 4 digits", path, now);
    if (body.additionalInformation && keysRepeat(*body.additionalInformation)) {
        return error(400, 35, "Additional info keys not unique for meeting.", path, now);
    }

    if (!patch) {
        // A whole replacement: what is not there is cleared, and who does not name an organiser becomes it.
        if (!body.labels) body.labels.emplace();
        if (!body.additionalInformation) body.additionalInformation.emplace();
    }
    if (body.end) meeting.end = *body.end;
    if (body.guestMicrophone) meeting.guestMicrophone = *body.guestMicrophone;
    if (body.guestPinRequired) meeting.guestPinRequired = *body.guestPinRequired;
    if (body.labels) meeting.labels = *body.labels;
    if (body.additionalInformation) meeting.additionalInformation = *body.additionalInformation;
    if (awaits || settings_.organisations.at(info->organisation).poolSize > 0) {
        if (body.subject) meeting.subject = *body.subject;
        if (body.start) meeting.start = *body.start;
        if (body.description || !patch) meeting.description = body.description;
        if (body.projectCode || !patch) meeting.projectCode = body.projectCode;
        if (body.organizedByEmail && onBehalf(caller)) {
            meeting.organizedBy.email = *body.organizedByEmail;
        } else if (!patch) {
            meeting.organizedBy = Person{caller.organisation, caller.email};
        }
    }
    if (awaits) {
        // The link is made before the new PINs are stored, so it carries the old ones.
        info->portalLink = portalLink(*info, meeting);
        if (body.hostPin) info->hostPin = body.hostPin;
        if (body.guestPin) info->guestPin = body.guestPin;
        if (body.callType) info->callType = *body.callType;
    }
    meeting.updatedBy = Person{caller.organisation, caller.email};
    meeting.updatedTime = now;
    info->updatedBy = meeting.updatedBy;
    info->updatedTime = now;
    return {200, render(meeting)};
}

Answer Booking::remove(const Caller& caller, const std::string& uuid, std::string_view path, Instant now) {
    if (!isUuid(uuid)) return plainError(400, path, now);
    if (!mayWrite(caller)) return {403, std::nullopt, false};
    const auto found = meetings_.find(uuid);
    if (found == meetings_.end()) return missing("Meeting", uuid, path, now);
    if (auto refused = rowRule(caller, found->second, path, now)) return *refused;
    const auto* info = roomOf(uuid);
    if (info && info->status != ProvisionStatus::awaits) {
        return error(406, 13, "Meeting must have status AWAITS_PROVISION (0) in order to be deleted", path, now);
    }
    infos_.erase(uuid);
    meetings_.erase(found);
    return {204, std::nullopt};
}

} // namespace tilsyn::region::vdx

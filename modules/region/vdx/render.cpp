// SPDX-License-Identifier: GPL-3.0-or-later
// What the booking server writes: HAL bodies with a null for everything unset.
#include "region/vdx/booking.h"

namespace tilsyn::region::vdx {

namespace json = boost::json;

namespace {

json::value orNull(const std::optional<std::string>& text) {
    return text ? json::value(*text) : json::value(nullptr);
}
json::value orNull(const std::optional<std::int64_t>& number) {
    return number ? json::value(*number) : json::value(nullptr);
}
json::value orNull(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}
json::object render(const Person& person) {
    return {{"organisationId", person.organisation}, {"email", person.email}};
}
/// Before the first update the updater is an object with nothing in it, not null.
json::object renderUpdater(const std::optional<Person>& person) {
    if (person) return render(*person);
    return {{"organisationId", nullptr}, {"email", nullptr}};
}
json::object link(std::string href) {
    return {{"href", std::move(href)}};
}

} // namespace

std::string Booking::time(Instant instant) const {
    return zone_.name() == "UTC" ? formatInstant(std::chrono::floor<std::chrono::seconds>(instant))
                                 : zone_.format(instant);
}

json::object Booking::render(const Meeting& meeting) const {
    json::array labels;
    for (const auto& label : meeting.labels) labels.emplace_back(label);
    json::array information;
    for (const auto& [key, value] : meeting.additionalInformation) {
        information.push_back(json::object{{"key", key}, {"value", value}});
    }
    const auto shortLink = settings_.shortLink + meeting.shortId;
    return {
        {"subject", meeting.subject},
        {"uuid", meeting.uuid},
        {"createdBy", vdx::render(meeting.createdBy)},
        {"updatedBy", renderUpdater(meeting.updatedBy)},
        {"organizedBy", vdx::render(meeting.organizedBy)},
        {"startTime", time(meeting.start)},
        {"endTime", time(meeting.end)},
        {"description", orNull(meeting.description)},
        {"projectCode", orNull(meeting.projectCode)},
        {"createdTime", time(meeting.createdTime)},
        {"updatedTime", meeting.updatedTime ? json::value(time(*meeting.updatedTime)) : json::value(nullptr)},
        {"shortId", meeting.shortId},
        {"shortLink", shortLink},
        {"shortlink", shortLink},
        {"externalId", orNull(meeting.externalId)},
        {"guestMicrophone", meeting.guestMicrophone},
        {"guestPinRequired", meeting.guestPinRequired},
        {"labels", std::move(labels)},
        {"additionalInformation", std::move(information)},
        {"_links", json::object{{"self", link(settings_.base + "/v2/meetings/" + meeting.uuid)},
                                {"scheduling-info", link(settings_.base + "/v2/scheduling-info/" + meeting.uuid)}}}};
}

json::object Booking::render(const SchedulingInfo& info) const {
    const auto meeting = meetings_.find(info.meeting);
    const bool attached = meeting != meetings_.end();
    const auto shortLink = attached ? json::value(settings_.shortLink + meeting->second.shortId) : json::value(nullptr);
    const auto& shape = info.shape;
    return {{"uuid", info.uuid},
            {"hostPin", orNull(info.hostPin)},
            {"guestPin", orNull(info.guestPin)},
            {"vmrAvailableBefore", std::chrono::duration_cast<std::chrono::minutes>(settings_.availableBefore).count()},
            {"maxParticipants", info.maxParticipants},
            {"endMeetingOnEndTime", info.endMeetingOnEndTime},
            {"uriWithDomain", info.uriWithDomain},
            {"uriWithoutDomain", orNull(info.uriWithoutDomain)},
            {"provisionStatus", wireName(info.status)},
            {"provisionStatusDescription", orNull(info.statusDescription)},
            {"provisionTimestamp", info.provisionedAt ? json::value(time(*info.provisionedAt)) : json::value(nullptr)},
            {"provisionVmrId", orNull(info.vmrId)},
            {"portalLink", orNull(info.portalLink)},
            {"ivrTheme", nullptr},
            {"vmrType", *shape.vmrType},
            {"hostView", *shape.hostView},
            {"guestView", *shape.guestView},
            {"vmrQuality", *shape.vmrQuality},
            {"enableOverlayText", *shape.enableOverlayText},
            {"guestsCanPresent", *shape.guestsCanPresent},
            {"forcePresenterIntoMain", *shape.forcePresenterIntoMain},
            {"forceEncryption", *shape.forceEncryption},
            {"muteAllGuests", *shape.muteAllGuests},
            {"directMedia", "best_effort"},
            {"callType", orNull(info.callType)},
            {"customPortalGuest", nullptr},
            {"customPortalHost", nullptr},
            {"returnUrl", nullptr},
            {"reservationId", nullptr},
            {"createdBy", vdx::render(info.createdBy)},
            {"updatedBy", info.updatedBy ? json::value(vdx::render(*info.updatedBy)) : json::value(nullptr)},
            {"createdTime", time(info.createdTime)},
            {"updatedTime", info.updatedTime ? json::value(time(*info.updatedTime)) : json::value(nullptr)},
            {"shortLink", shortLink},
            {"shortlink", shortLink},
            {"meetingDetails", attached ? json::value(render(meeting->second)) : json::value(nullptr)},
            {"_links", json::object{{"self", link(settings_.base + "/v2/scheduling-info/" + info.uuid)}}}};
}

} // namespace tilsyn::region::vdx

// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: one, lists, rooms, pool.
#include "base/random.h"
#include "region/vdx/booking.h"
#include "region/vdx/internal/request_body.h"

#include <algorithm>

namespace tilsyn::region::vdx {

namespace json = boost::json;

bool Booking::visible(const Caller& caller, const Meeting& meeting) const {
    if (meeting.organizedBy.organisation != caller.organisation) return false;
    return !caller.only("meeting-user") || meeting.organizedBy.email == caller.email;
}

bool Booking::seesRoom(const Caller& caller, const SchedulingInfo& info) const {
    if (caller.has("meeting-provisioner") || caller.has("meeting-provisioner-user")) return true;
    const auto meeting = meetings_.find(info.meeting);
    auto code = meeting == meetings_.end() ? info.organisation : meeting->second.organizedBy.organisation;
    if (code == caller.organisation) return true;
    if (!caller.has("meeting-admin") && !caller.has("meeting-planner")) return false;
    for (std::size_t steps = 0; steps < settings_.organisations.size(); ++steps) {
        const auto found = settings_.organisations.find(code);
        if (found == settings_.organisations.end()) return false;
        code = found->second.parent;
        if (code == caller.organisation) return true;
    }
    return false;
}

Answer Booking::info(const Caller&) const {
    return {200,
            json::object{{"info", json::array{json::object{{"key", "build"},
                                                           {"value", json::object{{"name", "practice region"}}}}}}},
            false};
}

Answer Booking::get(const Caller& caller, const std::string& uuid, std::string_view path, Instant now) const {
    if (!isUuid(uuid)) return plainError(400, path, now);
    const auto found = meetings_.find(uuid);
    if (found == meetings_.end()) return missing("Meeting", uuid, path, now);
    if (auto refused = rowRule(caller, found->second, path, now)) return *refused;
    return {200, render(found->second)};
}

Answer Booking::list(const Caller& caller, const Query& query, std::string_view path, Instant now) const {
    const auto shortId = query("short-id");
    const auto label = query("label");
    const auto subject = query("subject");
    const auto organizer = query("organizedBy");
    const auto search = query("search");
    const auto address = query("uriWithDomain");
    const auto fromText = query("from-start-time");
    const auto toText = query("to-start-time");
    const auto from = readInstant(fromText);
    const auto to = readInstant(toText);
    if ((!fromText.empty() && !from) || (!toText.empty() && !to)) return plainError(400, path, now);

    std::function<bool(const Meeting&)> wanted;
    const auto addressOf = [this](const Meeting& meeting) {
        const auto* info = roomOf(meeting.uuid);
        return info ? info->uriWithDomain : std::string();
    };
    if (!shortId.empty()) {
        if (shortId.size() != 12) return error(400, 10, "short-id: size must be between 12 and 12", path, now);
        for (const auto& [uuid, meeting] : meetings_) {
            if (meeting.shortId != shortId) continue;
            if (visible(caller, meeting) || caller.only("meeting-admin")) return {200, json::array{render(meeting)}};
        }
        return error(404, 11, "Meeting with short-id " + shortId + " was not found", path, now);
    }
    if (!label.empty()) {
        wanted = [&](const Meeting& m) { return std::find(m.labels.begin(), m.labels.end(), label) != m.labels.end(); };
    } else if (!subject.empty()) {
        wanted = [&](const Meeting& m) { return m.subject == subject; };
    } else if (!organizer.empty()) {
        wanted = [&](const Meeting& m) { return m.organizedBy.email == organizer; };
    } else if (!search.empty()) {
        // The real server means to answer 400 here and fails instead.
        if (from.has_value() != to.has_value()) return error(500, 28, std::nullopt, path, now);
        wanted = [&](const Meeting& m) {
            const bool text = std::find(m.labels.begin(), m.labels.end(), search) != m.labels.end() ||
                              m.organizedBy.email == search || addressOf(m) == search ||
                              m.subject.find(search) != std::string::npos ||
                              m.description.value_or("").find(search) != std::string::npos;
            return text && (!from || (m.start > *from && m.start < *to));
        };
    } else if (from && to) {
        wanted = [&](const Meeting& m) { return m.start >= *from && m.start <= *to; };
    } else if (!address.empty()) {
        wanted = [&](const Meeting& m) { return addressOf(m) == address; };
    } else {
        return error(400, 36, "Must set at least one query parameter, when searching for meeting.", path, now);
    }
    json::array found;
    for (const auto& [uuid, meeting] : meetings_) {
        if (visible(caller, meeting) && wanted(meeting)) found.push_back(render(meeting));
    }
    return {200, std::move(found)};
}

Answer Booking::schedulingList(const Caller& caller, const Query& query, std::string_view path, Instant now) const {
    const auto from = readInstant(query("from-start-time"));
    const auto to = readInstant(query("to-end-time"));
    const auto statusText = query("provision-status");
    const auto status = statusText.empty() ? std::optional(ProvisionStatus::awaits) : provisionStatus(statusText);
    if (!from || !to || !status) return plainError(400, path, now);
    json::array found;
    for (const auto& [uuid, info] : infos_) {
        const auto meeting = meetings_.find(info.meeting);
        if (meeting == meetings_.end() || info.status != *status || !seesRoom(caller, info)) continue;
        const auto opens = meeting->second.start - settings_.availableBefore;
        const auto inside = [&](Instant moment) { return moment > *from && moment < *to; };
        if (inside(opens) || inside(meeting->second.end)) found.push_back(render(info));
    }
    return {200, std::move(found)};
}

Answer Booking::scheduling(const Caller& caller, const std::string& uuid, std::string_view path, Instant now) const {
    if (!isUuid(uuid)) return plainError(400, path, now);
    const auto found = infos_.find(uuid);
    if (found == infos_.end()) return missing("Scheduling info", uuid, path, now);
    if (!seesRoom(caller, found->second)) return error(403, 11, std::nullopt, path, now);
    return {200, render(found->second)};
}

Answer Booking::pool(const Caller&) const {
    json::array pools;
    for (const auto& [code, organisation] : settings_.organisations) {
        if (organisation.poolSize == 0) continue;
        json::array rooms;
        for (const auto& [uuid, info] : infos_) {
            if (info.organisation == code && info.meeting.empty() && info.status == ProvisionStatus::ok) {
                rooms.push_back(render(info));
            }
        }
        pools.push_back(json::object{{"organisationId", code},
                                     {"desiredPoolSize", organisation.poolSize},
                                     {"availablePoolSize", static_cast<std::int64_t>(rooms.size())},
                                     {"schedulingTemplate", nullptr},
                                     {"schedulingInfoList", std::move(rooms)}});
    }
    return {200, std::move(pools)};
}

} // namespace tilsyn::region::vdx

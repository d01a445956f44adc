// SPDX-License-Identifier: GPL-3.0-or-later
#include "vdx/answers.h"

#include "base/json_read.h"
#include "base/time_text.h"

#include <algorithm>
#include <array>

namespace tilsyn::vdx {
namespace {

constexpr std::string_view meetingWhere = "vdx.meeting";
constexpr std::string_view infoWhere = "vdx.scheduling-info";

Result<Instant> instant(const boost::json::value& value, std::string_view key) {
    const auto text = json::text(value, key);
    if (!text) return fail(ErrorKind::malformed, "no " + std::string(key), std::string(meetingWhere));
    const auto parsed = parseInstant(*text);
    if (!parsed) return fail(ErrorKind::malformed, std::string(key) + " is no date", std::string(meetingWhere));
    return *parsed;
}

std::optional<Secret> pin(const boost::json::value& value, std::string_view key) {
    if (const auto whole = json::integer(value, key); whole && *whole >= 0) {
        // A text keeps its leading zeros; a number cannot have any.
        if (auto text = json::text(value, key)) return Secret(std::move(*text));
        return Secret(std::to_string(*whole));
    }
    return std::nullopt;
}

ProvisionStatus status(std::string_view word) {
    using enum ProvisionStatus;
    static constexpr std::array<std::pair<std::string_view, ProvisionStatus>, 7> words{
        {{"AWAITS_PROVISION", awaits},
         {"STARTING_TO_PROVISION", starting},
         {"PROVISION_PROBLEMS", problems},
         {"PROVISIONED_OK", ok},
         {"STARTING_TO_DEPROVISION", startingDeprovision},
         {"DEPROVISION_PROBLEMS", deprovisionProblems},
         {"DEPROVISION_OK", deprovisioned}}};
    const auto found = std::ranges::find(words, word, &std::pair<std::string_view, ProvisionStatus>::first);
    return found == words.end() ? unknown : found->second;
}

} // namespace

Result<MeetingDto> parseMeeting(std::string_view body) {
    const auto value = json::read(body, meetingWhere);
    if (!value) return fail(value.error());
    MeetingDto meeting;
    meeting.uuid = json::textOr(*value, "uuid");
    if (meeting.uuid.empty()) return fail(ErrorKind::malformed, "no uuid", std::string(meetingWhere));
    meeting.subject = json::textOr(*value, "subject");
    const auto start = instant(*value, "startTime");
    if (!start) return fail(start.error());
    const auto end = instant(*value, "endTime");
    if (!end) return fail(end.error());
    meeting.start = *start;
    meeting.end = *end;
    meeting.shortLink = json::textOr(*value, "shortLink");
    if (meeting.shortLink.empty()) meeting.shortLink = json::textOr(*value, "shortlink");
    return meeting;
}

Result<SchedulingInfoDto> parseSchedulingInfo(std::string_view body) {
    const auto value = json::read(body, infoWhere);
    if (!value) return fail(value.error());
    SchedulingInfoDto info;
    info.uuid = json::textOr(*value, "uuid");
    if (info.uuid.empty()) return fail(ErrorKind::malformed, "no uuid", std::string(infoWhere));
    const auto word = json::text(*value, "provisionStatus");
    if (!word) return fail(ErrorKind::malformed, "no provisionStatus", std::string(infoWhere));
    info.status = status(*word);
    info.statusDescription = json::textOr(*value, "provisionStatusDescription");
    info.hostPin = pin(*value, "hostPin");
    info.guestPin = pin(*value, "guestPin");
    info.uriWithDomain = json::textOr(*value, "uriWithDomain");
    info.availableBeforeMinutes =
        static_cast<int>(std::clamp<std::int64_t>(json::integer(*value, "vmrAvailableBefore").value_or(0), 0, 100000));
    return info;
}

} // namespace tilsyn::vdx

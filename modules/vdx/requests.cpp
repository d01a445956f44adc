// SPDX-License-Identifier: GPL-3.0-or-later
#include "vdx/requests.h"

#include "base/time_text.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace tilsyn::vdx {
namespace {

namespace bj = boost::json;

http::Request request(http::Method method, std::string_view base, std::string_view path) {
    while (base.ends_with('/')) base.remove_suffix(1);
    http::Request out;
    out.method = method;
    out.url = std::string(base) + "/v2" + std::string(path);
    out.headers = {{"Accept", "application/hal+json, application/json"}};
    return out;
}

http::Request withBody(http::Request out, const bj::object& body) {
    out.headers.push_back({"Content-Type", "application/json"});
    out.body = bj::serialize(body);
    return out;
}

std::string meetingPath(std::string_view uuid) {
    return "/meetings/" + http::encode(uuid);
}

/// The contract's dates have seconds and no fraction.
std::string wholeSeconds(Instant instant) {
    return formatInstant(std::chrono::floor<std::chrono::seconds>(instant));
}

} // namespace

http::Request createMeeting(std::string_view base, const Booking& booking) {
    // Optional members are left out: an explicit null in POST is answered with 500 by the reference server. No PIN, no
    // address and no template either, because any of them rules out a room from the pool.
    bj::object body{{"uuid", booking.uuid},
                    {"subject", booking.subject},
                    {"startTime", wholeSeconds(booking.start)},
                    {"endTime", wholeSeconds(booking.end)},
                    {"meetingType", booking.type == MeetingType::pool ? "POOL" : "NORMAL"},
                    {"guestMicrophone", "on"},
                    {"guestPinRequired", true}};
    auto out = withBody(request(http::Method::post, base, "/meetings"), body);
    // The server repeats its own transaction up to ten times before it answers.
    out.timeout = std::chrono::seconds(45);
    return out;
}

http::Request getMeeting(std::string_view base, std::string_view uuid) {
    return request(http::Method::get, base, meetingPath(uuid));
}

http::Request patchMeeting(std::string_view base, std::string_view uuid, const MeetingPatch& patch) {
    bj::object body;
    if (patch.start) body["startTime"] = wholeSeconds(*patch.start);
    if (patch.end) body["endTime"] = wholeSeconds(*patch.end);
    return withBody(request(http::Method::patch, base, meetingPath(uuid)), body);
}

http::Request deleteMeeting(std::string_view base, std::string_view uuid) {
    return request(http::Method::del, base, meetingPath(uuid));
}

http::Request schedulingInfo(std::string_view base, std::string_view uuid) {
    return request(http::Method::get, base, "/scheduling-info/" + http::encode(uuid));
}

} // namespace tilsyn::vdx

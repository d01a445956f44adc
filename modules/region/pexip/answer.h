// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json.hpp>

#include <functional>
#include <string_view>

namespace tilsyn::region::pexip {

/// What a request of the conference client API is answered with: HTTP status, and `{"status","result"}` as the body.
/// `success` false is only ever sent with an error text: clients look for members in a result of a "success".
struct Answer {
    int status = 200;
    bool success = true;
    boost::json::value result;

    bool ok() const { return status == 200; }
    boost::json::object body() const { return {{"status", success ? "success" : "failed"}, {"result", result}}; }
};

inline Answer accept(boost::json::value result) {
    return Answer{200, true, std::move(result)};
}
inline Answer refuse(int status, std::string_view text) {
    return Answer{status, false, boost::json::value(text)};
}
/// The 403 that is no error but a question: PIN, identity provider, extension.
inline Answer prompt(boost::json::value question) {
    return Answer{403, true, std::move(question)};
}

/// Takes the answer, now or (an offer waits for the other side) much later; at most once.
using Respond = std::function<void(Answer)>;

/// Error texts that clients compare letter by letter.
namespace text {
inline constexpr std::string_view noSuchConference = "Neither conference nor gateway found";
inline constexpr std::string_view invalidPin = "Invalid PIN";
inline constexpr std::string_view invalidToken = "Invalid token";
inline constexpr std::string_view invalidRole = "Invalid role";
inline constexpr std::string_view notFound = "404 Not Found";
inline constexpr std::string_view tokenExpired = "Timer expired awaiting token refresh";
inline constexpr std::string_view participantLimit = "Participant limit reached";
inline constexpr std::string_view noTranscoding = "Out of transcoding resource";
inline constexpr std::string_view kicked = "Disconnected by another participant";
inline constexpr std::string_view conferenceEnded = "Conference terminated by another participant";
inline constexpr std::string_view roomRemoved = "Conference terminated by an administrator";
inline constexpr std::string_view waitedTooLong =
    "Timeout waiting for conference host to join or permit access to locked conference";
inline constexpr std::string_view hostsLeft = "All conference hosts departed hosted conference";
inline constexpr std::string_view callOver = "Call disconnected";
inline constexpr std::string_view ssoFailed = "SSO Authentication Failed";
inline constexpr std::string_view disabled = "Disabled";
inline constexpr std::string_view illegalValue = "Illegal value";
inline constexpr std::string_view unavailable = "Resource unavailable";
inline constexpr std::string_view transferFailed = "transfer failed";
} // namespace text

} // namespace tilsyn::region::pexip

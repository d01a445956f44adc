// SPDX-License-Identifier: GPL-3.0-or-later
#include "pexip/reason.h"

#include <algorithm>
#include <array>

namespace tilsyn::pexip {
namespace {

struct Row {
    std::string_view text;
    ReasonKind kind;
};

using enum ReasonKind;

constexpr std::array rows{
    Row{"Invalid role", invalidRole},
    Row{"Invalid PIN", invalidPin},
    Row{"Participant exceeded PIN entry retries", tooManyPinTries},
    Row{"Invalid token", invalidToken},
    Row{"Timer expired awaiting token refresh", invalidToken},
    Row{"Neither conference nor gateway found", noSuchConference},
    Row{"Conference extension not found", noSuchConference},
    Row{"404 Not Found", noSuchConference},
    Row{"Disabled", noSuchConference},
    Row{"Timeout waiting for conference host to join or permit access to locked conference", waitingTimedOut},
    Row{"All conference hosts departed hosted conference", hostsGone},
    Row{"No participants can keep conference alive", hostsGone},
    Row{"Last remaining participant removed from conference after timeout", hostsGone},
    Row{"Conference host ended the conference with a DTMF command", endedByHost},
    Row{"API initiated conference termination", endedByHost},
    Row{"Conference terminated by another participant", endedByHost},
    Row{"Conference terminated by a Host participant", endedByHost},
    Row{"Conference terminated by an administrator", endedByAdministrator},
    Row{"Disconnected by an administrator", endedByAdministrator},
    Row{"API initiated participant disconnect", removedByOther},
    Row{"Disconnected by another participant", removedByOther},
    Row{"Participant limit reached", participantLimit},
    Row{"Out of proxying resource", outOfResources},
    Row{"Out of resource", outOfResources},
    Row{"Out of transcoding resource", outOfResources},
    Row{"Resource unavailable", outOfResources},
    Row{"503 Service Unavailable", outOfResources},
    Row{"Unexpected Response: 503", outOfResources},
    Row{"502 Bad Gateway", nodeLost},
    Row{"System in maintenance mode", maintenance},
    Row{"Maintenance mode", maintenance},
    Row{"Failed to forward request", nodeLost},
    Row{"Signaling node disconnected", nodeLost},
    Row{"Media process disconnected", nodeLost},
    Row{"Media node disconnected", nodeLost},
    Row{"Proxied participant disconnected", nodeLost},
    Row{"No direct route between Edge and Transcoding", nodeLost},
    Row{"Call rejected", callRejected},
    Row{"Call disconnected", callEnded},
    Row{"Disconnected by remote host", callEnded},
    Row{"Call transferred", callEnded},
    Row{"Test call finished", testFinished},
    Row{"Gateway dial out failed", gatewayFailed},
    Row{"invalid gateway routing rule transform", gatewayFailed},
    Row{"Telehealth Call failure", gatewayFailed},
    Row{"Invalid license", licence},
    Row{"Insufficient licenses", licence},
    Row{"Ice failure", iceFailure},
    Row{"SSO Authentication Failed", signOnRequired},
    Row{"transfer failed", transferFailed},
};

} // namespace

Reason reasonOf(std::string_view text) {
    const auto found = std::ranges::find(rows, text, &Row::text);
    auto kind = found == rows.end() ? unknown : found->kind;
    // Two families whose exact wording carries a configured name.
    if (kind == unknown && text.starts_with("SSO ")) kind = signOnRequired;
    if (kind == unknown && text.starts_with("Failed to transfer into a ")) kind = transferFailed;
    return {kind, std::string(text)};
}

ErrorKind errorKind(ReasonKind kind) {
    switch (kind) {
    case invalidPin:
    case tooManyPinTries:
    case invalidRole:
    case removedByOther:
    case endedByAdministrator: return ErrorKind::forbidden;
    case invalidToken:
    case signOnRequired: return ErrorKind::unauthorised;
    case noSuchConference: return ErrorKind::notFound;
    case waitingTimedOut: return ErrorKind::timeout;
    case outOfResources:
    case maintenance:
    case nodeLost:
    case iceFailure: return ErrorKind::offline;
    case hostsGone:
    case endedByHost:
    case callEnded:
    case testFinished: return ErrorKind::cancelled;
    case unknown:
    case participantLimit:
    case callRejected:
    case transferFailed:
    case gatewayFailed:
    case licence: return ErrorKind::rejected;
    }
    return ErrorKind::rejected;
}

bool isOrderlyEnd(ReasonKind kind) {
    return errorKind(kind) == ErrorKind::cancelled;
}

} // namespace tilsyn::pexip

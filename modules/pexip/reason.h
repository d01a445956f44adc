// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

namespace tilsyn::pexip {

/// Why a node refused or ended something. The node's texts are the protocol: matched exactly, case and all.
enum class ReasonKind {
    unknown,
    invalidPin,
    tooManyPinTries,
    invalidToken, ///< also an expired one
    noSuchConference,
    waitingTimedOut,
    hostsGone,   ///< the hosts left, or nobody is left who may keep it alive
    endedByHost, ///< the conference was ended for everybody
    endedByAdministrator,
    removedByOther, ///< this participant was put out
    participantLimit,
    outOfResources,
    maintenance,
    nodeLost, ///< a node or its media process went away
    callEnded,
    callRejected,
    iceFailure,
    signOnRequired, ///< anything about single sign-on
    transferFailed,
    gatewayFailed,
    licence,
    invalidRole,
    testFinished
};

struct Reason {
    ReasonKind kind = ReasonKind::unknown;
    std::string text; ///< verbatim; what a user is shown when the kind is unknown
    friend bool operator==(const Reason&, const Reason&) = default;
};

Reason reasonOf(std::string_view text);

/// What a program can do about it.
ErrorKind errorKind(ReasonKind kind);

/// True when the end was somebody's decision in the room and no fault.
bool isOrderlyEnd(ReasonKind kind);

} // namespace tilsyn::pexip

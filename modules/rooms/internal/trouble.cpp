// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms/internal/trouble.h"

namespace tilsyn::rooms::internal {
namespace {

using domain::RoomTrouble;
using pexip::ReasonKind;

RoomTrouble byKind(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::offline:
    case ErrorKind::timeout:
    case ErrorKind::malformed: return RoomTrouble::nodeAway;
    case ErrorKind::notFound: return RoomTrouble::noSuchRoom;
    default: return RoomTrouble::unknown;
    }
}

} // namespace

RoomTrouble troubleOf(const pexip::Refusal& refusal) {
    switch (refusal.reason.kind) {
    case ReasonKind::invalidPin:
    case ReasonKind::tooManyPinTries: return RoomTrouble::wrongPin;
    case ReasonKind::noSuchConference: return RoomTrouble::noSuchRoom;
    case ReasonKind::participantLimit: return RoomTrouble::roomFull;
    case ReasonKind::outOfResources:
    case ReasonKind::licence: return RoomTrouble::nodeFull;
    case ReasonKind::maintenance: return RoomTrouble::nodeClosed;
    case ReasonKind::nodeLost:
    case ReasonKind::iceFailure: return RoomTrouble::nodeAway;
    case ReasonKind::signOnRequired: return RoomTrouble::signOnAsked;
    case ReasonKind::invalidRole: return RoomTrouble::noHostRights;
    case ReasonKind::removedByOther:
    case ReasonKind::endedByAdministrator: return RoomTrouble::putOut;
    case ReasonKind::waitingTimedOut: return RoomTrouble::waitedTooLong;
    case ReasonKind::hostsGone:
    case ReasonKind::endedByHost:
    case ReasonKind::callEnded:
    case ReasonKind::testFinished: return RoomTrouble::endedElsewhere;
    case ReasonKind::transferFailed: return RoomTrouble::movedAway;
    case ReasonKind::invalidToken: return RoomTrouble::placeLost;
    case ReasonKind::unknown:
    case ReasonKind::callRejected:
    case ReasonKind::gatewayFailed: break;
    }
    // Words that nobody knows are shown as they are, whatever came with them.
    return refusal.reason.text.empty() || isPassing(refusal.error) ? byKind(refusal.error.kind) : RoomTrouble::unknown;
}

RoomTrouble troubleOf(const SchedulerProblem& problem) {
    if (problem.what) return *problem.what;
    switch (problem.error.kind) {
    case ErrorKind::unauthorised: return RoomTrouble::notSignedIn;
    case ErrorKind::offline:
    case ErrorKind::timeout:
    case ErrorKind::malformed: return RoomTrouble::schedulerAway;
    default: return RoomTrouble::schedulerRefused;
    }
}

domain::RoomProblem problemOf(const pexip::Refusal& refusal, Instant since) {
    return {troubleOf(refusal), since, refusal.error, refusal.reason.text};
}

domain::RoomProblem problemOf(const SchedulerProblem& problem, Instant since) {
    return {troubleOf(problem), since, problem.error, problem.text};
}

bool isPassing(const Error& error) {
    return error.kind == ErrorKind::offline || error.kind == ErrorKind::timeout || error.kind == ErrorKind::malformed;
}

PlaceEnd placeEnd(ReasonKind reason) {
    switch (reason) {
    case ReasonKind::invalidToken:
    case ReasonKind::nodeLost:
    case ReasonKind::iceFailure:
    case ReasonKind::maintenance:
    case ReasonKind::outOfResources: return PlaceEnd::goBackIn;
    default: return pexip::isOrderlyEnd(reason) ? PlaceEnd::over : PlaceEnd::failed;
    }
}

bool mayReturn(RoomTrouble what) {
    switch (what) {
    case RoomTrouble::wrongPin:
    case RoomTrouble::signOnAsked:
    case RoomTrouble::noSuchRoom:
    case RoomTrouble::noHostRights:
    case RoomTrouble::waitedTooLong:
    case RoomTrouble::endedElsewhere: return false;
    default: return true;
    }
}

} // namespace tilsyn::rooms::internal

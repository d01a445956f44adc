// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"

namespace tilsyn::store {

std::string_view code(Activity activity) {
    switch (activity) {
    case Activity::signIn: return "sign-in";
    case Activity::openOffline: return "open-offline";
    case Activity::alteredNote: return "altered-note";
    case Activity::signOut: return "sign-out";
    case Activity::lock: return "lock";
    case Activity::unlock: return "unlock";
    case Activity::openDay: return "open-day";
    case Activity::openPatient: return "open-patient";
    case Activity::revealNumber: return "reveal-number";
    case Activity::startCall: return "start-call";
    case Activity::takeOver: return "take-over";
    case Activity::endCall: return "end-call";
    case Activity::recordOutcome: return "record-outcome";
    case Activity::outcomeLanded: return "outcome-landed";
    case Activity::outcomeWithdrawn: return "outcome-withdrawn";
    case Activity::climbLadder: return "climb-ladder";
    case Activity::ladderLanded: return "ladder-landed";
    case Activity::ladderWithdrawn: return "ladder-withdrawn";
    case Activity::moveVisit: return "move-visit";
    case Activity::moveLanded: return "move-landed";
    case Activity::moveWithdrawn: return "move-withdrawn";
    case Activity::closeCallAgain: return "close-call-again";
    case Activity::callAgainLanded: return "call-again-landed";
    case Activity::callAgainWithdrawn: return "call-again-withdrawn";
    case Activity::outcomeRebased: return "outcome-rebased";
    case Activity::copyJournalText: return "copy-journal-text";
    case Activity::tellDelay: return "tell-delay";
    }
    return "unknown";
}

std::string_view code(AuditResult result) {
    switch (result) {
    case AuditResult::ok: return "ok";
    case AuditResult::refused: return "refused";
    case AuditResult::notFound: return "not-found";
    case AuditResult::failed: return "failed";
    }
    return "unknown";
}

} // namespace tilsyn::store

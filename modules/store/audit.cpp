// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"

namespace tilsyn::store {

std::string_view code(Activity activity) {
    switch (activity) {
    case Activity::signIn: return "sign-in";
    case Activity::signOut: return "sign-out";
    case Activity::lock: return "lock";
    case Activity::unlock: return "unlock";
    case Activity::openDay: return "open-day";
    case Activity::openPatient: return "open-patient";
    case Activity::revealNumber: return "reveal-number";
    case Activity::startCall: return "start-call";
    case Activity::endCall: return "end-call";
    case Activity::recordOutcome: return "record-outcome";
    case Activity::outcomeLanded: return "outcome-landed";
    case Activity::outcomeWithdrawn: return "outcome-withdrawn";
    case Activity::copyJournalText: return "copy-journal-text";
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/policy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::store {

/// What somebody did or tried to do.
enum class Activity {
    signIn,
    openOffline, ///< a desk without the region's sign-in
    alteredNote, ///< the note beside the files promised more than the region had allowed
    signOut,
    lock,
    unlock,
    openDay,
    openPatient,
    revealNumber,
    startCall,
    takeOver,
    endCall,
    recordOutcome,
    outcomeLanded,
    outcomeWithdrawn,
    climbLadder, ///< a step of what is done when nobody answers
    ladderLanded,
    ladderWithdrawn,
    moveVisit,
    moveLanded,
    moveWithdrawn,
    closeCallAgain,
    callAgainLanded,
    callAgainWithdrawn,
    outcomeRebased,
    copyJournalText,
    tellDelay
};
std::string_view code(Activity activity);

enum class AuditResult { ok, refused, notFound, failed };
std::string_view code(AuditResult result);

/// One thing to be written down. Fields follow what Norwegian and Danish look-up logs ask for. No names of patients, no
/// numbers: `patient` is the server's id.
struct AuditEntry {
    domain::Principal who;
    std::string onBehalfOf; ///< staff id of the one it was done for, empty: for oneself
    domain::PatientId patient;
    Activity activity = Activity::openPatient;
    domain::Purpose purpose = domain::Purpose::careContact;
    Instant at;
    std::string correlation; ///< a command's id or a fresh UUID; empty: the store makes one
    AuditResult result = AuditResult::ok;
};

/// A written row, as it is shown and exported.
struct AuditRecord {
    std::int64_t sequence = 0;
    Instant at;
    std::string staff;
    std::string subject;
    std::string onBehalfOf;
    std::string role; ///< codes in order, parted by a space
    std::string organisation;
    std::string patient;
    std::string activity;
    std::string purpose;
    std::string workstation;
    std::string correlation;
    std::string result;
    std::string hash; ///< 32 bytes: SHA-256 over the hash before and this row
    friend bool operator==(const AuditRecord&, const AuditRecord&) = default;
};

struct AuditVerdict {
    std::int64_t records = 0;
    /// Sequence of the first record that is altered or missing; nothing: the chain is whole.
    std::optional<std::int64_t> broken;
};

} // namespace tilsyn::store

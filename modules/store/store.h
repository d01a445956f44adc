// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "domain/commands.h"
#include "domain/policy.h"
#include "store/audit.h"
#include "store/last_sign_in.h"
#include "store/outbox.h"
#include "workspace/snapshot.h"
#include "workspace/workspace.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::store {

struct StoreOptions {
    std::filesystem::path directory; ///< of one user; made with mode 0700
    std::string workstation;         ///< for the audit log
};

/// What the cache has of one patient's past.
struct PastVisits {
    std::vector<workspace::PastVisit> visits; ///< newest first
    bool identityConfirmedBefore = false;
    Instant asOf;
    friend bool operator==(const PastVisits&, const PastVisits&) = default;
};

/// One user's files: `cache.tilsyn` (what the server said, may be rebuilt) and `journal.tilsyn` (outbox, audit chain,
/// drafts: exists nowhere else), both SQLCipher under one 256-bit key. Every call blocks for the disk and belongs on
/// one thread, the Executor's. Errors are kind storage (disk full, damage), policy (a grant for something else),
/// notFound.
///
/// Reads of patient data take a ReadGrant, which only the access policy makes.
class Store {
public:
    /// Opens or creates the files. A foreign, damaged or newer journal, a wrong key (32 bytes), a folder in use by
    /// another process and a foreign SQLCipher are refused by a detail that names the file, and nothing is altered. A
    /// damaged cache is moved aside and begun anew; `notices` says so.
    static Result<std::unique_ptr<Store>> open(const StoreOptions& options, const Secret& key);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// What the user should hear about opening: a cache that was moved aside.
    const std::vector<std::string>& notices() const;

    // Server state.
    Status saveDay(const workspace::Day& day);
    Result<std::optional<workspace::Day>> loadDay(const domain::ReadGrant& grant, std::chrono::year_month_day date);
    /// Keeps `date`, later days and the patients in them; the rest is overwritten on disk.
    Status forgetBefore(std::chrono::year_month_day date);
    Status savePatient(const domain::Patient& patient, Instant asOf);
    Status savePastVisits(const domain::PatientId& patient, const PastVisits& past);
    Result<std::optional<PastVisits>> loadPastVisits(const domain::ReadGrant& grant);
    /// The look-up is in the audit log, on the disk, before this returns data; when it cannot be logged there is no
    /// data. A replaced person is followed to the record that counts, and both are logged. Past visits come with a
    /// `history` grant only. kind notFound (logged as well) when the cache does not have the patient.
    Result<workspace::PatientView> openPatient(const domain::ReadGrant& grant,
                                               const std::optional<domain::ReadGrant>& history, Instant now);

    // Outbox.
    /// Command, audit row and the end of the visit's draft in one transaction that is on the disk when this returns.
    /// The same id again changes nothing and succeeds.
    Status appendCommand(const domain::DurableCommand& command, const domain::Principal& who, Instant now);
    /// Everything not confirmed yet that `grant.who()` has signed, oldest first. A row that is being sent counts as
    /// waiting after a restart: its answer was lost.
    Result<OutboxRows> openOutboxRows(const domain::ReadGrant& grant);
    Status markOutbox(const OutboxMark& mark);
    /// The server has it: the row goes, an audit row stays.
    Status landed(const domain::CommandId& id, const domain::Principal& who, Instant now);
    /// Her own words go back into a draft (`edit`), or stay aside with the reason why she gave them up.
    struct Withdrawal {
        domain::CommandId id;
        std::string reason{};
        enum class Then { edit, keepNote, nothing } then = Then::edit;
    };
    /// The user takes back what has not landed: the row goes, an audit row stays, and the command as it was signed is
    /// kept in the table of the withdrawn. Gives the draft that the visit has now. kind policy for a row of
    /// another, conflict while it is being sent.
    Result<std::optional<domain::VisitDraft>> withdraw(const Withdrawal& what, const domain::Principal& who,
                                                       Instant now);
    /// The same intent on another base (`command` has the id of a waiting row): sent anew, signed now.
    Status rebase(const domain::DurableCommand& command, const domain::Principal& who, Instant now);
    /// A refused or resting row is to be tried again at once.
    Status retry(const domain::CommandId& id, const domain::Principal& who, Instant now);
    /// One waiting command of `grant.who()`. kind notFound when it has landed.
    Result<domain::DurableCommand> findCommand(const domain::ReadGrant& grant, const domain::CommandId& id);
    /// How many rows others on this machine have waiting: in this file, and by the bare numbers in the folders beside.
    Result<int> waitingForOthers(const domain::Principal& who);

    // Drafts.
    Status saveDraft(const domain::VisitDraft& draft, const domain::Principal& who, Instant now);
    Result<std::vector<domain::VisitDraft>> loadDrafts(const domain::ReadGrant& grant);
    Status removeDraft(const domain::VisitId& visit);

    // The region's word about the user.
    /// She has signed in there: an audit row, the record for a start without the region, and the note beside the files.
    Status keepSignIn(const LastSignIn& signIn);
    /// The region still knows her.
    Status confirmSignIn(Instant at);
    /// Nothing: nobody has signed in since these files know of it.
    Result<std::optional<KnownSignIn>> lastSignIn();

    // Audit.
    /// On the disk when this returns. Failed and refused look-ups belong here too.
    Status appendAudit(const AuditEntry& entry);
    /// Walks the chain from its beginning.
    Result<AuditVerdict> verifyAudit();
    /// Needs a grant for the audit log. Newest first.
    Result<std::vector<AuditRecord>> readAudit(const domain::ReadGrant& grant, int limit);

private:
    struct State;
    explicit Store(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace tilsyn::store

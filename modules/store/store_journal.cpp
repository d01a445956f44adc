// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the store that holds what this user did.
#include "store/internal/draft_table.h"
#include "store/internal/outbox_table.h"
#include "store/internal/state.h"
#include "store/store.h"

namespace tilsyn::store {
namespace {

/// What the audit log says of each step in a command's life.
struct Steps {
    Activity signedBy;
    Activity landed;
    Activity withdrawn;
};
Steps stepsOf(domain::CommandKind kind) {
    switch (kind) {
    case domain::CommandKind::recordOutcome: break;
    case domain::CommandKind::climbLadder:
        return {Activity::climbLadder, Activity::ladderLanded, Activity::ladderWithdrawn};
    case domain::CommandKind::moveVisit: return {Activity::moveVisit, Activity::moveLanded, Activity::moveWithdrawn};
    case domain::CommandKind::closeCallAgain:
        return {Activity::closeCallAgain, Activity::callAgainLanded, Activity::callAgainWithdrawn};
    }
    return {Activity::recordOutcome, Activity::outcomeLanded, Activity::outcomeWithdrawn};
}

AuditEntry entryFor(const domain::DurableCommand& command, const domain::Principal& who, Activity Steps::*step,
                    Instant now) {
    const auto face = domain::faceOf(command);
    return {who,
            {},
            face.patient,
            stepsOf(face.kind).*step,
            domain::Purpose::documentation,
            now,
            face.id.value(),
            AuditResult::ok};
}

tl::unexpected<Error> noSuchCommand() {
    return fail(ErrorKind::notFound, "no such command waits", "store.outbox");
}

/// What is on its way may land: nobody can take it back now.
tl::unexpected<Error> onItsWay() {
    return fail(ErrorKind::conflict, "it is being sent this moment", "store.outbox");
}

tl::unexpected<Error> notHers() {
    return fail(ErrorKind::policy, "somebody else has signed this", "store.outbox");
}

} // namespace

Status Store::appendCommand(const domain::DurableCommand& command, const domain::Principal& who, Instant now) {
    if (domain::faceOf(command).by != who.staff)
        return fail(ErrorKind::policy, "a command is signed by the one who is signed in", "store.outbox");
    return state_->onJournal([&](Database& journal) -> Status {
        journal.transaction([&] {
            if (!OutboxTable(journal).add(command, now)) return;
            state_->audit().add(entryFor(command, who, &Steps::signedBy, now));
            if (const auto* record = std::get_if<domain::RecordOutcome>(&command))
                DraftTable(journal).remove(record->visit.id);
        });
        state_->countWaiting();
        return {};
    });
}

Result<OutboxRows> Store::openOutboxRows(const domain::ReadGrant& grant) {
    if (auto allowed = check(grant, domain::Resource::outcome); !allowed) return fail(allowed.error());
    return state_->onJournal(
        [&](Database& journal) -> Result<OutboxRows> { return OutboxTable(journal).of(grant.who().staff); });
}

Status Store::markOutbox(const OutboxMark& mark) {
    return state_->onJournal([&](Database& journal) -> Status {
        if (!OutboxTable(journal).mark(mark)) return noSuchCommand();
        return {};
    });
}

Status Store::landed(const domain::CommandId& id, const domain::Principal& who, Instant now) {
    return state_->onJournal([&](Database& journal) -> Status {
        OutboxTable outbox(journal);
        const auto command = outbox.find(id);
        if (!command) return noSuchCommand();
        journal.transaction([&] {
            outbox.remove(id);
            state_->audit().add(entryFor(*command, who, &Steps::landed, now));
        });
        state_->countWaiting();
        return {};
    });
}

Result<std::optional<domain::VisitDraft>> Store::withdraw(const Withdrawal& what, const domain::Principal& who,
                                                          Instant now) {
    using Answer = Result<std::optional<domain::VisitDraft>>;
    return state_->onJournal([&](Database& journal) -> Answer {
        OutboxTable outbox(journal);
        const auto command = outbox.find(what.id);
        if (!command) return noSuchCommand();
        if (domain::faceOf(*command).by != who.staff) return notHers();
        if (outbox.isSending(what.id)) return onItsWay();
        std::optional<domain::VisitDraft> draft;
        if (const auto* record = std::get_if<domain::RecordOutcome>(&*command)) draft = record->draft;
        if (draft && what.then == Withdrawal::Then::keepNote) {
            // Without an outcome it does not open the form again; her words wait beside the visit.
            auto note = std::move(draft->note);
            draft = domain::VisitDraft{};
            draft->visit = domain::faceOf(*command).visit;
            draft->note = std::move(note);
        }
        if (what.then == Withdrawal::Then::nothing) draft.reset();
        journal.transaction([&] {
            outbox.moveToWithdrawn(what.id, what.reason, now);
            if (draft) DraftTable(journal).put(*draft, who.staff, now);
            state_->audit().add(entryFor(*command, who, &Steps::withdrawn, now));
        });
        state_->countWaiting();
        return draft;
    });
}

Status Store::rebase(const domain::DurableCommand& command, const domain::Principal& who, Instant now) {
    const auto face = domain::faceOf(command);
    if (face.by != who.staff) return notHers();
    return state_->onJournal([&](Database& journal) -> Status {
        OutboxTable outbox(journal);
        if (!outbox.find(face.id)) return noSuchCommand();
        if (outbox.isSending(face.id)) return onItsWay();
        journal.transaction([&] {
            outbox.replace(command, now);
            auto entry = entryFor(command, who, &Steps::signedBy, now);
            entry.activity = Activity::outcomeRebased;
            state_->audit().add(entry);
        });
        return {};
    });
}

Status Store::retry(const domain::CommandId& id, const domain::Principal& who, Instant now) {
    return state_->onJournal([&](Database& journal) -> Status {
        OutboxTable outbox(journal);
        const auto command = outbox.find(id);
        if (!command) return noSuchCommand();
        if (domain::faceOf(*command).by != who.staff) return notHers();
        if (!outbox.isSending(id)) outbox.rest(id, now);
        return {};
    });
}

Result<domain::DurableCommand> Store::findCommand(const domain::ReadGrant& grant, const domain::CommandId& id) {
    if (auto allowed = check(grant, domain::Resource::outcome); !allowed) return fail(allowed.error());
    return state_->onJournal([&](Database& journal) -> Result<domain::DurableCommand> {
        auto command = OutboxTable(journal).find(id);
        if (!command) return noSuchCommand();
        if (domain::faceOf(*command).by != grant.who().staff) return notHers();
        return std::move(*command);
    });
}

Result<int> Store::waitingForOthers(const domain::Principal& who) {
    return state_->onJournal([&](Database& journal) -> Result<int> {
        state_->countWaiting();
        return OutboxTable(journal).countOfOthers(who.staff) + state_->waiting.others();
    });
}

Status Store::saveDraft(const domain::VisitDraft& draft, const domain::Principal& who, Instant now) {
    return state_->onJournal([&](Database& journal) -> Status {
        DraftTable(journal).put(draft, who.staff, now);
        return {};
    });
}

Result<std::vector<domain::VisitDraft>> Store::loadDrafts(const domain::ReadGrant& grant) {
    if (auto allowed = check(grant, domain::Resource::outcome); !allowed) return fail(allowed.error());
    return state_->onJournal([&](Database& journal) { return DraftTable(journal).of(grant.who().staff); });
}

Status Store::removeDraft(const domain::VisitId& visit) {
    return state_->onJournal([&](Database& journal) -> Status {
        DraftTable(journal).remove(visit);
        return {};
    });
}

Status Store::appendAudit(const AuditEntry& entry) {
    return state_->onJournal([&](Database& journal) -> Status {
        journal.transaction([&] { state_->audit().add(entry); });
        return {};
    });
}

Result<AuditVerdict> Store::verifyAudit() {
    return state_->onJournal([&](Database&) -> Result<AuditVerdict> { return state_->audit().verify(); });
}

Result<std::vector<AuditRecord>> Store::readAudit(const domain::ReadGrant& grant, int limit) {
    if (auto allowed = check(grant, domain::Resource::auditLog); !allowed) return fail(allowed.error());
    return state_->onJournal(
        [&](Database&) -> Result<std::vector<AuditRecord>> { return state_->audit().newest(limit); });
}

} // namespace tilsyn::store

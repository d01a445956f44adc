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
        return {};
    });
}

Status Store::withdraw(const domain::CommandId& id, const domain::Principal& who, Instant now) {
    return state_->onJournal([&](Database& journal) -> Status {
        OutboxTable outbox(journal);
        const auto command = outbox.find(id);
        if (!command) return noSuchCommand();
        journal.transaction([&] {
            outbox.remove(id);
            if (const auto* record = std::get_if<domain::RecordOutcome>(&*command))
                DraftTable(journal).put(record->draft, record->by, now);
            state_->audit().add(entryFor(*command, who, &Steps::withdrawn, now));
        });
        return {};
    });
}

Result<int> Store::waitingForOthers(const domain::Principal& who) {
    return state_->onJournal(
        [&](Database& journal) -> Result<int> { return OutboxTable(journal).countOfOthers(who.staff); });
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

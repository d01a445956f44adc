// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/core.h"

#include "base/log.h"

namespace tilsyn::app {

namespace {

std::unique_ptr<http::DatedTransport> datedOf(DeskParts& parts, DeskSinks& sinks) {
    if (parts.serverClock == nullptr) return nullptr;
    const auto moved = [clock = parts.serverClock, &sinks] {
        const auto ahead = std::chrono::round<std::chrono::seconds>(clock->ahead());
        if (std::chrono::abs(ahead) >= std::chrono::minutes(1))
            log::warning("desk", "this machine's clock is {} s off the server's", -ahead.count());
        sinks.changes({workspace::ClockChecked{clock->ahead()}});
    };
    return std::make_unique<http::DatedTransport>(parts.transport, *parts.serverClock, moved);
}

} // namespace

DeskCore::DeskCore(DeskParts p, DeskSinks s, domain::ReadGrant forDay, domain::ReadGrant forOutbox)
    : parts(std::move(p)), sinks(std::move(s)), dated(datedOf(parts, sinks)),
      authorised(dated ? *dated : parts.transport, parts.tokens, {parts.profile.fhir}), days(parts.store, parts.clock),
      dayGrant(std::move(forDay)), outboxGrant(std::move(forOutbox)),
      outboxRows(parts.store, parts.clock, outboxGrant, parts.user) {}

void DeskCore::audit(store::Activity activity, domain::Purpose purpose, const domain::PatientId& patient,
                     std::string correlation, store::AuditResult result) {
    store::AuditEntry entry{parts.user, {}, patient, activity, purpose, parts.clock.now(), std::move(correlation),
                            result};
    parts.store.post(store::Priority::urgent, [self = weak_from_this(), entry = std::move(entry)](store::Store& store) {
        if (const auto written = store.appendAudit(entry); !written)
            if (auto core = self.lock()) core->tellStorage(written.error());
    });
}

void DeskCore::tellStorage(const Error& problem) {
    log::error("desk", "{}: {}", problem.where, problem.detail);
    sinks.changes({workspace::StorageChanged{problem}});
}

void DeskCore::setStage(const domain::VisitId& visit, std::optional<domain::VisitStage> stage) {
    if (stage) {
        stages[visit] = *stage;
    } else {
        stages.erase(visit);
    }
    sinks.changes({workspace::StageChanged{visit, std::move(stage)}});
}

} // namespace tilsyn::app

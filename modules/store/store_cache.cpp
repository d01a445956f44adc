// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the store that holds what the server said.
#include "store/internal/day_table.h"
#include "store/internal/past_visit_table.h"
#include "store/internal/patient_table.h"
#include "store/internal/state.h"
#include "store/store.h"

namespace tilsyn::store {
namespace {

constexpr int mostReplacements = 5; // against circles

struct Found {
    domain::Patient patient;
    Instant asOf;
};

Result<Found> findPatient(Database& cache, domain::PatientId id) {
    PatientTable table(cache);
    std::optional<Found> found;
    for (int hops = 0; hops <= mostReplacements; ++hops) {
        auto row = table.get(id);
        if (!row) return fail(row.error());
        if (!*row) break;
        found = Found{std::move((*row)->first), (*row)->second};
        if (!found->patient.replacedBy) break;
        id = *found->patient.replacedBy;
    }
    if (!found) return fail(ErrorKind::notFound, "the cache does not have this patient", "store.patient");
    return std::move(*found);
}

} // namespace

Status Store::saveDay(const workspace::Day& day) {
    return state_->onCache([&](Database& cache) -> Status {
        cache.transaction([&] {
            DayTable(cache).put(day);
            PatientTable patients(cache);
            for (const auto& [id, patient] : day.patients) patients.put(patient, day.asOf);
        });
        return {};
    });
}

Result<std::optional<workspace::Day>> Store::loadDay(const domain::ReadGrant& grant, std::chrono::year_month_day date) {
    if (auto allowed = check(grant, domain::Resource::dayList); !allowed) return fail(allowed.error());
    return state_->onCache([&](Database& cache) { return DayTable(cache).get(date); });
}

Status Store::forgetBefore(std::chrono::year_month_day date) {
    return state_->onCache([&](Database& cache) -> Status {
        cache.transaction([&] {
            DayTable days(cache);
            days.removeBefore(date);
            const auto kept = days.patients();
            PatientTable(cache).keepOnly(kept);
            PastVisitTable(cache).keepOnly(kept);
        });
        return {};
    });
}

Status Store::savePatient(const domain::Patient& patient, Instant asOf) {
    return state_->onCache([&](Database& cache) -> Status {
        PatientTable(cache).put(patient, asOf);
        return {};
    });
}

Status Store::savePastVisits(const domain::PatientId& patient, const PastVisits& past) {
    return state_->onCache([&](Database& cache) -> Status {
        PastVisitTable(cache).put(patient, past);
        return {};
    });
}

Result<std::optional<PastVisits>> Store::loadPastVisits(const domain::ReadGrant& grant) {
    if (auto allowed = check(grant, domain::Resource::visitHistory); !allowed) return fail(allowed.error());
    return state_->onCache([&](Database& cache) { return PastVisitTable(cache).get(grant.patient()); });
}

Result<workspace::PatientView> Store::openPatient(const domain::ReadGrant& grant,
                                                  const std::optional<domain::ReadGrant>& history, Instant now) {
    AuditEntry entry{grant.who(), {}, grant.patient(), Activity::openPatient, grant.purpose(), now, {}, {}};
    auto allowed = check(grant, domain::Resource::patient);
    if (allowed && history) allowed = check(*history, domain::Resource::visitHistory);
    if (allowed && history && history->patient() != grant.patient())
        allowed = fail(ErrorKind::policy, "the grant for the past is for somebody else", "store.patient");

    using View = Result<workspace::PatientView>;
    auto view = !allowed ? View(fail(allowed.error())) : state_->onCache([&](Database& cache) -> View {
        auto found = findPatient(cache, grant.patient());
        if (!found) return fail(found.error());
        workspace::PatientView read{std::move(found->patient), {}, false, found->asOf};
        if (!history) return read;
        auto past = PastVisitTable(cache).get(read.patient.id);
        if (!past) return fail(past.error());
        if (*past) {
            read.lastVisits = std::move((*past)->visits);
            read.identityConfirmedBefore = (*past)->identityConfirmedBefore;
        }
        return read;
    });

    if (!view)
        entry.result = view.error().kind == ErrorKind::policy     ? AuditResult::refused
                       : view.error().kind == ErrorKind::notFound ? AuditResult::notFound
                                                                  : AuditResult::failed;
    const auto logged = state_->onJournal([&](Database& journal) -> Status {
        journal.transaction([&] {
            auto audit = state_->audit();
            audit.add(entry);
            if (!view || view->patient.id == entry.patient) return;
            entry.patient = view->patient.id;
            audit.add(entry);
        });
        return {};
    });
    if (!logged) return fail(logged.error()); // what cannot be logged is not shown
    return view;
}

} // namespace tilsyn::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/patient_reader.h"

#include "base/log.h"
#include "fhir/day.h"
#include "fhir/history.h"
#include "fhir/requests.h"
#include "sync/internal/fetch.h"

#include <utility>

namespace tilsyn::sync {
namespace {

/// The patient with replacements followed; null when the server does not know the person.
const domain::Patient* resolve(const fhir::DayPages& pages, domain::PatientId id) {
    const domain::Patient* found = nullptr;
    for (int hop = 0; hop < 6; ++hop) {
        const auto next = pages.patients.find(id);
        if (next == pages.patients.end()) break;
        found = &next->second;
        if (!found->replacedBy) break;
        id = *found->replacedBy;
    }
    return found;
}

asio::awaitable<Result<workspace::PatientView>> fresh(http::Transport& transport, const std::string& fhirBase,
                                                      domain::PatientId id) {
    fhir::DayPages pages;
    const std::vector<domain::PatientId> wanted{id};
    auto step = co_await fetchPages(transport, fhirBase, fhir::searchPatients(fhirBase, wanted), pages);
    if (step) step = co_await fetchMissingPatients(transport, fhirBase, pages);
    if (step) step = co_await fetchAllergies(transport, fhirBase, pages);
    if (!step) co_return fail(step.error());
    const auto* patient = resolve(pages, id);
    if (!patient) co_return fail(ErrorKind::notFound, "the server does not have this patient", "sync.patient");
    const auto answer = co_await ask(transport, fhir::searchHistory(fhirBase, patient->id));
    if (!answer) co_return fail(answer.error());
    auto history = fhir::parseHistory(answer->body);
    if (!history) co_return fail(history.error());
    workspace::PatientView view;
    view.patient = *patient;
    view.lastVisits = std::move(history->visits);
    view.identityConfirmedBefore = history->identityConfirmedBefore;
    co_return view;
}

} // namespace

PatientReader::PatientReader(http::Transport& transport, DayStore& store, const Clock& clock, std::string fhir)
    : transport_(transport), store_(store), clock_(clock), fhir_(std::move(fhir)) {}

asio::awaitable<Result<workspace::PatientView>> PatientReader::read(domain::ReadGrant grant) {
    const auto stored = co_await store_.openPatient(grant);
    // Not logged means not shown, wherever the data would come from.
    if (!stored && stored.error().kind != ErrorKind::notFound) co_return stored;
    auto view = co_await fresh(transport_, fhir_, grant.patient());
    if (!view) {
        if (view.error().kind == ErrorKind::cancelled || !stored) co_return view;
        co_return stored;
    }
    view->asOf = clock_.now();
    const auto saved = co_await store_.savePatient(*view);
    if (!saved) log::warning("sync", "a patient could not be stored: {}", saved.error().detail);
    co_return view;
}

} // namespace tilsyn::sync

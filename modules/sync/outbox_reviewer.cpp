// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox_reviewer.h"

#include "fhir/day.h"
#include "fhir/review.h"
#include "sync/internal/delivery.h"
#include "sync/internal/fetch.h"

#include <algorithm>
#include <utility>

namespace tilsyn::sync {

asio::awaitable<Result<workspace::RecordedVersion>> OutboxReviewer::theirs(domain::VisitId id) {
    fhir::DayPages pages;
    const auto plan = co_await fetchPages(transport_, fhir_, fhir::searchVisit(fhir_, id), pages);
    if (!plan) co_return fail(plan.error());
    const auto recorded = co_await ask(transport_, fhir::searchRecorded(fhir_, id));
    if (!recorded) co_return fail(recorded.error());
    auto version = fhir::parseRecorded(recorded->body);
    if (!version) co_return fail(version.error());
    auto day = fhir::assemble(std::move(pages), {}, {});
    const auto visit = std::ranges::find(day.visits, id, &domain::Visit::id);
    if (visit == day.visits.end())
        co_return fail(ErrorKind::notFound, "the server no longer has this visit", "sync.outbox");
    version->visit = std::move(*visit);
    co_return version;
}

asio::awaitable<Result<bool>> OutboxReviewer::landed(domain::RecordOutcome command) {
    auto found = co_await hasLanded(transport_, fhir_, command.id, "Encounter");
    co_return found;
}

} // namespace tilsyn::sync

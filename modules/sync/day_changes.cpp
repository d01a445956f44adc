// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/day_changes.h"

#include "fhir/day_changes.h"
#include "fhir/requests.h"
#include "sync/internal/fetch.h"

namespace tilsyn::sync {
namespace {

constexpr int tries = 3; ///< somebody else's change of another member is read again and kept

/// Reads, changes, writes; again when somebody was faster. `change` gives the request or why there is none.
template <class Change>
http::asio::awaitable<Status> update(http::Transport& transport, std::string base, std::string type, std::string id,
                                     Change change) {
    Status last;
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto answer = co_await ask(transport, fhir::readForUpdate(base, type, id));
        if (!answer) co_return fail(answer.error());
        auto version = fhir::versionIn(answer->body, type);
        if (!version) co_return fail(version.error());
        if (version->empty()) version = std::string(http::find(answer->headers, "ETag"));
        auto request = change(fhir::CurrentText{answer->body, *version});
        if (!request) co_return fail(request.error());
        const auto written = co_await ask(transport, std::move(*request));
        if (written) co_return Status();
        last = fail(written.error());
        if (written.error().kind != ErrorKind::conflict) co_return last;
    }
    co_return last;
}

} // namespace

DayChanges::DayChanges(http::Transport& transport, const Clock& clock, std::string fhir)
    : transport_(transport), clock_(clock), fhir_(std::move(fhir)) {}

http::asio::awaitable<Status> DayChanges::extend(domain::Visit visit, Duration by) {
    const auto change = [&](const fhir::CurrentText& text) -> Result<http::Request> {
        const auto times = fhir::timesIn(text.text);
        if (!times) return fail(times.error());
        if (*times != std::pair(visit.start, visit.end))
            return fail(ErrorKind::conflict, "somebody has moved the visit", "sync.extend");
        return fhir::moveEnd(fhir_, visit, text, visit.end + by);
    };
    co_return co_await update(transport_, fhir_, "Appointment", visit.id.value(), change);
}

http::asio::awaitable<Status> DayChanges::record(domain::PlannedBreak pause) {
    const auto change = [&](const fhir::CurrentText& text) { return fhir::recordBreak(fhir_, pause, text); };
    co_return co_await update(transport_, fhir_, "Slot", pause.id, change);
}

http::asio::awaitable<Result<DelayReservation>> DayChanges::reserve(domain::Visit visit, int minutes,
                                                                    domain::Principal who) {
    const auto answer = co_await ask(transport_, fhir::createDelayRecord(fhir_, visit, minutes, who));
    if (!answer) co_return fail(answer.error());
    const auto record = fhir::parseDelayRecord(answer->body);
    if (!record) co_return fail(record.error());
    co_return DelayReservation{record->id, record->state == fhir::DelayRecord::State::sent};
}

http::asio::awaitable<Status> DayChanges::finish(DelayReservation reservation, bool sent) {
    const auto at = clock_.now();
    const auto change = [&](const fhir::CurrentText& text) {
        return fhir::closeDelayRecord(fhir_, reservation.id, text, sent, at);
    };
    co_return co_await update(transport_, fhir_, "Communication", reservation.id, change);
}

} // namespace tilsyn::sync

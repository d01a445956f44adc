// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/puller.h"

#include "base/log.h"
#include "fhir/day.h"
#include "fhir/requests.h"
#include "sync/internal/fetch.h"
#include "sync/internal/pulse.h"
#include "sync/internal/task.h"

#include <optional>
#include <utility>

namespace tilsyn::sync {

using workspace::Link;

struct Puller::State {
    State(asio::any_io_executor e, http::Transport& t, DayStore& s, const Clock& c, PullerOptions o,
          domain::ReadGrant g, ChangeSink out)
        : executor(e), transport(t), store(s), clock(c), options(std::move(o)), grant(std::move(g)),
          sink(std::move(out)), pulse(e) {}

    asio::any_io_executor executor;
    asio::cancellation_signal cancel;
    http::Transport& transport;
    DayStore& store;
    const Clock& clock;
    PullerOptions options;
    domain::ReadGrant grant;
    ChangeSink sink;
    Pulse pulse;
    bool alive = true;
    bool live = false;
    bool urgent = false; ///< the present pause is to end whatever was just done
    int failures = 0;
    fhir::DayPages held; ///< what the last pull brought, against older versions in the next
    std::optional<std::chrono::year_month_day> heldFor;
    std::optional<workspace::Connection> told;

    void emit(workspace::Change change) {
        if (alive) sink({std::move(change)});
    }

    void tell(Link link, std::optional<Error> problem) {
        const bool current = live && link == Link::online;
        if (told && told->link == link && told->problem == problem && told->live == current) return;
        const auto since = told && told->link == link ? told->since : clock.now();
        told = workspace::Connection{link, since, std::move(problem), current};
        emit(workspace::ConnectionChanged{*told});
    }

    std::chrono::year_month_day today() const { return options.zone.local(clock.now()).date; }

    asio::awaitable<Result<std::shared_ptr<const workspace::Day>>> pull() {
        const auto date = today();
        const auto from = options.zone.instant(date, 0, 0);
        const std::chrono::year_month_day tomorrow(std::chrono::sys_days(date) + std::chrono::days(1));
        const auto to = options.zone.instant(tomorrow, 0, 0);
        fhir::DayPages pages;
        auto step = co_await fetchPages(transport, options.fhir, fhir::searchDay(options.fhir, from, to), pages);
        if (step) step = co_await fetchMissingPatients(transport, options.fhir, pages);
        if (step) step = co_await fetchAllergies(transport, options.fhir, pages);
        if (step) step = co_await fetchShifts(transport, options.fhir, from, to, pages);
        if (!step) co_return fail(step.error());
        if (heldFor == date) {
            const auto kept = fhir::keepNewer(pages, held);
            if (!kept.empty())
                log::warning("sync", "{} rows of a page were older than what is in hand, first a {}", kept.size(),
                             kept.front());
        }
        held = pages;
        heldFor = date;
        co_return std::make_shared<const workspace::Day>(fhir::assemble(std::move(pages), date, clock.now()));
    }

    asio::awaitable<void> showStored() {
        const auto stored = co_await store.loadDay(grant, today());
        if (stored && *stored) {
            emit(workspace::DayLoaded{*stored});
        } else if (!stored) {
            emit(workspace::StorageChanged{stored.error()});
        }
    }

    asio::awaitable<void> keep(std::shared_ptr<const workspace::Day> day) {
        emit(workspace::DayLoaded{day});
        tell(Link::online, std::nullopt);
        const auto saved = co_await store.saveDay(day);
        if (!saved) emit(workspace::StorageChanged{saved.error()});
    }

    asio::awaitable<void> run() {
        tell(Link::connecting, std::nullopt);
        co_await showStored();
        while (alive) {
            const auto day = co_await pull();
            if (!alive) co_return;
            // The answer's date has set the clock, or midnight came in between: another day is today.
            if (day && (*day)->date != today()) continue;
            Duration pause = live ? options.whenLive : options.every;
            if (day) {
                failures = 0;
                co_await keep(*day);
            } else {
                log::warning("sync", "the day could not be read: {} {}", name(day.error().kind), day.error().detail);
                tell(Link::offline, day.error());
                pause = backOff(++failures, options.every / 8, options.atMost);
            }
            const auto done = clock.now();
            co_await pulse.wait(clock, pause);
            // More than that is left only when the clock was set back.
            const auto left = [&] { return done + options.apart - clock.now(); };
            while (alive && !urgent && left() > Duration{0} && left() <= options.apart)
                co_await pulse.wait(clock, left());
            urgent = false;
        }
    }
};

Puller::Puller(asio::any_io_executor executor, http::Transport& transport, DayStore& store, const Clock& clock,
               PullerOptions options, domain::ReadGrant grant, ChangeSink sink)
    : state_(std::make_shared<State>(executor, transport, store, clock, std::move(options), std::move(grant),
                                     std::move(sink))) {}

Puller::~Puller() {
    state_->alive = false;
    state_->cancel.emit(asio::cancellation_type::terminal);
}

void Puller::start() {
    spawn(state_, state_->run());
}

void Puller::refreshNow() {
    state_->urgent = true;
    state_->pulse.beat();
}

void Puller::nudge() {
    state_->pulse.beat();
}

void Puller::setLive(bool live) {
    state_->live = live;
    refreshNow();
}

} // namespace tilsyn::sync

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/store_adapters.h"

namespace tilsyn::app {

namespace asio = boost::asio;
using store::Priority;

// Each job has a name before it is awaited: g++ 12 destroys a lambda twice that is written inside the awaited call.

asio::awaitable<Status> DayStoreAdapter::saveDay(std::shared_ptr<const workspace::Day> day) {
    auto job = [day](store::Store& store) { return store.saveDay(*day); };
    co_return co_await store_.run(Priority::import, std::move(job));
}

asio::awaitable<Result<std::shared_ptr<const workspace::Day>>>
DayStoreAdapter::loadDay(domain::ReadGrant grant, std::chrono::year_month_day date) {
    using Answer = Result<std::shared_ptr<const workspace::Day>>;
    auto job = [grant, date](store::Store& store) -> Answer {
        auto day = store.loadDay(grant, date);
        if (!day) return fail(day.error());
        if (!*day) return std::shared_ptr<const workspace::Day>();
        return std::make_shared<const workspace::Day>(std::move(**day));
    };
    co_return co_await store_.run(Priority::normal, std::move(job));
}

asio::awaitable<Status> DayStoreAdapter::savePatient(workspace::PatientView view) {
    auto job = [view = std::move(view)](store::Store& store) -> Status {
        if (auto saved = store.savePatient(view.patient, view.asOf); !saved) return saved;
        return store.savePastVisits(view.patient.id, {view.lastVisits, view.identityConfirmedBefore, view.asOf});
    };
    co_return co_await store_.run(Priority::import, std::move(job));
}

asio::awaitable<Result<workspace::PatientView>> DayStoreAdapter::openPatient(domain::ReadGrant grant) {
    std::optional<domain::ReadGrant> history;
    if (auto allowed =
            domain::AccessPolicy().read(grant.who(), domain::Resource::visitHistory, grant.purpose(), grant.patient()))
        history = *allowed;
    auto job = [grant, history, now = clock_.now()](store::Store& store) {
        return store.openPatient(grant, history, now);
    };
    co_return co_await store_.run(Priority::urgent, std::move(job));
}

asio::awaitable<Result<std::vector<sync::OutboxRow>>> OutboxStoreAdapter::openRows() {
    using Answer = Result<std::vector<sync::OutboxRow>>;
    auto job = [grant = grant_](store::Store& store) -> Answer {
        auto rows = store.openOutboxRows(grant);
        if (!rows) return fail(rows.error());
        std::vector<sync::OutboxRow> open;
        for (auto& row : rows->rows) open.push_back({std::move(row.command), std::move(row.item), row.notBefore});
        return open;
    };
    co_return co_await store_.run(Priority::urgent, std::move(job));
}

asio::awaitable<Status> OutboxStoreAdapter::mark(sync::OutboxMark mark) {
    auto job = [mark = std::move(mark), now = clock_.now()](store::Store& store) {
        return store.markOutbox({mark.id, mark.state, mark.tries, mark.notBefore, mark.problem, now});
    };
    co_return co_await store_.run(Priority::urgent, std::move(job));
}

asio::awaitable<Status> OutboxStoreAdapter::landed(domain::CommandId id) {
    auto job = [id = std::move(id), user = user_, now = clock_.now()](store::Store& store) {
        return store.landed(id, user, now);
    };
    co_return co_await store_.run(Priority::urgent, std::move(job));
}

} // namespace tilsyn::app

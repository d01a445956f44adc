// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/store_thread.h"
#include "base/clock.h"
#include "sync/stores.h"

namespace tilsyn::app {

/// The cache as the network side wants it: each call one job on the store's thread.
class DayStoreAdapter final : public sync::DayStore {
public:
    DayStoreAdapter(StoreThread& store, const Clock& clock) : store_(store), clock_(clock) {}

    boost::asio::awaitable<Status> saveDay(std::shared_ptr<const workspace::Day> day) override;
    boost::asio::awaitable<Result<std::shared_ptr<const workspace::Day>>>
    loadDay(domain::ReadGrant grant, std::chrono::year_month_day date) override;
    boost::asio::awaitable<Status> savePatient(workspace::PatientView view) override;
    boost::asio::awaitable<Result<workspace::PatientView>> openPatient(domain::ReadGrant grant) override;

private:
    StoreThread& store_;
    const Clock& clock_;
};

/// The outbox as the pump wants it.
class OutboxStoreAdapter final : public sync::OutboxStore {
public:
    OutboxStoreAdapter(StoreThread& store, const Clock& clock, domain::ReadGrant grant, domain::Principal user)
        : store_(store), clock_(clock), grant_(std::move(grant)), user_(std::move(user)) {}

    boost::asio::awaitable<Result<std::vector<sync::OutboxRow>>> openRows() override;
    boost::asio::awaitable<Status> mark(sync::OutboxMark mark) override;
    boost::asio::awaitable<Status> landed(domain::CommandId id) override;

private:
    StoreThread& store_;
    const Clock& clock_;
    domain::ReadGrant grant_;
    domain::Principal user_;
};

} // namespace tilsyn::app

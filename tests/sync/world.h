// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "fakes/await.h"
#include "fakes/fake_transport.h"
#include "sync/fhir_server.h"
#include "sync/live_feed.h"
#include "sync/outbox_pump.h"
#include "sync/patient_reader.h"
#include "sync/puller.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::tests {

/// The files of one user, in memory.
class FakeStore final : public sync::DayStore, public sync::OutboxStore {
public:
    std::map<std::chrono::year_month_day, std::shared_ptr<const workspace::Day>> days;
    std::map<domain::PatientId, workspace::PatientView> patients;
    std::vector<sync::OutboxRow> rows;
    std::vector<std::string> audit;
    std::optional<Error> broken; ///< every call fails with this

    sync::asio::awaitable<Status> saveDay(std::shared_ptr<const workspace::Day> day) override {
        if (broken) co_return fail(*broken);
        days[day->date] = day;
        co_return Status();
    }
    sync::asio::awaitable<Result<std::shared_ptr<const workspace::Day>>>
    loadDay(domain::ReadGrant, std::chrono::year_month_day date) override {
        if (broken) co_return fail(*broken);
        const auto found = days.find(date);
        co_return found == days.end() ? nullptr : found->second;
    }
    sync::asio::awaitable<Status> savePatient(workspace::PatientView view) override {
        if (broken) co_return fail(*broken);
        patients[view.patient.id] = view;
        co_return Status();
    }
    sync::asio::awaitable<Result<workspace::PatientView>> openPatient(domain::ReadGrant grant) override {
        if (broken) co_return fail(*broken);
        audit.push_back("look " + grant.patient().value());
        const auto found = patients.find(grant.patient());
        if (found == patients.end()) co_return fail(ErrorKind::notFound, "not in the cache", "store");
        co_return found->second;
    }
    sync::asio::awaitable<Result<std::vector<sync::OutboxRow>>> openRows() override {
        if (broken) co_return fail(*broken);
        co_return rows;
    }
    sync::asio::awaitable<Status> mark(sync::OutboxMark mark) override {
        if (broken) co_return fail(*broken);
        for (auto& row : rows) {
            if (row.item.id != mark.id) continue;
            row.item.state = mark.state;
            row.item.tries = mark.tries;
            row.item.problem = mark.problem;
            row.notBefore = mark.notBefore;
        }
        co_return Status();
    }
    sync::asio::awaitable<Status> landed(domain::CommandId id) override {
        if (broken) co_return fail(*broken);
        std::erase_if(rows, [&](const sync::OutboxRow& row) { return row.item.id == id; });
        co_return Status();
    }
};

/// A municipality with one nurse, a server, a network between and time that jumps.
struct World {
    World();
    ~World();

    void signOutcome(const std::string& visit, const std::string& command, const std::string& note = "Fint.");
    void startPuller();
    /// A server that offers notifications, and a puller that is told.
    void startLive();
    void startPump();
    void pass(Duration by) { fakes::pass(io, clock, by); }
    const workspace::OutboxItem* item(const std::string& command) const;
    std::size_t sent(const std::string& part) const;
    domain::ReadGrant grant(domain::Resource resource, const std::string& patient = {}) const;

    boost::asio::io_context io;
    fakes::FakeClock clock;
    FhirServer server;
    fakes::FakeTransport net;
    FakeStore store;
    workspace::Snapshot shown; ///< what the panels would see
    std::vector<std::string> landed;
    std::unique_ptr<sync::Puller> puller;
    std::unique_ptr<sync::OutboxPump> pump;
    std::unique_ptr<sync::LiveFeed> live;

    static constexpr const char* base = "https://fhir.example/fhir";
};

std::string appointment(const std::string& id, const std::string& patient, const std::string& start,
                        const std::string& status = "booked");

} // namespace tilsyn::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include <algorithm>

namespace tilsyn::tests {

std::string appointment(const std::string& id, const std::string& patient, const std::string& start,
                        const std::string& status) {
    return "{\"resourceType\":\"Appointment\",\"id\":\"" + id + "\",\"status\":\"" + status +
           "\",\"serviceType\":[{\"text\":\"Medisin\"}],\"start\":\"2026-03-03T" + start +
           ":00+01:00\",\"minutesDuration\":10,\"participant\":[{\"actor\":{\"reference\":\"Patient/" + patient +
           "\"},\"status\":\"accepted\"}]}";
}

World::World() {
    net.setServer([this](const http::Request& request) { return server(request); });
    server.put("{\"resourceType\":\"Patient\",\"id\":\"rune\",\"name\":[{\"family\":\"Bakke\",\"given\":[\"Rune\"]}]}");
    server.put("{\"resourceType\":\"Patient\",\"id\":\"mari\",\"name\":[{\"family\":\"Dahl\",\"given\":[\"Mari\"]}]}");
    server.put(appointment("a1", "rune", "08:10"));
    server.put(appointment("a2", "mari", "08:50"));
    server.put(
        "{\"resourceType\":\"Task\",\"id\":\"t1\",\"status\":\"requested\",\"intent\":\"order\",\"code\":{"
        "\"coding\":[{\"system\":\"urn:tilsyn:fhir:task\",\"code\":\"visit-checklist\"}]},\"focus\":{\"reference\":"
        "\"Appointment/a1\"},\"input\":[{\"type\":{\"text\":\"item\"},\"valueString\":\"Dosett\"}]}");
}

World::~World() {
    live.reset();
    pump.reset();
    puller.reset();
    net.release();
    fakes::settle(io); // cancelled coroutines end while what they refer to is still there
}

domain::ReadGrant World::grant(domain::Resource resource, const std::string& patient) const {
    domain::Principal ingrid;
    ingrid.staff = domain::StaffId("ingrid");
    ingrid.roles = {domain::Role::screenNurse};
    const auto purpose = patient.empty() ? domain::Purpose::list : domain::Purpose::careContact;
    return *domain::AccessPolicy().read(ingrid, resource, purpose, domain::PatientId(patient));
}

void World::startPuller() {
    sync::PullerOptions options{base, *Zone::byName("Europe/Oslo")};
    puller = std::make_unique<sync::Puller>(
        io.get_executor(), net, store, clock, options, grant(domain::Resource::dayList),
        [this](workspace::Changes changes) { shown = workspace::apply(std::move(shown), changes); });
    puller->start();
    fakes::settle(io);
}

void World::startLive() {
    if (!net.onSocketText)
        net.onSocketText = [](const std::string& text) {
            return std::vector{text.starts_with("bind ") ? "bound " + text.substr(5) : "what?"};
        };
    startPuller();
    live = std::make_unique<sync::LiveFeed>(
        io.get_executor(), net, clock,
        sync::LiveOptions{.fhir = base, .zone = *Zone::byName("Europe/Oslo"), .owner = "ingrid"},
        [this](bool now) { puller->setLive(now); }, [this] { puller->nudge(); });
    live->start();
    fakes::settle(io);
}

void World::startPump() {
    sync::PumpOptions options;
    options.fhir = base;
    pump = std::make_unique<sync::OutboxPump>(
        io.get_executor(), net, store, clock, options,
        [this](workspace::Changes changes) { shown = workspace::apply(std::move(shown), changes); },
        [this](const domain::DurableCommand& command) { landed.push_back(domain::idOf(command).value()); });
    pump->start();
    fakes::settle(io);
}

void World::signOutcome(const std::string& visit, const std::string& command, const std::string& note) {
    domain::RecordOutcome outcome;
    outcome.id = domain::CommandId(command);
    outcome.visit = *workspace::findVisit(shown, domain::VisitId(visit));
    outcome.draft.visit = outcome.visit.id;
    outcome.draft.outcome = domain::OutcomeKind::held;
    outcome.draft.note = note;
    for (std::size_t i = 0; i < outcome.visit.checklist.size(); ++i) outcome.draft.ticked.insert(i);
    outcome.draft.identity = domain::IdentityConfirmation{domain::IdentityMethod::known, true, clock.now()};
    outcome.by = domain::StaffId("ingrid");
    outcome.byName = "Ingrid Lunde";
    outcome.at = clock.now();
    workspace::OutboxItem item;
    item.id = outcome.id;
    item.visit = outcome.visit.id;
    item.outcome = domain::OutcomeKind::held;
    item.since = clock.now();
    store.rows.push_back({outcome, item, std::nullopt});
    if (pump) pump->wake();
}

const workspace::OutboxItem* World::item(const std::string& command) const {
    const auto found =
        std::ranges::find_if(shown.outbox, [&](const workspace::OutboxItem& i) { return i.id.value() == command; });
    return found == shown.outbox.end() ? nullptr : &*found;
}

std::size_t World::sent(const std::string& part) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        net.requests, [&](const http::Request& r) { return r.url.find(part) != std::string::npos; }));
}

} // namespace tilsyn::tests

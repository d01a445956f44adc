// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef TILSYN_REGION
#include "http/authorised_transport.h"
#include "http/curl_transport.h"
#include "http/wait.h"
#include "support/region_process.h"
#include "sync/day_changes.h"
#include "sync/script_tokens.h"
#include "sync/world.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::ScriptTokens;

namespace {

/// A nurse's desk on a real region: real TLS, real sign-in, real FHIR; only the files are in memory.
struct Desk {
    Desk() {
        plain = std::move(*http::makeTransport(io, {.caFile = region["ca"]}));
        tokens = std::make_unique<ScriptTokens>(*plain, region["oidc"]);
        net = std::make_unique<http::AuthorisedTransport>(*plain, *tokens, std::vector{region["fhir"]});
    }
    ~Desk() {
        pump.reset();
        puller.reset();
        io.restart();
        io.poll();
    }

    sync::ChangeSink sink() {
        return [this](workspace::Changes changes) { shown = workspace::apply(std::move(shown), changes); };
    }
    domain::ReadGrant grant(domain::Resource resource, const std::string& patient = {}) const {
        domain::Principal ingrid;
        ingrid.roles = {domain::Role::screenNurse};
        const auto purpose = patient.empty() ? domain::Purpose::list : domain::Purpose::careContact;
        return *domain::AccessPolicy().read(ingrid, resource, purpose, domain::PatientId(patient));
    }
    void pull() {
        sync::PullerOptions options{region["fhir"], *Zone::byName("Europe/Oslo")};
        puller = std::make_unique<sync::Puller>(io.get_executor(), *net, store, clock, options,
                                                grant(domain::Resource::dayList), sink());
        puller->start();
        REQUIRE(until([this] { return shown.day != nullptr; }));
    }
    void send(sync::PumpOptions options = {}) {
        options.fhir = region["fhir"];
        pump = std::make_unique<sync::OutboxPump>(io.get_executor(), *net, store, clock, options, sink());
        pump->start();
    }
    /// Lets real time pass until something is so; gives up after a while.
    template <class So> bool until(So so) {
        const auto end = std::chrono::steady_clock::now() + 20s;
        io.restart();
        while (!so() && std::chrono::steady_clock::now() < end) io.run_one_for(100ms);
        return so();
    }
    Result<http::Response> ask(http::Method method, std::string url, std::string body = {}) {
        http::Request request{.method = method, .url = std::move(url)};
        request.headers = {{"Content-Type", "application/fhir+json"}};
        request.body = std::move(body);
        auto& way = request.url.starts_with("http://") ? *plain : static_cast<http::Transport&>(*net);
        return fakes::await(io, way.send(std::move(request)));
    }
    void sign(const std::string& visit, const std::string& command) {
        const auto* planned = workspace::findVisit(shown, domain::VisitId(visit));
        REQUIRE(planned);
        domain::RecordOutcome outcome;
        outcome.id = domain::CommandId(command);
        outcome.visit = *planned;
        outcome.draft.visit = planned->id;
        outcome.draft.outcome = domain::OutcomeKind::held;
        outcome.draft.note = "Tok medisinen sin. Æ ø å.";
        outcome.draft.minutesWithPatient = 6;
        for (std::size_t i = 0; i < planned->checklist.size(); ++i) outcome.draft.ticked.insert(i);
        outcome.draft.identity = domain::IdentityConfirmation{domain::IdentityMethod::known, true, clock.now()};
        outcome.draft.followUp = domain::CallAgain{clock.now() + 40min};
        outcome.draft.callStarted = clock.now() - 6min;
        outcome.draft.callEnded = clock.now();
        outcome.by = planned->owner;
        outcome.byName = planned->ownerName;
        outcome.at = clock.now();
        workspace::OutboxItem item;
        item.id = outcome.id;
        item.visit = planned->id;
        item.outcome = domain::OutcomeKind::held;
        store.rows.push_back({outcome, item, std::nullopt});
    }

    tests::RegionProcess region{TILSYN_REGION, {"--no-simulation", "--clock", "2026-03-03T07:55:00+01:00"}};
    boost::asio::io_context io;
    ShiftedClock clock{*parseInstant("2026-03-03T07:55:00+01:00"), 1.0};
    std::unique_ptr<http::Transport> plain;
    std::unique_ptr<ScriptTokens> tokens;
    std::unique_ptr<http::AuthorisedTransport> net;
    tests::FakeStore store;
    workspace::Snapshot shown;
    std::unique_ptr<sync::Puller> puller;
    std::unique_ptr<sync::OutboxPump> pump;
};

const std::string one = "5f0c2a34-0000-4000-8000-000000000001";

const domain::Visit& medicineVisit(const Desk& desk) {
    const auto& visits = desk.shown.day->visits;
    const auto found = std::ranges::find_if(visits, [](const domain::Visit& v) {
        return v.purpose == "Medisin" && !v.checklist.empty() && domain::isOpen(v.stage);
    });
    REQUIRE(found != visits.end());
    return *found;
}

} // namespace

TEST_CASE("against the practice region: load the day, record an outcome, read it back") {
    Desk desk;
    desk.pull();
    CHECK(desk.shown.connection.link == workspace::Link::online);
    CHECK(desk.shown.day->visits.size() == 64);
    for (const auto& r : desk.shown.day->rejections) MESSAGE(r.what, ": ", r.reason);
    CHECK(desk.shown.day->rejections.empty());
    const auto visit = medicineVisit(desk);
    REQUIRE(workspace::findPatient(desk.shown, visit.patient));

    desk.sign(visit.id.value(), one);
    desk.send();
    desk.until([&] { return desk.store.rows.empty(); });
    for (const auto& item : desk.shown.outbox) MESSAGE(item.problem);
    REQUIRE(desk.store.rows.empty());

    const auto before = desk.shown.day;
    desk.puller->refreshNow();
    REQUIRE(desk.until([&] { return desk.shown.day != before; }));
    const auto* done = workspace::findVisit(desk.shown, visit.id);
    REQUIRE(done);
    CHECK(done->stage == domain::VisitStage(domain::Done{domain::OutcomeKind::held}));
    CHECK(std::ranges::all_of(done->checklist, [](const domain::ChecklistItem& i) { return i.ticked.has_value(); }));

    sync::PatientReader reader(*desk.net, desk.store, desk.clock, desk.region["fhir"]);
    const auto grant = desk.grant(domain::Resource::patient, visit.patient.value());
    const auto view = fakes::await(desk.io, reader.read(grant));
    REQUIRE(view);
    REQUIRE_FALSE(view->lastVisits.empty());
    CHECK(view->lastVisits[0].note == "Tok medisinen sin. Æ ø å.");
    CHECK(view->lastVisits[0].minutes == 6);
    CHECK(view->identityConfirmedBefore);
}

TEST_CASE("against the practice region: an answer that was lost after the deed lands once") {
    Desk desk;
    desk.pull();
    desk.puller.reset();
    const auto visit = medicineVisit(desk);
    desk.sign(visit.id.value(), one);
    // The transaction is the first POST that goes out; the server does it and hangs up.
    REQUIRE(desk.ask(http::Method::post, desk.region["admin"] + "/faults",
                     R"({"path":"/fhir","method":"POST","kind":"drop","count":1,"afterApply":true})"));
    desk.send({.firstPause = 200ms});
    REQUIRE(desk.until([&] { return !desk.shown.outbox.empty() && desk.shown.outbox[0].tries == 1; }));
    REQUIRE(desk.until([&] { return desk.store.rows.empty(); }));
    const auto encounters =
        desk.ask(http::Method::get, desk.region["fhir"] + "/Encounter?identifier=urn:tilsyn:fhir:command%7C" + one);
    REQUIRE(encounters);
    CHECK(boost::json::parse(encounters->body).at("total").as_int64() == 1);
}

TEST_CASE("against the practice region: a colleague who was first makes a conflict") {
    Desk desk;
    desk.pull();
    desk.puller.reset();
    const auto visit = medicineVisit(desk);
    desk.sign(visit.id.value(), one);
    const auto url = desk.region["fhir"] + "/Appointment/" + visit.id.value();
    auto theirs = boost::json::parse(desk.ask(http::Method::get, url)->body).as_object();
    theirs["comment"] = "Flyttet av Sondre";
    CHECK(desk.ask(http::Method::put, url, boost::json::serialize(theirs))->status == 200);
    desk.send();
    REQUIRE(desk.until(
        [&] { return !desk.shown.outbox.empty() && desk.shown.outbox[0].state == workspace::OutboxState::conflict; }));
    CHECK(desk.store.rows.size() == 1);
    CHECK(boost::json::parse(desk.ask(http::Method::get, url)->body).at("status").as_string() == "booked");
}

TEST_CASE("a day on the region comes with the shift and its two breaks") {
    Desk desk;
    desk.pull();
    const auto& shifts = desk.shown.day->shifts;
    REQUIRE(shifts.size() == 2);
    const auto ingrid = std::ranges::find(shifts, domain::StaffId("ingrid-lunde"), &domain::Shift::owner);
    REQUIRE(ingrid != shifts.end());
    CHECK(ingrid->slots == 32);
    CHECK(ingrid->end == *parseInstant("2026-03-03T16:00:00+01:00"));
    REQUIRE(ingrid->breaks.size() == 2);
    CHECK(ingrid->breaks[0].start == *parseInstant("2026-03-03T10:00:00+01:00"));
}

TEST_CASE("ten minutes more land once; after a colleague's move they do not land at all") {
    Desk desk;
    desk.pull();
    const auto planned = *workspace::findVisit(desk.shown, domain::VisitId("visit-2026-03-03-vest-05"));
    sync::DayChanges changes(*desk.net, desk.clock, desk.region["fhir"]);
    CHECK(fakes::await(desk.io, changes.extend(planned, 10min)));
    desk.puller->refreshNow();
    const auto moved = [&] {
        const auto* now = workspace::findVisit(desk.shown, planned.id);
        return now != nullptr && now->end == planned.end + 10min;
    };
    CHECK(desk.until(moved));
    CHECK(workspace::findVisit(desk.shown, planned.id)->start == planned.start);
    // The same key at another desk that has not seen it yet.
    const auto again = fakes::await(desk.io, changes.extend(planned, 10min));
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::conflict);
}

TEST_CASE("a break that was begun and ended is so for everybody") {
    Desk desk;
    desk.pull();
    auto pause = desk.shown.day->shifts.front().breaks.front();
    sync::DayChanges changes(*desk.net, desk.clock, desk.region["fhir"]);
    pause.begun = pause.start + 4min;
    CHECK(fakes::await(desk.io, changes.record(pause)));
    pause.over = pause.end;
    CHECK(fakes::await(desk.io, changes.record(pause)));
    desk.puller->refreshNow();
    CHECK(desk.until([&] { return desk.shown.day->shifts.front().breaks.front().over == pause.over; }));
    CHECK(desk.shown.day->shifts.front().breaks.front().begun == pause.begun);
}

TEST_CASE("one delay is told once, whichever desk presses the key, and again only after a refusal") {
    Desk desk;
    desk.pull();
    const auto visit = *workspace::findVisit(desk.shown, domain::VisitId("visit-2026-03-03-vest-06"));
    domain::Principal ingrid;
    ingrid.staff = domain::StaffId("ingrid-lunde");
    ingrid.name = "Ingrid Lunde";
    domain::Principal sondre;
    sondre.staff = domain::StaffId("sondre-holm");
    sondre.name = "Sondre Holm";
    sync::DayChanges changes(*desk.net, desk.clock, desk.region["fhir"]);
    const auto first = fakes::await(desk.io, changes.reserve(visit, 10, ingrid));
    REQUIRE(first);
    CHECK_FALSE(first->toldBefore);
    // Refused by the adapter: whoever tries again does so under the same id.
    CHECK(fakes::await(desk.io, changes.finish(*first, false)));
    const auto second = fakes::await(desk.io, changes.reserve(visit, 10, sondre));
    REQUIRE(second);
    CHECK(second->id == first->id);
    CHECK_FALSE(second->toldBefore);
    CHECK(fakes::await(desk.io, changes.finish(*second, true)));
    CHECK(fakes::await(desk.io, changes.reserve(visit, 10, ingrid))->toldBefore);
    // A longer delay is another one.
    CHECK_FALSE(fakes::await(desk.io, changes.reserve(visit, 15, ingrid))->toldBefore);
    desk.puller->refreshNow();
    CHECK(desk.until([&] { return !desk.shown.day->delays.empty(); }));
    CHECK(desk.shown.day->delays.size() == 1);
    CHECK(desk.shown.day->delays.front().visit == visit.id);
    CHECK(desk.shown.day->delays.front().minutes == 10);
}

TEST_CASE("a message goes out once, in the patient's language, and carries nothing that is not in the contract") {
    Desk desk;
    const auto base = desk.region["delivery"];
    auto net = http::AuthorisedTransport(*desk.plain, *desk.tokens, {base});
    const auto ask = [&](http::Method method, const std::string& path, const std::string& body = {}) {
        http::Request request{.method = method, .url = base + path, .headers = {{"Content-Type", "application/json"}}};
        request.body = body;
        return *fakes::await(desk.io, net.send(std::move(request)));
    };
    const auto words =
        ask(http::Method::get, "/templates/delay?language=nb&minutes=10&label=08%3A45&host=Ingrid%20Lunde");
    CHECK(words.status == 200);
    CHECK(words.body.find("omtrent 10 minutter") != std::string::npos);
    CHECK(ask(http::Method::get, "/templates/delay?language=fi&minutes=10").status == 400);
    const std::string letter = R"({"id":"m1","template":"delay","patient":"p0004","label":"08:45","language":"nb",)"
                               R"("host":"Ingrid Lunde","minutes":10)";
    CHECK(ask(http::Method::post, "/messages", letter + "}").status == 201);
    CHECK(ask(http::Method::post, "/messages", letter + "}").status == 200);
    CHECK(ask(http::Method::post, "/messages", letter + R"(,"text":"Ta medisinen"})").status == 400);
    auto other = letter;
    other.replace(other.find("10"), 2, "15");
    CHECK(ask(http::Method::post, "/messages", other + "}").status == 409);
    const auto state = desk.ask(http::Method::get, desk.region["admin"] + "/state");
    const auto messages = boost::json::parse(state->body).at("messages").as_array();
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].at("patient").as_string() == "p0004");
}
#endif

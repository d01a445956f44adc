// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::World;
using workspace::Link;

TEST_CASE("the day arrives with all its pages, patients and allergies, and is kept") {
    World world;
    world.server.pageSize = 1;
    world.server.put(
        "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"x\",\"patient\":{\"reference\":\"Patient/mari\"},"
        "\"code\":{\"text\":\"Penicillin\"}}");
    world.startPuller();
    CHECK(world.shown.connection.link == Link::online);
    REQUIRE(world.shown.day);
    CHECK(world.shown.day->visits.size() == 2);
    CHECK(world.shown.day->patients.at(domain::PatientId("mari")).allergies == std::vector<std::string>{"Penicillin"});
    CHECK(world.shown.day->rejections.empty());
    CHECK(world.store.days.at(world.shown.day->date) == world.shown.day);
    // The day of the clinician's zone, in UTC.
    CHECK(world.net.requests[0].url.find("ge2026-03-02T23%3A00%3A00Z&date=lt2026-03-03T23%3A00%3A00Z") !=
          std::string::npos);
}

TEST_CASE("a page with a broken entry yields the rest and names the broken one") {
    World world;
    world.server.rawEntries = {"{\"resource\":{\"resourceType\":\"Appointment\",\"id\":\"bad\",\"status\":\"booked\"}}",
                               "{\"resource\":7}"};
    world.startPuller();
    CHECK(world.shown.day->visits.size() == 2);
    REQUIRE(world.shown.day->rejections.size() == 2);
    CHECK(world.shown.day->rejections[0] == workspace::Rejection{"entry 7", "the resource is not a readable object"});
    CHECK(world.shown.day->rejections[1].what == "Appointment/bad");
}

TEST_CASE("a web page instead of data keeps the last day and says why") {
    World world;
    world.startPuller();
    const auto before = world.shown.day;
    world.net.answerNext({200, {{"Content-Type", "text/html"}}, "<html>Velkommen til gjestenettet</html>"});
    world.pass(30s);
    CHECK(world.shown.day == before);
    CHECK(world.shown.connection.link == Link::offline);
    CHECK(world.shown.connection.problem->kind == ErrorKind::malformed);
    CHECK(world.shown.connection.problem->detail == "a web page instead of FHIR data");
    world.pass(30s);
    CHECK(world.shown.connection.link == Link::online);
}

TEST_CASE("an offline start shows the stored day with its age, and the server's once it is back") {
    World first;
    first.startPuller();
    const auto stored = first.shown.day;

    World world;
    world.clock.advance(2h);
    world.store.days[stored->date] = stored;
    world.net.failNext(ErrorKind::offline, 5);
    world.startPuller();
    CHECK(world.shown.day == stored);
    CHECK(world.clock.now() - world.shown.day->asOf == 2h);
    CHECK(world.shown.connection.link == Link::offline);
    CHECK(world.shown.connection.problem->kind == ErrorKind::offline);
    world.pass(10min);
    CHECK(world.shown.connection.link == Link::online);
    CHECK(world.shown.day->asOf > stored->asOf);
}

TEST_CASE("while the server is away the pauses grow, and a wish for fresh data cuts them short") {
    World world;
    world.net.failNext(ErrorKind::offline, 1000);
    world.startPuller();
    world.pass(1h);
    const auto tries = world.net.requests.size();
    CHECK(tries > 10);
    CHECK(tries < 40);
    const auto since = world.shown.connection.since;
    world.puller->refreshNow();
    fakes::settle(world.io);
    CHECK(world.net.requests.size() == tries + 1);
    CHECK(world.shown.connection.since == since);
}

TEST_CASE("the list is refreshed every thirty seconds and turns with the date") {
    World world;
    world.startPuller();
    const auto once = world.sent("/Appointment?");
    world.pass(5min);
    CHECK(world.sent("/Appointment?") == once + 10);
    world.server.put(tests::appointment("a3", "mari", "09:10"));
    world.pass(30s);
    CHECK(world.shown.day->visits.size() == 3);
    world.pass(24h);
    CHECK(world.shown.day->date == std::chrono::year(2026) / 3 / 4);
}

TEST_CASE("a person who got a new record is found under the new one") {
    World world;
    world.server.put("{\"resourceType\":\"Patient\",\"id\":\"mari\",\"link\":[{\"type\":\"replaced-by\",\"other\":{"
                     "\"reference\":\"Patient/mari2\"}}]}");
    world.server.put("{\"resourceType\":\"Patient\",\"id\":\"mari2\",\"name\":[{\"family\":\"Dahl\"}]}");
    world.startPuller();
    const auto* patient = workspace::findPatient(world.shown, domain::PatientId("mari"));
    REQUIRE(patient);
    CHECK(patient->id.value() == "mari2");
}

TEST_CASE("a next page on another server is not followed, and the rest stays") {
    World world;
    world.server.pageSize = 1;
    world.server.nextOrigin = "https://evil.example/fhir";
    world.startPuller();
    CHECK(world.shown.day->visits.size() == 1);
    CHECK(world.sent("evil.example") == 0);
    CHECK(world.shown.day->rejections.at(0).what == "next page");
}

TEST_CASE("files that fail are told and the day is shown all the same") {
    World world;
    world.store.broken = Error{ErrorKind::storage, "disk full", "store"};
    world.startPuller();
    CHECK(world.shown.day);
    CHECK(world.shown.storageProblem == world.store.broken);
}

TEST_CASE("a puller that goes in the middle of a request says nothing more") {
    World world;
    world.net.hold();
    world.startPuller();
    CHECK(world.net.waiting() == 1);
    world.puller.reset();
    fakes::settle(world.io);
    CHECK(world.net.waiting() == 0);
    const auto revision = world.shown.revision;
    world.net.release();
    world.pass(1h);
    CHECK(world.shown.revision == revision);
    CHECK_FALSE(world.shown.day);
}

TEST_CASE("a patient is read fresh, and as stored while the server is away; without an audit row not at all") {
    World world;
    sync::PatientReader reader(world.net, world.store, world.clock, World::base);
    const auto open = [&](const std::string& id) {
        return fakes::await(world.io, reader.read(world.grant(domain::Resource::patient, id)), &world.clock);
    };
    world.server.put("{\"resourceType\":\"Encounter\",\"id\":\"e1\",\"status\":\"finished\",\"subject\":{\"reference\":"
                     "\"Patient/rune\"},\"period\":{\"start\":\"2026-03-02T08:10:00Z\"}}");
    const auto fresh = open("rune");
    REQUIRE(fresh);
    CHECK(fresh->patient.name.family == "Bakke");
    CHECK(fresh->lastVisits.size() == 1);
    CHECK(fresh->identityConfirmedBefore);
    CHECK(world.store.audit == std::vector<std::string>{"look rune"});

    world.clock.advance(1h);
    world.net.failNext(ErrorKind::offline, 20);
    const auto stored = open("rune");
    REQUIRE(stored);
    CHECK(stored->asOf == fresh->asOf);
    CHECK(open("mari").error().kind == ErrorKind::offline);
    CHECK(open("nobody").error().kind == ErrorKind::offline);

    const auto requests = world.net.requests.size();
    world.store.broken = Error{ErrorKind::storage, "disk full", "store"};
    CHECK(open("rune").error().kind == ErrorKind::storage);
    CHECK(world.net.requests.size() == requests);
}

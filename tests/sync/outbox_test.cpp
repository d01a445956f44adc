// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include <doctest/doctest.h>
#include <regex>
#include <utility>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::World;
using workspace::OutboxState;

namespace {

const std::string one = "5f0c2a34-0000-4000-8000-000000000001";
const std::string two = "5f0c2a34-0000-4000-8000-000000000002";
const std::string three = "5f0c2a34-0000-4000-8000-000000000003";

std::string statusOf(const World& world, const std::string& visit) {
    return std::string(world.server.get("Appointment/" + visit)->at("status").as_string());
}

} // namespace

TEST_CASE("a signed outcome stands on the server") {
    World world;
    world.startPuller();
    world.signOutcome("a1", one);
    world.startPump();
    CHECK(world.landed == std::vector{one});
    CHECK(world.store.rows.empty());
    CHECK(world.shown.outbox.empty());
    CHECK(statusOf(world, "a1") == "fulfilled");
    CHECK(world.server.all("Encounter").size() == 1);
    CHECK(world.server.all("DocumentReference").size() == 1);
    CHECK(world.server.all("Provenance").size() == 2);
    CHECK(world.server.get("Task/t1")->at("status").as_string() == "completed");
    world.puller->refreshNow();
    fakes::settle(world.io);
    CHECK(workspace::findVisit(world.shown, domain::VisitId("a1"))->stage ==
          domain::VisitStage(domain::Done{domain::OutcomeKind::held}));
}

TEST_CASE("an outcome whose answer was lost lands once") {
    for (const auto kind : {ErrorKind::timeout, ErrorKind::offline}) {
        World world;
        world.startPuller();
        world.signOutcome("a1", one);
        world.net.setServer([&, lost = false](const http::Request& request) mutable {
            auto answer = world.server(request);
            if (request.url == World::base && !lost) {
                lost = true;
                return http::Response{kind == ErrorKind::timeout ? 504 : 502, {}, {}};
            }
            return answer;
        });
        world.startPump();
        REQUIRE(world.item(one));
        CHECK(world.item(one)->state == OutboxState::waiting);
        CHECK(world.item(one)->tries == 1);
        world.pass(5s);
        CHECK(world.landed == std::vector{one});
        CHECK(world.server.all("Encounter").size() == 1);
        CHECK(world.server.all("DocumentReference").size() == 1);
        CHECK(world.server.all("Provenance").size() == 2);
        CHECK(world.server.get("Appointment/a1")->at("meta").at("versionId").as_string() == "2");
    }
}

TEST_CASE("a lost answer lands once even on a server that tells no versions") {
    World world;
    bool lost = false;
    world.net.setServer([&](const http::Request& request) {
        auto answer = world.server(request);
        std::erase_if(answer.headers, [](const http::Header& h) { return h.name == "ETag"; });
        answer.body = std::regex_replace(answer.body, std::regex("\"versionId\":\"[0-9]+\""), "\"x\":1");
        if (request.url == World::base && !std::exchange(lost, true)) return http::Response{504, {}, {}};
        return answer;
    });
    world.startPuller();
    world.signOutcome("a1", one);
    world.startPump();
    CHECK(world.landed.empty());
    world.pass(5s);
    CHECK(world.landed == std::vector{one});
    CHECK(world.server.all("Provenance").size() == 2);
}

TEST_CASE("an outcome that was under way when the program ended lands once") {
    World world;
    world.startPuller();
    world.signOutcome("a1", one);
    const auto rows = world.store.rows;
    world.startPump();
    world.pump.reset();
    world.store.rows = rows; // the file never heard of the success
    world.landed.clear();
    world.startPump();
    CHECK(world.landed == std::vector{one});
    CHECK(world.server.all("Encounter").size() == 1);
    CHECK(world.server.all("Provenance").size() == 2);
}

TEST_CASE("a colleague's change first becomes a conflict and nothing is lost") {
    World world;
    world.startPuller();
    world.signOutcome("a1", one);
    world.server.put(tests::appointment("a1", "rune", "08:40"));
    world.startPump();
    REQUIRE(world.item(one));
    CHECK(world.item(one)->state == OutboxState::conflict);
    CHECK(world.item(one)->problem == "Appointment was changed by somebody else");
    CHECK(world.store.rows.size() == 1);
    CHECK(statusOf(world, "a1") == "booked");
    CHECK(world.server.all("Encounter").empty());
    world.pass(24h);
    CHECK(world.sent("/fhir/Appointment/a1") == 1); // it waits for the user
}

TEST_CASE("a change between our reading and our writing is a conflict as well") {
    World world;
    world.startPuller();
    world.signOutcome("a1", one);
    world.net.setServer([&](const http::Request& request) {
        if (request.url == World::base) world.server.put(tests::appointment("a1", "rune", "08:40"));
        return world.server(request);
    });
    world.startPump();
    CHECK(world.item(one)->state == OutboxState::conflict);
    CHECK(world.server.all("Encounter").empty());
    CHECK(world.server.all("Provenance").empty());
}

TEST_CASE("without a network the row waits with growing pauses and goes when it is back") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    world.net.failNext(ErrorKind::offline, 8);
    world.startPump();
    world.pass(1s);
    CHECK(world.item(one)->state == OutboxState::waiting);
    CHECK(world.item(one)->tries == 1);
    world.pass(20min);
    CHECK(world.landed == std::vector{one});
}

TEST_CASE("being woken tries at once") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    world.net.failNext(503);
    world.startPump();
    CHECK(world.landed.empty());
    world.pump->wake();
    fakes::settle(world.io);
    CHECK(world.landed == std::vector{one});
}

TEST_CASE("a server that says when it wants to be asked again is heard") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    world.net.setServer([&](const http::Request& request) {
        if (request.url == World::base && world.clock.now() < *parseInstant("2026-03-03T07:56:00+01:00"))
            return http::Response{503, {{"Retry-After", "120"}}, {}};
        return world.server(request);
    });
    world.startPump();
    world.pass(119s);
    CHECK(world.landed.empty());
    world.pass(2s);
    CHECK(world.landed == std::vector{one});
}

TEST_CASE("without a sign-in the outbox pauses, counts no try, and goes on after it") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    world.signOutcome("a2", two);
    world.net.failNext(ErrorKind::unauthorised);
    world.startPump();
    CHECK(world.item(one)->state == OutboxState::waiting);
    CHECK(world.item(one)->tries == 0);
    CHECK(world.item(two)->tries == 0);
    world.pass(30s);
    CHECK(world.landed.empty());
    world.pump->wake();
    fakes::settle(world.io);
    CHECK(world.landed == std::vector{one, two});
}

TEST_CASE("a refusal is kept with the server's reason and does not hold up other visits") {
    World world;
    world.startPuller();
    world.signOutcome("a1", one);
    world.signOutcome("a2", two);
    world.net.setServer([&](const http::Request& request) {
        if (request.url == World::base && request.body.find("Appointment/a1") != std::string::npos)
            return http::Response{422,
                                  {},
                                  "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                                  "\"details\":{\"text\":\"the list is closed\"}}]}"};
        return world.server(request);
    });
    world.startPump();
    REQUIRE(world.item(one));
    CHECK(world.item(one)->state == OutboxState::rejected);
    CHECK(world.item(one)->problem == "the list is closed");
    CHECK(world.landed == std::vector{two});
}

TEST_CASE("what one patient has waits for its turn, other patients go on") {
    World world;
    world.server.put(tests::appointment("a3", "rune", "09:30"));
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    world.signOutcome("a3", two);
    world.signOutcome("a2", three);
    bool down = true;
    world.net.setServer([&](const http::Request& request) {
        if (down && request.url == World::base && request.body.find("Appointment/a1") != std::string::npos)
            return http::Response{500, {}, {}};
        return world.server(request);
    });
    world.startPump();
    CHECK(world.landed == std::vector{three});
    down = false;
    world.pass(1min);
    CHECK(world.landed == std::vector{three, one, two});
}

TEST_CASE("a web page in place of the answer is not taken for success") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    bool portal = true;
    world.net.setServer([&](const http::Request& request) {
        if (portal && request.url == World::base) return http::Response{200, {}, "<html>Velkommen</html>"};
        return world.server(request);
    });
    world.startPump();
    CHECK(world.landed.empty());
    CHECK(world.item(one)->state == OutboxState::waiting);
    portal = false;
    world.pass(10s);
    CHECK(world.landed == std::vector{one});
}

TEST_CASE("a file that cannot note the attempt stops the attempt") {
    World world;
    world.startPuller();
    world.puller.reset();
    world.signOutcome("a1", one);
    const auto before = world.net.requests.size();
    world.store.broken = Error{ErrorKind::storage, "disk full", "store"};
    world.startPump();
    CHECK(world.net.requests.size() == before);
    CHECK(world.shown.storageProblem == world.store.broken);
    world.store.broken.reset();
    world.pass(31s);
    CHECK(world.landed == std::vector{one});
}

TEST_CASE("what a colleague's program wrote into the visit survives our outcome") {
    World world;
    world.server.put(
        "{\"resourceType\":\"Appointment\",\"id\":\"a1\",\"status\":\"booked\",\"start\":"
        "\"2026-03-03T08:10:00+01:00\",\"participant\":[{\"actor\":{\"reference\":\"Patient/rune\"}}],"
        "\"extension\":[{\"url\":\"http://elsewhere.example/x\",\"valueString\":\"kept\"}],\"priority\":5}");
    world.startPuller();
    world.signOutcome("a1", one);
    world.startPump();
    const auto& visit = *world.server.get("Appointment/a1");
    CHECK(visit.at("priority").as_int64() == 5);
    CHECK(visit.at("extension").at(0).at("valueString").as_string() == "kept");
    CHECK(visit.at("extension").at(1).at("valueCode").as_string() == "held");
}

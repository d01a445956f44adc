// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono_literals;
using tests::World;

namespace {

struct Live : World {
    Live() { server.notifications = "wss://fhir.example/fhir/websocket"; }
    std::size_t pulls() const { return sent("/Appointment?"); }
    std::string subscription() const { return std::string(server.all("Subscription").at(0)->at("id").as_string()); }
};

} // namespace

TEST_CASE("while the server tells of changes nothing is asked, but for a look every few minutes") {
    Live world;
    world.startLive();
    const auto once = world.pulls();
    CHECK(world.shown.connection.live);
    CHECK(once == 2); // at the start, and when told to listen: what happened in between nobody has told
    world.pass(299s);
    CHECK(world.pulls() == once);
    world.pass(1s);
    CHECK(world.pulls() == once + 1);
    world.pass(1h);
    CHECK(world.pulls() == once + 13);
}

TEST_CASE("a ping brings the change at once, and a burst is one pull and one for what came during it") {
    Live world;
    world.startLive();
    world.pass(1min);
    const auto before = world.pulls();
    world.server.put(tests::appointment("a3", "mari", "09:10"));
    for (int i = 0; i < 50; ++i) world.net.say("ping " + world.subscription());
    fakes::settle(world.io);
    CHECK(world.shown.day->visits.size() == 3);
    CHECK(world.pulls() == before + 1);
    world.net.hold();
    world.net.say("ping x");
    world.pass(1s);
    for (int i = 0; i < 50; ++i) world.net.say("ping x");
    fakes::settle(world.io);
    world.net.release();
    world.pass(10s);
    CHECK(world.pulls() == before + 3);
}

TEST_CASE("pings without end cost three pulls a second at most") {
    Live world;
    world.startLive();
    world.pass(1min);
    const auto before = world.pulls();
    for (int i = 0; i < 1000; ++i) {
        world.net.say("ping x");
        world.pass(10ms);
    }
    CHECK(world.pulls() - before <= 35);
    CHECK(world.pulls() - before >= 30);
}

TEST_CASE("a server that offers no notifications is polled, and asked again after an hour") {
    Live world;
    world.server.notifications.clear();
    world.startLive();
    const auto once = world.pulls();
    world.pass(5min);
    CHECK(world.pulls() == once + 10);
    CHECK(world.sent("/metadata") == 1);
    CHECK(world.server.all("Subscription").empty());
    world.server.notifications = "wss://fhir.example/fhir/websocket";
    world.pass(56min);
    CHECK(world.net.openSockets() == 1);
}

TEST_CASE("a broken connection means polling at once, and listening again by itself") {
    Live world;
    world.startLive();
    world.pass(2min);
    const auto before = world.pulls();
    world.server.put(tests::appointment("a3", "mari", "09:10"));
    world.net.dropSockets();
    fakes::settle(world.io);
    CHECK(world.pulls() == before + 1);
    CHECK_FALSE(world.shown.connection.live);
    CHECK(world.shown.day->visits.size() == 3);
    world.server.put(tests::appointment("a4", "mari", "09:30"));
    world.pass(3s);
    CHECK(world.net.openSockets() == 1);
    CHECK(world.shown.day->visits.size() == 4); // pulled after the new binding
    CHECK(world.server.all("Subscription").size() == 4);
}

TEST_CASE("a server that keeps breaking is tried with growing pauses, and polled meanwhile") {
    Live world;
    world.net.onSocketText = [&](const std::string&) {
        boost::asio::post(world.io, [&] { world.net.dropSockets(); });
        return std::vector<std::string>();
    };
    world.startLive();
    world.pass(1h);
    const auto tries = world.sent("/websocket");
    CHECK(tries > 10);
    CHECK(tries < 40);
    CHECK(world.pulls() >= 120);
    // Back at once when there is a reason to think that it works again.
    world.net.onSocketText = [](const std::string& text) { return std::vector{"bound " + text.substr(5)}; };
    world.live->retryNow();
    fakes::settle(world.io);
    CHECK(world.net.openSockets() == 1);
}

TEST_CASE("a server that never says bound is not believed to listen") {
    Live world;
    world.net.onSocketText = [](const std::string&) { return std::vector<std::string>(); };
    world.startLive();
    CHECK(world.net.openSockets() == 1);
    const auto before = world.pulls();
    world.pass(19s);
    CHECK(world.net.openSockets() == 1);
    world.pass(1100ms);
    CHECK(world.net.openSockets() == 0);
    world.pass(5min);
    CHECK(world.pulls() >= before + 10);
}

TEST_CASE("a subscription is awaited until it is active, found again, and asked for again when it is off") {
    Live world;
    world.server.subscriptionStatus = "requested";
    world.startLive();
    CHECK(world.net.openSockets() == 0);
    for (const auto* subscription : world.server.all("Subscription")) {
        auto active = *subscription;
        active["status"] = "active";
        world.server.put(boost::json::serialize(active));
    }
    world.server.subscriptionStatus = "active";
    world.pass(1s);
    REQUIRE(world.net.openSockets() == 1);
    auto off = *world.server.all("Subscription").at(0);
    off["status"] = "off";
    world.server.put(boost::json::serialize(off));
    world.net.dropSockets();
    world.pass(3s);
    CHECK(world.net.openSockets() == 1);
    CHECK(world.server.all("Subscription").size() == 4);
    CHECK(world.server.all("Subscription").at(0)->at("status").as_string() == "active");
}

TEST_CASE("with the new day comes a new subscription") {
    Live world;
    world.startLive();
    const auto first = world.server.all("Subscription").at(0)->at("criteria").as_string();
    CHECK(first == "Appointment?date=ge2026-03-02T23%3A00%3A00Z");
    world.pass(16h + 6min);
    REQUIRE(world.server.all("Subscription").size() == 8);
    CHECK(world.net.openSockets() == 1);
    CHECK(world.shown.day->date == std::chrono::year(2026) / 3 / 4);
}

TEST_CASE("a feed that goes hangs up and says nothing more") {
    Live world;
    world.startLive();
    const auto before = world.pulls();
    world.live.reset();
    fakes::settle(world.io);
    CHECK(world.net.openSockets() == 0);
    CHECK(world.pulls() == before);
}

TEST_CASE("a page that is older than the list in hand takes nothing back") {
    Live world;
    world.startPuller();
    world.server.put(tests::appointment("a1", "rune", "08:10", "fulfilled"));
    world.pass(30s);
    const auto stage = [&](const char* id) { return workspace::findVisit(world.shown, domain::VisitId(id))->stage; };
    CHECK(std::holds_alternative<domain::Done>(stage("a1")));
    auto lagging = world.server; // a copy of the server that has not heard of it yet …
    world.server.put(tests::appointment("a1", "rune", "08:10", "noshow"));
    world.pass(30s);
    CHECK(std::holds_alternative<domain::Missed>(stage("a1")));
    lagging.put(tests::appointment("a2", "mari", "08:50", "cancelled")); // … but of something else
    world.net.setServer([&](const http::Request& request) { return lagging(request); });
    world.pass(30s);
    CHECK(std::holds_alternative<domain::Missed>(stage("a1")));
    CHECK(std::holds_alternative<domain::Cancelled>(stage("a2")));
    CHECK(world.shown.day->rejections.empty());
}

TEST_CASE("a row that comes twice is one row, in its newer version whatever the order") {
    Live world;
    const auto entry = [](const std::string& version, const std::string& status) {
        auto row = boost::json::parse(tests::appointment("a9", "rune", "09:30", status)).as_object();
        row["meta"] = boost::json::object{{"versionId", version}};
        return "{\"resource\":" + boost::json::serialize(row) + "}";
    };
    world.server.rawEntries = {entry("10", "fulfilled"), entry("9", "booked"), entry("9", "booked")};
    world.startPuller();
    CHECK(world.shown.day->visits.size() == 3);
    CHECK(std::holds_alternative<domain::Done>(workspace::findVisit(world.shown, domain::VisitId("a9"))->stage));
    world.server.rawEntries = {entry("11", "booked"), entry("12", "entered-in-error")};
    world.pass(30s);
    CHECK(workspace::findVisit(world.shown, domain::VisitId("a9")) == nullptr);
}

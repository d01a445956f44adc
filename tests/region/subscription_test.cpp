// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/practice.h"
#include "region/socket_client.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

std::string subscription(const std::string& criteria, const std::string& more = {},
                         const std::string& channel = R"({"type":"websocket"})") {
    return R"({"resourceType":"Subscription","status":"requested","reason":"desk","criteria":")" + criteria +
           R"(","channel":)" + channel + more + "}";
}

std::string communication(const std::string& id, const std::string& status = "completed") {
    return R"({"resourceType":"Communication","id":")" + id + R"(","status":")" + status + "\"}";
}

std::string address(Practice& practice) {
    const auto rest = practice.get("/fhir/metadata").json().at("rest").items().at(0);
    return std::string(rest.at("extension").items().at(0).at("valueUri").text());
}

/// The id of a new subscription that has become active.
std::string subscribed(Practice& practice, const std::string& criteria, const std::string& more = {}) {
    const auto made = practice.send("POST", "/fhir/Subscription", subscription(criteria, more));
    REQUIRE(made.status == 201);
    std::string id(made.json().at("id").text());
    for (int i = 0; i < 200; ++i)
        if (practice.get("/fhir/Subscription/" + id).json().at("status").text() == "active") return id;
    FAIL("the subscription did not become active");
    return id;
}

} // namespace

TEST_CASE("a write that meets the criteria pings whoever is bound, and nobody else") {
    Practice practice;
    CHECK(address(practice) == "wss" + practice.url.substr(5) + "/fhir/websocket");
    const auto stopped = subscribed(practice, "Communication?status=stopped");
    const auto done = subscribed(practice, "Communication?status=completed");
    SocketClient socket(address(practice), practice.ca, practice.token());
    REQUIRE(socket.status() == 101);
    CHECK(socket.ask("bind " + stopped) == "bound " + stopped);
    practice.send("PUT", "/fhir/Communication/c1", communication("c1", "completed"));
    practice.send("PUT", "/fhir/Communication/c1", communication("c1", "stopped"));
    CHECK(socket.next() == "ping " + stopped);
    // Of the first write nothing has come: it met what this socket had not bound.
    CHECK(socket.ask("bind " + done) == "bound " + done);
    CHECK(socket.answersPing());
}

TEST_CASE("the writes of one transaction are one ping, and a refused one is none") {
    Practice practice;
    const auto id = subscribed(practice, "Communication?status:missing=false");
    SocketClient socket(address(practice), practice.ca, practice.token());
    CHECK(socket.ask("bind " + id) == "bound " + id);
    const auto entry = [](const std::string& one) {
        return R"({"resource":)" + communication(one) + R"(,"request":{"method":"PUT","url":"Communication/)" + one +
               "\"}}";
    };
    const std::string bundle = R"({"resourceType":"Bundle","type":"transaction","entry":[)";
    CHECK(practice.send("POST", "/fhir", bundle + entry("a") + "," + entry("b") + "]}").status == 200);
    CHECK(practice
              .send("POST", "/fhir",
                    bundle + entry("c") + R"(,{"resource":{"resourceType":"Communication"},)" +
                        R"("request":{"method":"POST","url":"Communication"}}]})")
              .status == 422);
    CHECK(socket.next() == "ping " + id);
    CHECK(socket.ask("bind " + id) == "bound " + id);
}

TEST_CASE("a subscription ends at its time or with its deletion, and says so by closing") {
    Practice practice;
    SUBCASE("its time") {
        const auto id = subscribed(practice, "Communication?status=completed", R"(,"end":"2026-03-03T08:00:00+01:00")");
        SocketClient socket(address(practice), practice.ca, practice.token());
        CHECK(socket.ask("bind " + id) == "bound " + id);
        practice.advance(301);
        CHECK_FALSE(socket.next());
        CHECK(socket.closeCode() == 1000);
        CHECK(practice.get("/fhir/Subscription/" + id).json().at("status").text() == "off");
    }
    SUBCASE("its deletion, while another one keeps the connection") {
        const auto first = subscribed(practice, "Communication?status=completed");
        const auto second = subscribed(practice, "Communication?status=stopped");
        SocketClient socket(address(practice), practice.ca, practice.token());
        CHECK(socket.ask("bind " + first) == "bound " + first);
        CHECK(socket.ask("bind " + second) == "bound " + second);
        CHECK(practice.send("DELETE", "/fhir/Subscription/" + first, {}).status == 204);
        practice.send("PUT", "/fhir/Communication/c1", communication("c1", "completed"));
        practice.send("PUT", "/fhir/Communication/c1", communication("c1", "stopped"));
        CHECK(socket.next() == "ping " + second);
        CHECK(practice.send("DELETE", "/fhir/Subscription/" + second, {}).status == 204);
        CHECK_FALSE(socket.next());
        CHECK(socket.closeCode() == 1000);
    }
}

TEST_CASE("the connection wants a token with the right to read, and asks that can be kept") {
    Practice practice;
    CHECK(SocketClient(address(practice), practice.ca, "").status() == 401);
    CHECK(SocketClient(address(practice), practice.ca, practice.token("role:fhir-writer")).status() == 403);
    CHECK(practice.get("/fhir/websocket").status == 426);
    SocketClient stranger(address(practice), practice.ca, practice.token());
    stranger.send("bind nothing");
    CHECK_FALSE(stranger.next());
    CHECK(stranger.closeCode() == 1008);

    const auto post = [&](const std::string& body, const std::string& scope = "role:fhir-reader") {
        return practice.send("POST", "/fhir/Subscription", body, {"Authorization: Bearer " + practice.token(scope)})
            .status;
    };
    CHECK(post(subscription("Task?status=completed")) == 201);
    CHECK(post(subscription("Task?status=completed"), "role:meeting-user") == 403);
    CHECK(post(subscription("Task?colour=red")) == 422);
    CHECK(post(subscription("Nonsense?x=y")) == 422);
    CHECK(post(subscription("Task?status=completed", "", R"({"type":"rest-hook"})")) == 422);
    CHECK(post(subscription("Task?status=completed", "",
                            R"({"type":"websocket","payload":"application/fhir+json"})")) == 422);
}

TEST_CASE("streams that are dropped by script take the notifications with them, and subscriptions outlive that") {
    Practice practice;
    const auto id = subscribed(practice, "Communication?status=completed");
    {
        SocketClient socket(address(practice), practice.ca, practice.token());
        CHECK(socket.ask("bind " + id) == "bound " + id);
        practice.fault(R"({"path":"/fhir","kind":"drop-streams"})");
        CHECK_FALSE(socket.next());
        CHECK(socket.closeCode() == 0);
    }
    SocketClient again(address(practice), practice.ca, practice.token());
    CHECK(again.ask("bind " + id) == "bound " + id);
    practice.send("PUT", "/fhir/Communication/c1", communication("c1"));
    CHECK(again.next() == "ping " + id);
}

TEST_CASE("subscriptions of an earlier run are active again after a restart") {
    const Folder folder;
    auto options = small();
    options.state = folder.path;
    std::string id;
    {
        Practice practice(options);
        id = subscribed(practice, "Communication?status=completed");
    }
    Practice practice(options);
    SocketClient socket(address(practice), practice.ca, practice.token());
    CHECK(socket.ask("bind " + id) == "bound " + id);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/subscription.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::fhir;

TEST_CASE("the address for notifications is where the server's statement says, or nowhere") {
    const auto with = notificationAddress(
        R"({"resourceType":"CapabilityStatement","rest":[{"mode":"client"},{"mode":"server","extension":[{"url":"urn:x"},
        {"url":"http://hl7.org/fhir/StructureDefinition/capabilitystatement-websocket","valueUri":"wss://r/ws"}]}]})");
    REQUIRE(with);
    CHECK(*with == "wss://r/ws");
    const auto without = notificationAddress(R"({"resourceType":"CapabilityStatement","rest":[{"mode":"server"}]})");
    REQUIRE(without);
    CHECK(without->empty());
    for (const auto* nonsense : {"<html>", "{}", R"({"resourceType":"Bundle"})", "[]"})
        CHECK_FALSE(notificationAddress(nonsense));
}

TEST_CASE("a subscription is created once by its tag and comes back from the server's text") {
    const SubscriptionWish wish{"Task?code=a%7C", "ingrid-2026-03-03-tasks", *parseInstant("2026-03-04T00:00:00Z")};
    const auto request = createSubscription("https://r/fhir", wish);
    CHECK(request.url == "https://r/fhir/Subscription");
    CHECK(http::find(request.headers, "If-None-Exist") ==
          "_tag=urn%3Atilsyn%3Afhir%3Asubscription%7Cingrid-2026-03-03-tasks");
    CHECK(request.body.find(R"("type":"websocket")") != std::string::npos);
    CHECK(request.body.find("payload") == std::string::npos);
    const auto read = parseSubscription(R"({"resourceType":"Subscription","id":"s1","meta":{"versionId":"2"},
        "status":"active"})");
    REQUIRE(read);
    CHECK(read->state == Subscription::State::active);
    const auto again = renewSubscription("https://r/fhir", wish, *read);
    CHECK(again.url == "https://r/fhir/Subscription/s1");
    CHECK(http::find(again.headers, "If-Match") == "W/\"2\"");
    CHECK_FALSE(parseSubscription("{}"));
    CHECK(parseSubscription(R"({"resourceType":"Subscription","id":"s1","status":"nonsense"})")->state ==
          Subscription::State::off);
}

TEST_CASE("what is said on the socket is understood, and what is not is left alone") {
    CHECK(bindMessage("s1") == "bind s1");
    CHECK(readNotice("bound s1\n").kind == Notice::Kind::bound);
    CHECK(readNotice("ping s1").id == "s1");
    for (const auto* other : {"", "ping", "hello", "{\"resourceType\":\"Bundle\"}"})
        CHECK(readNotice(other).kind == Notice::Kind::other);
}

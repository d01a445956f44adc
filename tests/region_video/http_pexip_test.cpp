// SPDX-License-Identifier: GPL-3.0-or-later
// The conference client API over real sockets: what a client sees of status, headers and bytes.
#include "region/practice.h"
#include "region_video/event_reader.h"

#include <doctest/doctest.h>

using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

Options withRoom() {
    auto options = small();
    options.simulation = false;
    options.rooms.push_back({"room@practice.example", "2468", "1357", true});
    return options;
}

struct Conference : Practice {
    Conference() : Practice(withRoom()) {}

    static std::string below(const std::string& path, const std::string& alias = "room@practice.example") {
        return "/api/client/v2/conferences/" + alias + "/" + path;
    }
    Answer post(const std::string& path, const std::string& body = {}, Fields fields = {}) {
        fields.emplace_back("Content-Type: application/json");
        return client.request("POST", url + path, body, fields);
    }
    Answer join(const char* pin, const std::string& alias = "room@practice.example", bool media = true) {
        return post(below("request_token", alias),
                    std::string(R"({"display_name":"08:45","direct_media":)") + (media ? "true}" : "false}"),
                    {std::string("pin: ") + pin});
    }
    static std::string tokenOf(const Answer& joined) {
        REQUIRE(joined.status == 200);
        return std::string(joined.json().at("result").at("token").text());
    }
    Answer with(const std::string& token, const char* verb) { return post(below(verb), "{}", {"token: " + token}); }
};

constexpr auto hostPin = "2468";
constexpr auto guestPin = "1357";

std::string_view resultOf(const Answer& answer, Json& kept) {
    kept = answer.json();
    return kept.at("result").text();
}

} // namespace

TEST_CASE("every answer of a conference is application/json and nothing else, also a question and a refusal") {
    Conference region;
    const auto joined = region.join(hostPin);
    const auto question = region.post(Conference::below("request_token"), R"({"display_name":"x"})");
    const auto unknown = region.join(hostPin, "nowhere");
    const auto wrongPin = region.join("9999");
    CHECK(joined.status == 200);
    CHECK(question.status == 403);
    CHECK(question.json().at("result").at("pin").text() == "required");
    CHECK(unknown.status == 404);
    CHECK(wrongPin.status == 403);
    for (const auto& each : {joined, question, unknown, wrongPin}) {
        CHECK(each.header("content-type") == "application/json");
        CHECK(each.json().has("status"));
    }
    Json kept;
    CHECK(resultOf(unknown, kept) == "Neither conference nor gateway found");
    CHECK(resultOf(wrongPin, kept) == "Invalid PIN");
}

TEST_CASE("an alias with an at sign is the same room whether it is escaped or not") {
    Conference region;
    const auto token = Conference::tokenOf(region.join(hostPin, "room%40practice.example"));
    const auto plain =
        region.client.request("GET", region.url + Conference::below("conference_status"), {}, {"token: " + token});
    CHECK(plain.status == 200);
    const auto escaped = region.client.request(
        "GET", region.url + Conference::below("conference_status", "room%40practice.example"), {}, {"token: " + token});
    CHECK(escaped.status == 200);
}

TEST_CASE("the third who wants picture and sound hears that the limit is reached; who only controls may come") {
    Conference region;
    CHECK(region.join(hostPin).status == 200);
    CHECK(region.join(hostPin).status == 200);
    const auto third = region.join(hostPin);
    CHECK(third.status == 403);
    Json kept;
    CHECK(resultOf(third, kept) == "Participant limit reached");
    CHECK(region.join(hostPin, "room@practice.example", false).status == 200);
}

TEST_CASE("what only a host may do is refused to a guest with a text") {
    Conference region;
    const auto host = Conference::tokenOf(region.join(hostPin));
    const auto guest = Conference::tokenOf(region.join(guestPin));
    for (const auto* verb : {"lock", "disconnect", "muteguests", "start_conference"}) {
        CAPTURE(verb);
        const auto refused = region.with(guest, verb);
        CHECK(refused.status == 403);
        Json kept;
        CHECK(resultOf(refused, kept) == "Invalid role");
        CHECK(kept.at("status").text() == "failed");
    }
    CHECK(region.with(host, "lock").status == 200);
}

TEST_CASE("a token in the address opens the events, and nothing that changes anything") {
    Conference region;
    const auto token = Conference::tokenOf(region.join(hostPin));
    const auto bare = region.client.request("GET", region.url + Conference::below("events"));
    CHECK(bare.status == 403);
    Json kept;
    CHECK(resultOf(bare, kept) == "Invalid token");
    CHECK(region.post(Conference::below("lock") + "?token=" + token, "{}").status == 403);
    EventReader events(region.url + Conference::below("events") + "?token=" + token, region.ca);
    CHECK(events.hears("event: participant_sync_end\n"));
    CHECK(events.status() == 200);
    CHECK(events.contentType() == "text/event-stream");
}

TEST_CASE("the roster is told between begin and end, whose data is null, then changes come as they happen") {
    Conference region;
    const auto token = Conference::tokenOf(region.join(hostPin));
    EventReader events(region.url + Conference::below("events") + "?token=" + token, region.ca);
    REQUIRE(events.hears("event: participant_sync_end\ndata: null\n\n"));
    const auto bytes = events.bytes();
    const auto begin = bytes.find("event: participant_sync_begin\ndata: null\n\n");
    const auto own = bytes.find("event: participant_create\ndata: {");
    REQUIRE(begin != std::string::npos);
    CHECK(begin < own);
    CHECK(own < bytes.find("event: participant_sync_end"));
    CHECK(bytes.find("data: \n") == std::string::npos);

    CHECK(region.with(token, "lock").status == 200);
    CHECK(events.hears(R"("locked":true)"));
    const auto before = events.bytes().size();
    const auto guest = Conference::tokenOf(region.join(guestPin));
    CHECK(events.hears(R"("service_type":"waiting_room")"));
    CHECK(events.bytes().substr(before).starts_with("event: participant_create\n"));
    CHECK(region.with(guest, "release_token").status == 200);
    CHECK(events.hears("event: participant_delete\n"));
    CHECK(region.with(token, "release_token").status == 200);
    CHECK(events.ends());
}

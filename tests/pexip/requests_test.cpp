// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"
#include "pexip/answers.h"
#include "pexip/requests.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::pexip;

namespace {

const Place place{"https://node.example.test/", "1020034@rooms.example.test"};
const CallPlace call{place, "p1", "c1"};
const std::string prefix = "https://node.example.test/api/client/v2/conferences/1020034%40rooms.example.test/";

} // namespace

TEST_CASE("the PIN travels as a header and never in a body or an address") {
    const Secret pin(std::string_view("482913"));
    const auto join = requestToken(place, {"Ingrid Lunde", "tag", true}, &pin);
    CHECK(join.url == prefix + "request_token");
    CHECK(http::find(join.headers, "pin") == "482913");
    CHECK(join.body.find("482913") == std::string::npos);
    CHECK(join.timeout == std::chrono::seconds(60));
    const auto body = json::read(join.body, "t").value();
    CHECK(json::text(body, "display_name") == "Ingrid Lunde");
    CHECK(json::flag(body, "direct_media") == true);
    CHECK(json::text(body, "sso_token") == "none");
    const Secret guest;
    CHECK(http::find(requestToken(place, {"x", "", true}, &guest).headers, "pin") == "none");
    CHECK(http::find(requestToken(place, {"x", "", true}, nullptr).headers, "pin").empty());
}

TEST_CASE("long polls have no time limit, everything else has ten seconds") {
    const Secret token(std::string_view("t_-="));
    CHECK(calls(place, token, "p1", "v=0").timeout.count() == 0);
    CHECK(update(call, token, "v=0").timeout.count() == 0);
    CHECK(events(place, token).timeout.count() == 0);
    CHECK(ack(call, token).timeout == std::chrono::seconds(10));
    CHECK(refreshToken(place, token).timeout == std::chrono::seconds(10));
}

TEST_CASE("the token is a header, except for the event stream") {
    const Secret token(std::string_view("t_-="));
    CHECK(http::find(participant(place, token, "p2", ParticipantVerb::admit).headers, "token") == "t_-=");
    CHECK(participant(place, token, "p2", ParticipantVerb::admit).url == prefix + "participants/p2/unlock");
    CHECK(conference(place, token, ConferenceVerb::disconnectAll).url == prefix + "disconnect");
    CHECK(events(place, token).url == prefix + "events?token=t_-%3D");
    CHECK(http::find(events(place, token).headers, "token").empty());
}

TEST_CASE("an acknowledgement says whether an answer comes with it") {
    const Secret token(std::string_view("t"));
    CHECK(ack(call, token).body == "{}");
    CHECK(ack(call, token).url == prefix + "participants/p1/calls/c1/ack");
    CHECK(ackAnswer(call, token, "v=0\r\n").body == R"({"sdp":"v=0\r\n"})");
    CHECK(ackIgnored(call, token).body == R"({"sdp":"offer_ignored","offer_ignored":true})");
    CHECK(http::find(ack(call, token).headers, "Content-Type") == "application/json");
    CHECK(newCandidate(call, token, {"", "0", "", ""}).body == R"({"candidate":"","mid":"0"})");
    CHECK(newCandidate(call, token, {"candidate:1", "0", "u", "w"}).body ==
          R"({"candidate":"candidate:1","mid":"0","ufrag":"u","pwd":"w"})");
}

TEST_CASE("an offer is answered by an object, by a text, or not at all") {
    const auto first = parseCall({200, {}, R"({"status":"success","result":{"call_uuid":"c","sdp":"v=0"}})"}, "t");
    CHECK(first->call == "c");
    CHECK(first->sdp == "v=0");
    CHECK_FALSE(first->ignored);
    CHECK(parseCall({200, {}, R"({"status":"success","result":"v=0"})"}, "t")->sdp == "v=0");
    for (const char* lone :
         {R"({"status":"success","result":{"call_uuid":"c","sdp":"","offer_ignored":true}})",
          R"({"status":"success","result":{"call_uuid":"c","sdp":""}})",
          R"({"status":"success","result":{"call_uuid":"c","sdp":"offer_ignored","offer_ignored":true}})"}) {
        const auto answer = parseCall({200, {}, lone}, "t");
        REQUIRE(answer);
        CHECK(answer->ignored);
        CHECK(answer->sdp.empty());
        CHECK(answer->call == "c");
    }
    CHECK(parseCall({200, {}, R"({"status":"success","result":17})"}, "t").error().error.kind == ErrorKind::malformed);
}

TEST_CASE("success with false is a refusal, success with null is not") {
    CHECK_FALSE(accepted({200, {}, R"({"status":"success","result":false})"}, "t"));
    CHECK(accepted({200, {}, R"({"status":"success","result":null})"}, "t"));
    CHECK(accepted({200, {}, R"({"status":"success","result":true})"}, "t"));
    CHECK_FALSE(accepted({200, {}, R"({"status":"failed","result":"Invalid role"})"}, "t"));
    CHECK_FALSE(accepted({200, {}, "<html>"}, "t"));
}

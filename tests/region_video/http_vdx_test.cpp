// SPDX-License-Identifier: GPL-3.0-or-later
// The video booking API over real sockets: what a client sees of status, headers and bytes.
#include "region/practice.h"

#include <doctest/doctest.h>

using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

constexpr auto json = "Content-Type: application/json";

/// The region at 07:55 its own time; a meeting may begin now, or at noon.
struct Booked : Practice {
    Answer post(const std::string& body, Fields fields = {}) {
        fields.emplace_back(json);
        return send("POST", "/vdx/v2/meetings", body, std::move(fields));
    }
    static std::string meeting(const std::string& more = {}, const char* start = "2026-03-03T07:55:00+01:00") {
        return R"({"subject":"Avtale","startTime":")" + std::string(start) +
               R"(","endTime":"2026-03-03T12:30:00+01:00")" + more + "}";
    }
    std::string made(const char* start) {
        const auto answer = post(meeting({}, start));
        REQUIRE(answer.status == 200);
        return std::string(answer.json().at("uuid").text());
    }
    Fields as(const std::string& scope) { return {"Authorization: Bearer " + token(scope)}; }
};

constexpr auto now = "2026-03-03T07:55:00+01:00";
constexpr auto noon = "2026-03-03T12:00:00+01:00";

} // namespace

TEST_CASE("a booking without a token is refused with a challenge and no byte more, whatever else is wrong") {
    Booked region;
    for (const auto* bearer : {"Authorization:", "Authorization: Bearer nonsense"}) {
        for (const auto& body : {Booked::meeting(), std::string("{")}) {
            const auto refused = region.post(body, {bearer});
            CHECK(refused.status == 401);
            CHECK(refused.body.empty());
            CHECK(refused.header("www-authenticate").starts_with("Bearer"));
            CHECK(refused.header("content-type").empty());
        }
    }
}

TEST_CASE("the body is judged before the role, and a missing role is a bare 403") {
    Booked region;
    const auto provisioner = region.as("role:meeting-provisioner");
    const auto refused = region.post(Booked::meeting(), provisioner);
    CHECK(refused.status == 403);
    CHECK(refused.body.empty());
    const auto broken = region.post("{}", provisioner);
    CHECK(broken.status == 400);
    CHECK(broken.json().at("detailed_error_code").text() == "10");
    // Somebody with no role of this API at all is told so in the framework's own words, without a challenge.
    const auto stranger = region.post(Booked::meeting(), region.as("role:fhir-reader"));
    CHECK(stranger.status == 401);
    CHECK(stranger.json().at("error").text() == "Unauthorized");
    CHECK(stranger.header("www-authenticate").empty());
}

TEST_CASE("of several faults in a body the first field is named, as code 10") {
    Booked region;
    const auto nothing = region.post("{}");
    CHECK(nothing.status == 400);
    CHECK(nothing.header("content-type") == "application/json");
    CHECK(nothing.json().at("detailed_error_code").text() == "10");
    CHECK(nothing.json().at("detailed_error").text() == "subject: must not be null");
    CHECK(nothing.json().at("path").text() == "/vdx/v2/meetings");
    const auto half = region.post(R"({"subject":"Avtale","guestPin":1})");
    CHECK(half.json().at("detailed_error").text() == "startTime: must not be null");
    // What cannot be read at all has no code.
    const auto unreadable = region.post(Booked::meeting(R"(,"meetingType":"LAKE")"));
    CHECK(unreadable.status == 400);
    CHECK(unreadable.json().at("detailed_error_code").isNull());
}

TEST_CASE("answers are HAL, refusals are plain JSON, and a room that exists can be ended but not deleted") {
    Booked region;
    const auto made = region.post(Booked::meeting());
    REQUIRE(made.status == 200);
    CHECK(made.header("content-type") == "application/hal+json");
    CHECK(made.json().at("_links").at("self").at("href").text().find("/vdx/v2/meetings/") != std::string::npos);
    const auto path = "/vdx/v2/meetings/" + std::string(made.json().at("uuid").text());
    const auto refused = region.send("DELETE", path, {});
    CHECK(refused.status == 406);
    CHECK(refused.header("content-type") == "application/json");
    CHECK(refused.json().at("detailed_error_code").text() == "13");
    const auto ended = region.send("PATCH", path, R"({"endTime":"2026-03-03T07:55:00+01:00"})", {json});
    CHECK(ended.status == 200);
    CHECK(ended.header("content-type") == "application/hal+json");
}

TEST_CASE("a room that only awaits can be deleted, once, without a byte in the answer") {
    Booked region;
    const auto uuid = region.made(noon);
    const auto info = region.get("/vdx/v2/scheduling-info/" + uuid);
    CHECK(info.header("content-type") == "application/hal+json");
    CHECK(info.json().at("provisionStatus").text() == "AWAITS_PROVISION");
    const auto gone = region.send("DELETE", "/vdx/v2/meetings/" + uuid, {});
    CHECK(gone.status == 204);
    CHECK(gone.body.empty());
    const auto again = region.send("DELETE", "/vdx/v2/meetings/" + uuid, {});
    CHECK(again.status == 404);
    CHECK(again.json().at("detailed_error_code").text() == "11");
}

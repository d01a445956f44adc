// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"
#include "base/time_text.h"
#include "support/data_file.h"
#include "vdx/answers.h"
#include "vdx/problem.h"
#include "vdx/requests.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using test::dataFile;

namespace {

Instant at(const char* text) {
    return parseInstant(text).value();
}

http::Response answer(int status, std::string body, http::Headers headers = {}) {
    return {status, std::move(headers), std::move(body)};
}

} // namespace

TEST_CASE("a booking asks for a room from the pool and for nothing that would rule one out") {
    const auto request = vdx::createMeeting("https://vdx.example.test/vdx/",
                                            {"7c9f", "Aftale 08:45", at("2026-03-03T08:45:00.250+01:00"),
                                             at("2026-03-03T09:15:00+01:00"), vdx::MeetingType::pool});
    CHECK(request.method == http::Method::post);
    CHECK(request.url == "https://vdx.example.test/vdx/v2/meetings");
    CHECK(http::find(request.headers, "content-type") == "application/json");
    CHECK(request.timeout >= std::chrono::seconds(30));
    const auto body = json::read(request.body, "test").value();
    CHECK(json::text(body, "uuid") == "7c9f");
    CHECK(json::text(body, "startTime") == "2026-03-03T07:45:00Z");
    CHECK(json::text(body, "meetingType") == "POOL");
    for (const char* absent : {"hostPin", "guestPin", "schedulingTemplateId", "uriWithoutDomain", "description"})
        CHECK_FALSE(body.as_object().contains(absent));
    CHECK(request.body.find("null") == std::string::npos);
}

TEST_CASE("a change sends what changes") {
    const auto request = vdx::patchMeeting("https://h/vdx", "a b/c", {std::nullopt, at("2026-03-03T08:00:00Z")});
    CHECK(request.method == http::Method::patch);
    CHECK(request.url == "https://h/vdx/v2/meetings/a%20b%2Fc");
    CHECK(request.body == R"({"endTime":"2026-03-03T08:00:00Z"})");
    CHECK(vdx::deleteMeeting("https://h/vdx", "u").method == http::Method::del);
    CHECK(vdx::getMeeting("https://h/vdx", "u").url == "https://h/vdx/v2/meetings/u");
    CHECK(vdx::schedulingInfo("https://h/vdx", "u").url == "https://h/vdx/v2/scheduling-info/u");
}

TEST_CASE("a meeting's dates may have any offset and fractions") {
    const auto meeting = vdx::parseMeeting(dataFile("vdx/meeting_offset_fraction.json"));
    REQUIRE(meeting);
    CHECK(meeting->start == at("2026-03-03T07:45:00.123Z"));
    CHECK(meeting->end == at("2026-03-03T08:15:00Z"));
    CHECK(meeting->shortLink == "https://m.example.test/0123456789ab");
}

TEST_CASE("a room from the pool has its address and both PINs") {
    const auto info = vdx::parseSchedulingInfo(dataFile("vdx/info_pool.json"));
    REQUIRE(info);
    CHECK(info->status == vdx::ProvisionStatus::ok);
    CHECK(info->uriWithDomain == "1020034@rooms.example.test");
    REQUIRE(info->hostPin);
    CHECK(info->hostPin->reveal() == "482913");
    REQUIRE(info->guestPin);
    CHECK(info->guestPin->reveal() == "1000");
    CHECK(info->availableBeforeMinutes == 15);
}

TEST_CASE("a room that is not there yet is full of nulls") {
    const auto info = vdx::parseSchedulingInfo(dataFile("vdx/info_awaits_nulls.json"));
    REQUIRE(info);
    CHECK(info->status == vdx::ProvisionStatus::awaits);
    CHECK_FALSE(info->hostPin);
    CHECK(info->uriWithDomain.empty());
}

TEST_CASE("a PIN in letters is none, one as text keeps its zeros, an unknown status stays unknown") {
    const auto info = vdx::parseSchedulingInfo(dataFile("vdx/info_pin_text.json"));
    REQUIRE(info);
    CHECK(info->hostPin->reveal() == "004711");
    CHECK_FALSE(info->guestPin);
    CHECK(info->status == vdx::ProvisionStatus::unknown);
}

TEST_CASE("what is no meeting is malformed and names what is missing") {
    CHECK(vdx::parseMeeting("<html>").error().kind == ErrorKind::malformed);
    CHECK(vdx::parseMeeting("[]").error().detail == "no uuid");
    CHECK(vdx::parseMeeting(R"({"uuid":"u","startTime":"2026-03-03T08:45:00"})").error().detail ==
          "startTime is no date");
    CHECK(vdx::parseMeeting(R"({"uuid":"u","startTime":"2026-03-03T08:45:00Z","endTime":7})").error().detail ==
          "no endTime");
    CHECK(vdx::parseSchedulingInfo(R"({"uuid":"u"})").error().detail == "no provisionStatus");
}

TEST_CASE("a refusal has the same meaning with its code as text or as number") {
    const auto text = vdx::parseProblem(answer(400, dataFile("vdx/error_code_text.json")));
    CHECK(text.code == vdx::code::poolEmpty);
    CHECK(text.kind == ErrorKind::rejected);
    CHECK(text.text == "No rooms available in pool");
    const auto number = vdx::parseProblem(answer(406, dataFile("vdx/error_code_number.json")));
    CHECK(number.code == vdx::code::notDeletable);
    CHECK(number.text.empty());
    CHECK(vdx::toError(number, "rooms.end") == Error{ErrorKind::rejected, "http 406 code 13", "rooms.end"});
}

TEST_CASE("an empty 401 asks for another token, one with the framework's body for another account") {
    const auto bare = answer(401, "", {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}});
    CHECK(vdx::parseProblem(bare) == vdx::VdxProblem{401, 0, ErrorKind::unauthorised, ""});
    const auto role = answer(401, dataFile("vdx/error_spring_default.json"));
    CHECK(vdx::parseProblem(role) == vdx::VdxProblem{401, 0, ErrorKind::forbidden, ""});
    CHECK(vdx::parseProblem(answer(403, "")).kind == ErrorKind::forbidden);
}

TEST_CASE("a gateway's page and a server's inner words are not shown") {
    CHECK(vdx::parseProblem(answer(502, dataFile("vdx/error_gateway.html"))) ==
          vdx::VdxProblem{502, 0, ErrorKind::offline, ""});
    const auto leaky = vdx::parseProblem(answer(500, dataFile("vdx/error_leaky_500.json")));
    CHECK(leaky.text.empty());
    CHECK(leaky.code == 11);
    CHECK(vdx::parseProblem(answer(404, "")).kind == ErrorKind::notFound);
    CHECK(vdx::parseProblem(answer(504, "")).kind == ErrorKind::timeout);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/day.h"
#include "fhir/requests.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::fhir;

namespace {

std::string entry(const std::string& resource) {
    return R"({"resource":)" + resource + "}";
}

workspace::Day dayOf(const std::vector<std::string>& resources) {
    std::string page = R"({"resourceType":"Bundle","type":"searchset","entry":[)";
    for (std::size_t i = 0; i < resources.size(); ++i) page += (i == 0 ? "" : ",") + entry(resources[i]);
    DayPages pages;
    REQUIRE(addPage(pages, page + "]}"));
    return assemble(std::move(pages), std::chrono::year(2026) / 3 / 3, *parseInstant("2026-03-03T08:00:00Z"));
}

const std::string schedule = R"({"resourceType":"Schedule","id":"s1","active":true,
    "extension":[{"url":"urn:tilsyn:fhir:visit-slots","valuePositiveInt":30}],
    "actor":[{"reference":"HealthcareService/west"},{"reference":"Practitioner/ingrid","display":"Ingrid Lunde"}],
    "planningHorizon":{"start":"2026-03-03T08:00:00+01:00","end":"2026-03-03T16:00:00+01:00"}})";

std::string slot(const std::string& id, const std::string& start, const std::string& end, const std::string& more = {},
                 const std::string& status = "busy-unavailable") {
    return R"({"resourceType":"Slot","id":")" + id +
           R"(","meta":{"versionId":"3"},"schedule":{"reference":"Schedule/s1"},"status":")" + status +
           R"(","start":"2026-03-03T)" + start + R"(:00+01:00","end":"2026-03-03T)" + end + R"(:00+01:00")" + more +
           "}";
}

} // namespace

TEST_CASE("a working day comes with its breaks in order, whatever the order of the page") {
    const auto day = dayOf({slot("b2", "12:30", "13:00"), schedule, slot("b1", "10:00", "10:30"),
                            slot("f", "15:00", "15:12", "", "free")});
    REQUIRE(day.shifts.size() == 1);
    const auto& shift = day.shifts.front();
    CHECK(shift.owner == domain::StaffId("ingrid"));
    CHECK(shift.ownerName == "Ingrid Lunde");
    CHECK(shift.slots == 30);
    CHECK(shift.end == *parseInstant("2026-03-03T15:00:00Z"));
    REQUIRE(shift.breaks.size() == 2);
    CHECK(shift.breaks[0].id == "b1");
    CHECK(shift.breaks[0].version == "W/\"3\"");
    CHECK_FALSE(shift.breaks[0].begun);
    CHECK(day.rejections.empty());
}

TEST_CASE("what really became of a break stands in its extension") {
    const auto taken = [](const std::string& period) {
        return R"(,"extension":[{"url":"urn:tilsyn:fhir:break-taken","valuePeriod":)" + period + "}]";
    };
    const auto day = dayOf({schedule, slot("b1", "10:00", "10:30", taken(R"({"start":"2026-03-03T10:04:00+01:00"})")),
                            slot("b2", "12:30", "13:00",
                                 taken(R"({"start":"2026-03-03T12:31:00+01:00","end":"2026-03-03T12:55:00+01:00"})"))});
    const auto& breaks = day.shifts.front().breaks;
    CHECK(breaks[0].begun == *parseInstant("2026-03-03T09:04:00Z"));
    CHECK_FALSE(breaks[0].over);
    CHECK(breaks[1].over == *parseInstant("2026-03-03T11:55:00Z"));
}

TEST_CASE("a break without a schedule that we know is nobody's, and one without times is named") {
    const auto day =
        dayOf({slot("b1", "10:00", "10:30"), R"({"resourceType":"Slot","id":"b9","status":"busy-unavailable"})"});
    CHECK(day.shifts.empty());
    REQUIRE(day.rejections.size() == 1);
    CHECK(day.rejections[0].what == "Slot/b9");
}

TEST_CASE("delays that patients were told of come in order, drafts and other letters do not") {
    const auto letter = [](const std::string& id, const std::string& status, const std::string& sent,
                           const std::string& code = "delay-message") {
        return R"({"resourceType":"Communication","id":")" + id + R"(","status":")" + status +
               R"(","category":[{"coding":[{"system":"urn:tilsyn:fhir:communication","code":")" + code +
               R"("}]}],"about":[{"reference":"Appointment/a1"}],"sent":")" + sent +
               R"(","sender":{"reference":"Practitioner/ingrid","display":"Ingrid Lunde"},
               "extension":[{"url":"urn:tilsyn:fhir:delay-minutes","valuePositiveInt":10}]})";
    };
    const auto day =
        dayOf({letter("2", "completed", "2026-03-03T08:20:00Z"), letter("1", "completed", "2026-03-03T08:10:00Z"),
               letter("3", "in-progress", "2026-03-03T08:30:00Z"),
               letter("4", "completed", "2026-03-03T08:40:00Z", "something-else")});
    REQUIRE(day.delays.size() == 2);
    CHECK(day.delays[0].at == *parseInstant("2026-03-03T08:10:00Z"));
    CHECK(day.delays[0].visit == domain::VisitId("a1"));
    CHECK(day.delays[0].minutes == 10);
    CHECK(day.delays[0].byName == "Ingrid Lunde");
}

TEST_CASE("a visit knows when it was really held, and a second contact which one was the first") {
    const auto visit = [](const std::string& id, const std::string& more = {}) {
        return R"({"resourceType":"Appointment","id":")" + id +
               R"(","status":"booked","start":"2026-03-03T08:00:00+01:00","end":"2026-03-03T08:10:00+01:00",
               "participant":[{"actor":{"reference":"Patient/p1"}}])" +
               more + "}";
    };
    const auto held = [](const std::string& id, const std::string& start, const std::string& status) {
        return R"({"resourceType":"Encounter","id":")" + id + R"(","status":")" + status +
               R"(","appointment":[{"reference":"Appointment/a1"}],"period":{"start":"2026-03-03T)" + start +
               R"(:00+01:00","end":"2026-03-03T08:30:00+01:00"}})";
    };
    const auto day =
        dayOf({held("e3", "08:02", "cancelled"), held("e2", "08:20", "finished"), held("e1", "08:04", "finished"),
               visit("a1"),
               visit("a2", R"(,"appointmentType":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0276",
             "code":"FOLLOWUP"}]},"supportingInformation":[{"reference":"Appointment/a1"}])")});
    REQUIRE(day.visits.size() == 2);
    CHECK(day.visits[0].heldFrom == *parseInstant("2026-03-03T07:04:00Z"));
    CHECK(day.visits[0].heldUntil == *parseInstant("2026-03-03T07:30:00Z"));
    CHECK(day.visits[1].follows == domain::VisitId("a1"));
}

TEST_CASE("working days and messages are asked for by time, and no address names a person") {
    const auto from = *parseInstant("2026-03-02T23:00:00Z");
    const auto shifts = searchShifts("https://r/fhir/", from, from + std::chrono::hours(24));
    CHECK(shifts.url.starts_with("https://r/fhir/Schedule?date=ge2026-03-02T23"));
    CHECK(shifts.url.find("_revinclude=Slot:schedule") != std::string::npos);
    const auto told = searchDelayMessages("https://r/fhir", from, from + std::chrono::hours(24));
    CHECK(told.url.starts_with("https://r/fhir/Communication?category=urn%3Atilsyn"));
}

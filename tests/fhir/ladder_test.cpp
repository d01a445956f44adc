// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/day.h"
#include "fhir/ladder.h"
#include "fhir/move.h"

#include <boost/json.hpp>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::domain;
using namespace std::chrono_literals;
namespace bj = boost::json;

namespace {

const Instant since = *parseInstant("2026-03-03T07:05:00Z");

ClimbLadder command(StepResult result = StepResult::notReached, std::size_t step = 0) {
    ClimbLadder c;
    c.id = CommandId("c1");
    c.visit.id = VisitId("v1");
    c.visit.patient = PatientId("p1");
    c.visit.team = TeamId("vest");
    c.visit.teamName = "Vest";
    c.visit.purpose = "Medisin";
    c.ladder.since = since;
    c.ladder.startedBy = StaffId("ingrid");
    c.ladder.startedByName = "Ingrid Lunde";
    c.ladder.steps = {{LadderStepKind::ringAgain, 5min}, {LadderStepKind::physicalVisit, 0min}};
    c.by = StaffId("ingrid");
    c.byName = "Ingrid Lunde";
    c.at = since + 5min;
    c.record = LadderRecord{c.id, step, result, c.at, c.by, c.byName, "Ringte på \"mobil\""};
    return c;
}

bj::array entriesOf(const http::Request& request) {
    return bj::parse(request.body).at("entry").as_array();
}

/// The Task as a server keeps what a request creates.
bj::object created(const ClimbLadder& c) {
    auto task = entriesOf(*fhir::climbTransaction("https://x/fhir", c, std::nullopt))[0].at("resource").as_object();
    task["id"] = "t1";
    task["meta"] = bj::object{{"versionId", "4"}};
    return task;
}

std::string page(const bj::object& resource, const std::vector<std::string>& more = {}) {
    std::string entries = "{\"resource\":" + bj::serialize(resource) + "}";
    for (const auto& text : more) entries += ",{\"resource\":" + text + "}";
    return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + entries + "]}";
}

const std::string patient = R"({"resourceType":"Patient","id":"p1","name":[{"family":"Dahl","given":["Rune"]}],
 "extension":[{"url":"urn:tilsyn:fhir:no-answer-ladder","extension":[
   {"url":"ring-again","valueDuration":{"value":3,"unit":"min","system":"http://unitsofmeasure.org","code":"min"}},
   {"url":"phone","valueDuration":{"value":0.5,"unit":"h","system":"http://unitsofmeasure.org","code":"h"}}]}],
 "contact":[{"relationship":[{"text":"nabo","coding":[{"system":"urn:tilsyn:fhir:contact","code":"key-holder"}]}],
   "name":{"text":"Per Foss"},"telecom":[{"system":"phone","value":"+47 09 00 00 00"}]}]})";

std::string appointment(const std::string& id, const std::string& start, const std::string& more = {}) {
    return R"({"resourceType":"Appointment","id":")" + id +
           R"(","meta":{"versionId":"2"},"status":"booked","start":")" + start +
           R"(","minutesDuration":10,"participant":[{"actor":{"reference":"Patient/p1"},"status":"accepted"}])" + more +
           "}";
}

const std::string series = R"({"resourceType":"ServiceRequest","id":"s1","status":"active","intent":"order",
 "occurrenceTiming":{"repeat":{"boundsPeriod":{"start":"2026-01-01","end":"2026-06-30"},"frequency":1,"period":1,
 "periodUnit":"d","dayOfWeek":["mon","tue","wed","thu","fri"],"timeOfDay":["08:10:00"]}}})";

workspace::Day dayOf(const std::vector<std::string>& resources) {
    fhir::DayPages pages;
    std::string entries;
    for (const auto& text : resources) entries += (entries.empty() ? "" : ",") + ("{\"resource\":" + text + "}");
    REQUIRE(fhir::addPage(pages, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + entries + "]}"));
    return fhir::assemble(std::move(pages), std::chrono::year{2026} / 3 / 3, since);
}

} // namespace

TEST_CASE("a ladder that nobody has is created once for its visit, with its steps and what was done") {
    const auto request = fhir::climbTransaction("https://x/fhir/", command(), std::nullopt);
    REQUIRE(request);
    CHECK(request->url == "https://x/fhir");
    const auto entries = entriesOf(*request);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].at("request").at("ifNoneExist").as_string() == "identifier=urn%3Atilsyn%3Afhir%3Ano-answer%7Cv1");
    const auto& task = entries[0].at("resource");
    CHECK(task.at("owner").at("reference").as_string() == "HealthcareService/vest");
    CHECK(task.at("focus").at("reference").as_string() == "Appointment/v1");
    CHECK(task.at("status").as_string() == "in-progress");
    CHECK(task.at("input").as_array().size() == 2);
    CHECK(task.at("output").as_array().size() == 1);
}

TEST_CASE("what was written comes back as the same ladder") {
    const auto c = command();
    const auto found = fhir::parseFoundLadder(page(created(c)));
    REQUIRE(found);
    REQUIRE(*found);
    const auto& ladder = (*found)->ladder;
    CHECK(ladder.task == "t1");
    CHECK(ladder.version == "W/\"4\"");
    CHECK(ladder.since == since);
    CHECK(ladder.startedByName == "Ingrid Lunde");
    CHECK(ladder.steps == c.ladder.steps);
    REQUIRE(ladder.records.size() == 1);
    CHECK(ladder.records[0] == *c.record);
    CHECK_FALSE(ladder.outcome);
}

TEST_CASE("a step is appended to the ladder that is there, and what others have written stays") {
    auto text = created(command());
    text["x"] = 1.50;
    fhir::CurrentLadder current{(*fhir::parseFoundLadder(page(text)))->ladder, {bj::serialize(text), "W/\"4\""}};
    auto next = command();
    next.id = CommandId("c2");
    next.record->id = next.id;
    next.record->at += 5min;
    const auto request = fhir::climbTransaction("https://x/fhir", next, current);
    REQUIRE(request);
    const auto entries = entriesOf(*request);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].at("request").at("method").as_string() == "PUT");
    CHECK(entries[0].at("request").at("url").as_string() == "Task/t1");
    CHECK(entries[0].at("request").at("ifMatch").as_string() == "W/\"4\"");
    CHECK(entries[0].at("resource").at("output").as_array().size() == 2);
    CHECK(entries[0].at("resource").at("x").as_double() == 1.5);
}

TEST_CASE("a physical visit is ordered as a task of its own in the same transaction, once") {
    auto c = command(StepResult::ordered, 1);
    c.order = PhysicalOrder{TeamId("kveld"), "Kveldspatruljen", OrderPriority::asap, since + 1h, "Nøkkel hos nabo"};
    const auto entries = entriesOf(*fhir::climbTransaction("https://x/fhir", c, std::nullopt));
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].at("request").at("ifNoneExist").as_string() ==
          "identifier=urn%3Atilsyn%3Afhir%3Acommand%7Cc1-visit");
    const auto& task = entries[1].at("resource");
    CHECK(task.at("code").at("coding").at(0).at("code").as_string() == "physical-visit");
    CHECK(task.at("priority").as_string() == "asap");
    CHECK(task.at("owner").at("reference").as_string() == "HealthcareService/kveld");
    CHECK(task.at("restriction").at("period").at("end").as_string() == "2026-03-03T08:05:00Z");
    CHECK(task.at("note").at(0).at("text").as_string() == "Nøkkel hos nabo");
}

TEST_CASE("only a ladder that this answer created holds our step") {
    const auto answer = [](const char* status) {
        return std::string(
                   R"({"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":")") +
               status + R"("}}]})";
    };
    CHECK(*fhir::parseCreated(answer("201 Created")));
    CHECK_FALSE(*fhir::parseCreated(answer("200 OK")));
    CHECK_FALSE(fhir::parseCreated("<html>"));
}

TEST_CASE("an outcome ends the ladder, and then it is read as over") {
    const auto ended = fhir::endedLadder(bj::serialize(created(command())), OutcomeKind::noAnswer);
    REQUIRE(ended);
    const auto found = fhir::parseFoundLadder(page(bj::parse(*ended).as_object()));
    REQUIRE(*found);
    CHECK((*found)->ladder.outcome == OutcomeKind::noAnswer);
    CHECK(phaseOf((*found)->ladder) == LadderPhase::ended);
    CHECK(bj::parse(*ended).at("status").as_string() == "completed");
}

TEST_CASE("the day brings each visit its ladder, its series and the promise to call again") {
    const std::string again = R"({"resourceType":"Task","id":"a1","status":"requested","intent":"order",
      "code":{"coding":[{"system":"urn:tilsyn:fhir:task","code":"call-again"}]},"description":"Medisin",
      "focus":{"reference":"Appointment/v1"},"restriction":{"period":{"end":"2026-03-03T08:00:00Z"}}})";
    auto kept = bj::parse(again).as_object();
    kept["id"] = "a2";
    kept["status"] = "completed";
    const auto day =
        dayOf({patient, appointment("v1", "2026-03-03T07:10:00Z", R"(,"basedOn":[{"reference":"ServiceRequest/s1"}])"),
               bj::serialize(created(command())), series, again, bj::serialize(kept)});
    CHECK(day.rejections.empty());
    REQUIRE(day.visits.size() == 1);
    const auto& visit = day.visits[0];
    REQUIRE(visit.ladder);
    CHECK(visit.ladder->records.size() == 1);
    REQUIRE(visit.callAgain);
    CHECK(visit.callAgain->task == "a1");
    CHECK(visit.callAgain->due == *parseInstant("2026-03-03T08:00:00Z"));
    REQUIRE(visit.series);
    CHECK(visit.series->times == std::vector<std::chrono::minutes>{490min});
    CHECK(visit.series->days == std::array{true, true, true, true, true, false, false});
    CHECK(visit.series->until == std::chrono::year{2026} / 6 / 30);

    const auto& rune = day.patients.at(PatientId("p1"));
    CHECK(rune.ladder == std::vector<LadderStep>{{LadderStepKind::ringAgain, 3min}, {LadderStepKind::phone, 30min}});
    CHECK(rune.contacts[0].keyHolder);
}

TEST_CASE("a ladder that cannot be followed is named, and its visit stays") {
    auto broken = created(command());
    broken["output"].as_array()[0].as_object()["valueCode"] = "perhaps";
    const auto day = dayOf({patient, appointment("v1", "2026-03-03T07:10:00Z"), bj::serialize(broken)});
    REQUIRE(day.visits.size() == 1);
    CHECK_FALSE(day.visits[0].ladder);
    REQUIRE(day.rejections.size() == 1);
    CHECK(day.rejections[0].what == "Task/t1");
}

TEST_CASE("a rhythm that we have no words for is left untold, half a ladder is none") {
    auto odd = bj::parse(series).as_object();
    odd["occurrenceTiming"].as_object()["repeat"].as_object()["frequency"] = 3;
    auto strange = bj::parse(patient).as_object();
    strange["extension"].as_array()[0].as_object()["extension"].as_array()[1].as_object()["url"] = "carrier-pigeon";
    const auto day =
        dayOf({bj::serialize(strange),
               appointment("v1", "2026-03-03T07:10:00Z", R"(,"basedOn":[{"reference":"ServiceRequest/s1"}])"),
               bj::serialize(odd)});
    REQUIRE(day.visits[0].series);
    CHECK(day.visits[0].series->times.empty());
    CHECK(day.patients.at(PatientId("p1")).ladder.empty());
}

TEST_CASE("a second contact knows its first one and how long after it is, stated or as planned") {
    const std::string follows =
        R"(,"appointmentType":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0276",
      "code":"FOLLOWUP"}]},"supportingInformation":[{"reference":"Appointment/v1"}])";
    const std::string stated = R"(,"extension":[{"url":"urn:tilsyn:fhir:again-after","valueDuration":{"value":40,
      "unit":"min","system":"http://unitsofmeasure.org","code":"min"}}])";
    for (const bool told : {true, false}) {
        const auto day = dayOf({patient, appointment("v1", "2026-03-03T07:00:00Z"),
                                appointment("v2", "2026-03-03T07:40:00Z", follows + (told ? stated : ""))});
        REQUIRE(day.visits.size() == 2);
        CHECK(day.visits[0].touches == 2);
        CHECK(day.visits[1].follows == VisitId("v1"));
        CHECK(day.visits[1].againAfter == (told ? 40min : 30min));
    }
}

TEST_CASE("a visit is moved by its times alone, under the version that was read") {
    MoveVisit move;
    move.visit.id = VisitId("v2");
    move.start = since + 40min;
    move.end = move.start + 10min;
    const auto text = appointment("v2", "2026-03-03T07:40:00Z", R"(,"priority":3.0)");
    const auto planned = fhir::parsePlannedTime(text);
    REQUIRE(planned);
    CHECK(planned->start == *parseInstant("2026-03-03T07:40:00Z"));
    CHECK(planned->open);
    const auto request = fhir::moveRequest("https://x/fhir", move, {text, "W/\"2\""});
    REQUIRE(request);
    CHECK(request->url == "https://x/fhir/Appointment/v2");
    CHECK(http::find(request->headers, "If-Match") == "W/\"2\"");
    const auto body = bj::parse(request->body);
    CHECK(body.at("start").as_string() == "2026-03-03T07:45:00Z");
    CHECK(body.at("end").as_string() == "2026-03-03T07:55:00Z");
    CHECK(body.at("priority").as_double() == 3.0);
    CHECK_FALSE(fhir::parsePlannedTime(R"({"resourceType":"Task","id":"v2"})"));
}

TEST_CASE("a promise to call again is closed with what came of it, and known as closed by us") {
    CloseCallAgain close;
    close.id = CommandId("c9");
    close.visit.callAgain = CallAgainTask{"a1", "W/\"1\"", since, ""};
    close.result = StepResult::reached;
    close.at = since;
    const std::string text = R"({"resourceType":"Task","id":"a1","status":"requested"})";
    CHECK(fhir::parseCallAgainState(text, close.id)->open);
    const auto request = fhir::closeCallAgainRequest("https://x/fhir", close, {text, "W/\"1\""});
    REQUIRE(request);
    CHECK(request->url == "https://x/fhir/Task/a1");
    const auto state = fhir::parseCallAgainState(request->body, close.id);
    CHECK_FALSE(state->open);
    CHECK(state->ours);
    CHECK_FALSE(fhir::parseCallAgainState(request->body, CommandId("other"))->ours);
}

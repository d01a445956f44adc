// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/data.h"
#include "fhir/history.h"
#include "fhir/outcome.h"
#include "fhir/requests.h"

#include <boost/json.hpp>

#include <doctest/doctest.h>

using namespace tilsyn;
using tests::data;

namespace {

domain::RecordOutcome command() {
    domain::RecordOutcome c;
    c.id = domain::CommandId("5f0c2a34-0000-4000-8000-000000000001");
    c.visit.id = domain::VisitId("a1");
    c.visit.patient = domain::PatientId("p1");
    c.visit.purpose = "Medisin";
    c.visit.version = "W/\"3\"";
    c.visit.checklist = {{"Tatt morgenmedisin", {}}, {"Drukket", {}}};
    c.visit.checklistTask = "t1";
    c.visit.team = domain::TeamId("skjerm");
    c.visit.teamName = "Skjermteamet";
    c.draft.outcome = domain::OutcomeKind::held;
    c.draft.note = "Tok medisinen.\nSå fin ut.";
    c.draft.ticked = {0, 1};
    c.draft.minutesWithPatient = 7;
    c.draft.minutesWrapUp = 2;
    c.draft.callStarted = *parseInstant("2026-03-03T07:11:00Z");
    c.draft.callEnded = *parseInstant("2026-03-03T07:18:00Z");
    c.by = domain::StaffId("ingrid");
    c.byName = "Ingrid Lunde";
    c.at = *parseInstant("2026-03-03T07:20:00Z");
    return c;
}

const std::string taskText =
    "{\"resourceType\":\"Task\",\"id\":\"t1\",\"status\":\"requested\",\"x\":1.0,\"output\":[{\"type\":{\"coding\":[{"
    "\"system\":\"urn:tilsyn:fhir:checklist-item\",\"code\":\"2\"}]},\"valueDateTime\":\"2026-03-03T07:00:00Z\"}]}";

boost::json::array entriesOf(const http::Request& request) {
    return boost::json::parse(request.body).at("entry").as_array();
}

const boost::json::value* find(const boost::json::array& entries, std::string_view type) {
    for (const auto& e : entries)
        if (e.at("resource").at("resourceType").as_string() == type) return &e;
    return nullptr;
}

} // namespace

TEST_CASE("a held visit is one transaction with everything in it") {
    auto c = command();
    c.draft.identity = domain::IdentityConfirmation{domain::IdentityMethod::shownId, true, c.at};
    c.draft.followUp = domain::CallAgain{*parseInstant("2026-03-03T08:00:00Z")};
    auto odd = data("appointment_odd.json");
    odd.replace(odd.find("1e400"), 5, "1e300"); // so that the test's own reader can read it
    const auto request =
        fhir::outcomeTransaction("https://fhir.example/fhir/", c, {odd, "W/\"3\""}, {taskText, "W/\"5\""});
    REQUIRE(request);
    CHECK(request->url == "https://fhir.example/fhir");
    const auto entries = entriesOf(*request);
    REQUIRE(entries.size() == 7);
    const auto& encounter = *find(entries, "Encounter");
    CHECK(encounter.at("fullUrl").as_string() == "urn:uuid:" + c.id.value());
    CHECK(encounter.at("request").at("ifNoneExist").as_string() ==
          "identifier=urn%3Atilsyn%3Afhir%3Acommand%7C" + c.id.value());
    CHECK(encounter.at("resource").at("status").as_string() == "finished");
    CHECK(encounter.at("resource").at("period").at("end").as_string() == "2026-03-03T07:18:00Z");
    CHECK(encounter.at("resource").at("length").at("value").as_int64() == 7);
    const auto& note = *find(entries, "DocumentReference");
    CHECK(note.at("resource").at("context").at("encounter").at(0).at("reference").as_string() ==
          "urn:uuid:" + c.id.value());
    CHECK(note.at("resource").at("content").at(0).at("attachment").at("data").as_string() ==
          "VG9rIG1lZGlzaW5lbi4KU8OlIGZpbiB1dC4=");
    const auto& planned = *find(entries, "Appointment");
    CHECK(planned.at("request").at("ifMatch").as_string() == "W/\"3\"");
    CHECK(planned.at("resource").at("status").as_string() == "fulfilled");
    CHECK(request->body.find("\"valueDecimal\" : 13.90") != std::string::npos);
    CHECK(request->body.find("\"deep\" : [ 1.50, 1e300, \"status\" ]") != std::string::npos);
    CHECK(find(entries, "Provenance")->at("resource").at("reason").at(0).at("coding").at(0).at("code").as_string() ==
          "shown-id");
    int checklists = 0;
    for (const auto& e : entries) {
        if (e.at("request").at("url").as_string() != "Task/t1") continue;
        ++checklists;
        CHECK(e.at("request").at("ifMatch").as_string() == "W/\"5\"");
        CHECK(e.at("resource").at("output").as_array().size() == 2);
        CHECK(e.at("resource").at("status").as_string() == "completed");
    }
    CHECK(checklists == 1);
}

TEST_CASE("an outcome without note, ticks and identity sends none") {
    auto c = command();
    c.draft.note.clear();
    c.draft.ticked.clear();
    c.draft.outcome = domain::OutcomeKind::cancelledByPatient;
    c.draft.reason = domain::Reason::patientUnwell;
    c.draft.callStarted = c.draft.callEnded = std::nullopt;
    const auto request = fhir::outcomeTransaction(
        "https://fhir.example/fhir", c,
        {"{\"resourceType\":\"Appointment\",\"id\":\"a1\",\"status\":\"booked\"}", "W/\"3\""}, {taskText, "W/\"5\""});
    const auto entries = entriesOf(*request);
    CHECK(entries.size() == 2);
    CHECK(find(entries, "Encounter")->at("resource").at("status").as_string() == "cancelled");
    CHECK(find(entries, "Appointment")->at("resource").at("status").as_string() == "cancelled");
    CHECK(find(entries, "Appointment")->at("resource").at("cancelationReason").at("text").as_string() ==
          "patient-unwell");
}

TEST_CASE("a resource that cannot be patched safely stops the transaction") {
    CHECK_FALSE(fhir::outcomeTransaction("https://f.example", command(), {data("portal.html"), ""}, {}));
    CHECK_FALSE(fhir::outcomeTransaction("https://f.example", command(), {"{\"status\":1}", ""}, {"{", ""}));
}

TEST_CASE("only a whole transaction answer counts as done") {
    const std::string good = "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\",\"entry\":[{\"response\":{"
                             "\"status\":\"201 Created\"}},{\"response\":{\"status\":\"200\"}}]}";
    CHECK(fhir::parseTransaction(good));
    for (const auto& bad : {data("portal.html"), std::string(), good.substr(0, 100),
                            std::string("{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}"),
                            std::string("{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\",\"entry\":[{"
                                        "\"response\":{\"status\":\"412\"}}]}"),
                            data("day.json")})
        CHECK(fhir::parseTransaction(bad).error().kind == ErrorKind::malformed);
}

TEST_CASE("the next page is followed on the same server only") {
    const auto base = "https://fhir.example/fhir";
    CHECK(fhir::nextPage(base, "https://fhir.example:443/fhir?_page=2")->url ==
          "https://fhir.example:443/fhir?_page=2");
    for (const auto* next : {"https://evil.example/fhir?_page=2", "http://fhir.example/fhir", "/fhir?_page=2", "",
                             "https://fhir.example@evil.example/", "https://fhir.example:8443/"})
        CHECK(fhir::nextPage(base, next).error().kind == ErrorKind::policy);
}

TEST_CASE("whatever names a person travels in the body") {
    const domain::PatientId patient("p 1&x");
    for (const auto& r : {fhir::searchHistory("https://f.example/r4/", patient),
                          fhir::searchPatients("https://f.example/r4", {patient, domain::PatientId("p2")}),
                          fhir::searchAllergies("https://f.example/r4", {patient})}) {
        CHECK(r.method == http::Method::post);
        CHECK(r.url.find("p") != std::string::npos);
        CHECK(r.url.find("p%201") == std::string::npos);
        CHECK(r.body.find("p%201%26x") != std::string::npos);
    }
}

TEST_CASE("history comes newest first with the first line of its note") {
    const auto history = fhir::parseHistory(data("history.json"));
    REQUIRE(history);
    CHECK(history->identityConfirmedBefore);
    REQUIRE(history->visits.size() == 2);
    CHECK(history->visits[0].outcome == domain::OutcomeKind::noAnswer);
    CHECK(history->visits[0].minutes == 2);
    CHECK(history->visits[0].note.empty());
    CHECK(history->visits[1].minutes == 8);
    CHECK(history->visits[1].modality == domain::Modality::phone);
    CHECK(history->visits[1].by == "Ingrid Lunde");
    CHECK(history->visits[1].note == "Tatt medisin sæ fint.");
    CHECK(history->rejections.size() == 1);
}

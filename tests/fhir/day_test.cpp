// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/bundle.h"
#include "fhir/data.h"
#include "fhir/day.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono;
using tests::data;

namespace {

workspace::Day dayOf(std::initializer_list<std::string> pages) {
    fhir::DayPages all;
    for (const auto& page : pages) REQUIRE(fhir::addPage(all, page));
    return fhir::assemble(std::move(all), 2026y / March / 3, *parseInstant("2026-03-03T07:00:00Z"));
}

std::string reasonOf(const workspace::Day& day, const std::string& what) {
    for (const auto& r : day.rejections)
        if (r.what == what) return r.reason;
    return "not rejected";
}

} // namespace

TEST_CASE("a page gives visits with time, purpose, checklist and whose they are") {
    fhir::DayPages pages;
    const auto next = fhir::addPage(pages, data("day.json"));
    CHECK(*next == "https://fhir.example/fhir?_page=2&token=abc");
    CHECK(fhir::missingPatients(pages) == std::vector{domain::PatientId("p3")});
    const auto day = fhir::assemble(pages, 2026y / March / 3, {});
    CHECK(day.rejections.empty());
    REQUIRE(day.visits.size() == 2);
    const auto& rune = day.visits[0];
    CHECK(rune.id.value() == "a1");
    CHECK(rune.purpose == "Medisin");
    CHECK(rune.worthKnowing == "Hører dårlig på venstre øre");
    CHECK(formatInstant(rune.start) == "2026-03-03T07:10:00Z");
    CHECK(rune.end - rune.start == 10min);
    CHECK(rune.owner.value() == "ingrid");
    CHECK(rune.teamName == "Skjermteamet");
    CHECK(rune.version == "W/\"3\"");
    CHECK(rune.checklistTask == "t1");
    CHECK(rune.checklistVersion == "W/\"5\"");
    REQUIRE(rune.checklist.size() == 2);
    CHECK_FALSE(rune.checklist[0].ticked);
    CHECK(rune.checklist[1].ticked);
    CHECK(rune.touch == 1);
    CHECK(rune.touches == 2);
    CHECK(std::holds_alternative<domain::Planned>(rune.stage));
    const auto& mari = day.visits[1];
    CHECK(mari.purpose == "Samtale");
    CHECK(mari.patient.value() == "p2");
    CHECK(mari.end - mari.start == 15min);
    CHECK(mari.touch == 2);
    CHECK(mari.touches == 2);
}

TEST_CASE("a patient is read with the official name, temporary numbers marked, and nothing guessed") {
    const auto day = dayOf({data("day.json")});
    const auto& rune = day.patients.at(domain::PatientId("p1"));
    CHECK(rune.name == domain::HumanName{"Bakke", "Rune André"});
    REQUIRE(rune.numbers.size() == 2);
    CHECK_FALSE(rune.numbers[0].temporary);
    CHECK(rune.numbers[1].temporary);
    CHECK(rune.birthDate == 1955y / November / 10);
    CHECK(rune.sex == domain::Sex::male);
    CHECK(rune.phones == std::vector{domain::Phone{domain::PhoneUse::mobile, "+47 900 00 001"}});
    CHECK(rune.address == domain::Address{"Storgata 3, H0201", "3110", "Tønsberg"});
    CHECK(rune.contacts == std::vector{domain::Contact{"Kari Bakke", "datter", "+47 900 00 002"}});
    CHECK(rune.language == "nb");
    CHECK(rune.protectedIdentity);
    CHECK_FALSE(rune.deceased);
    const auto& mari = day.patients.at(domain::PatientId("p2"));
    CHECK(mari.name == domain::HumanName{"Dahl", "Mari Synnøve"});
    CHECK_FALSE(mari.birthDate); // a year alone is no birthday
    CHECK(mari.deceased);
    CHECK(mari.replacedBy == domain::PatientId("p3"));
    CHECK_FALSE(mari.protectedIdentity);
}

TEST_CASE("broken entries are named with their reason and the rest goes on") {
    const auto day = dayOf({data("broken_entries.json")});
    REQUIRE(day.visits.size() == 1);
    CHECK(day.visits[0].id.value() == "good");
    CHECK(day.patients.size() == 1);
    CHECK(reasonOf(day, "Appointment/when") == "start is no date with time and offset");
    CHECK(reasonOf(day, "Appointment/zoneless") == "start is no date with time and offset");
    CHECK(reasonOf(day, "Appointment/backwards") == "it ends before it starts");
    CHECK(reasonOf(day, "Appointment/status") == "status \"dreamt\" is not known");
    CHECK(reasonOf(day, "Appointment/nobody") == "no patient among the participants");
    CHECK(reasonOf(day, "Appointment/-") == "id is missing");
    CHECK(reasonOf(day, "entry 8") == "the resource is not a readable object");
    CHECK(reasonOf(day, "Appointment/number") != "not rejected");
    CHECK(reasonOf(day, "entry 10") == "the resource has no resourceType");
    CHECK(reasonOf(day, "entry 11") == "the resource is not a readable object");
    CHECK(reasonOf(day, "entry 12") == "not a readable object");
    CHECK(reasonOf(day, "entry 13") == "no resource");
    CHECK(reasonOf(day, "Patient/-") == "id is missing");
    CHECK(reasonOf(day, "Task/loose") == "the checklist belongs to no visit");
    CHECK(reasonOf(day, "OperationOutcome/-") == "the server attached a warning to this page");
    CHECK(day.rejections.size() == 15);
    for (const auto& r : day.rejections) CHECK(r.reason.find("Nordmann") == std::string::npos);
}

TEST_CASE("what is no page at all is refused in words") {
    fhir::DayPages pages;
    const auto refusal = [&](const std::string& bytes) {
        const auto page = fhir::addPage(pages, bytes);
        REQUIRE_FALSE(page);
        CHECK(page.error().kind == ErrorKind::malformed);
        return page.error().detail;
    };
    CHECK(refusal(data("portal.html")) == "a web page instead of FHIR data");
    CHECK(refusal(data("cut.json")) == "not JSON, or cut off");
    CHECK(refusal("") == "the answer is empty");
    CHECK(refusal("[1,2]") == "not JSON, or cut off");
    CHECK(refusal("{\"resourceType\":\"Patient\",\"id\":\"p1\"}") == "not a Bundle but Patient");
    CHECK(refusal("{}") == "not a Bundle but something else");
    CHECK(refusal("{\"resourceType\":\"Bundle\",\"entry\":5}") == "the list of entries is not readable");
    const auto whole = data("day.json");
    for (std::size_t size = 0; size + 2 < whole.size(); size += 37) refusal(whole.substr(0, size));
}

TEST_CASE("nesting without end spoils one entry and nothing else") {
    const std::string bomb(200000, '[');
    const auto good = "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p1\"}}";
    const auto page = "{\"resourceType\":\"Bundle\",\"entry\":[" + std::string(good) +
                      ",{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"deep\",\"name\":" + bomb +
                      std::string(200000, ']') + "}}]}";
    const auto day = dayOf({page});
    CHECK(day.patients.size() == 1);
    CHECK(reasonOf(day, "Patient/deep") != "not rejected");
    fhir::DayPages pages;
    CHECK_FALSE(fhir::addPage(pages, bomb));
}

TEST_CASE("text that is not UTF-8 spoils its own entry only") {
    const auto day =
        dayOf({"{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":"
               "\"bad\",\"name\":[{\"text\":\"S\xF8ren\"}]}},{\"resource\":{\"resourceType\":\"Patient\","
               "\"id\":\"p1\"}}]}"});
    CHECK(day.patients.size() == 1);
    CHECK(reasonOf(day, "Patient/bad") != "not rejected");
}

TEST_CASE("twenty megabytes are read") {
    std::string page = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[";
    int count = 0;
    while (page.size() < 20u << 20) {
        if (count > 0) page += ",";
        page += "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p" + std::to_string(++count) +
                "\",\"name\":[{\"family\":\"" + std::string(900, 'x') + "\"}]}}";
    }
    const auto day = dayOf({page + "]}"});
    CHECK(day.patients.size() == static_cast<std::size_t>(count));
}

TEST_CASE("every finished status comes back as its stage") {
    const auto stage = [](const std::string& members) {
        const auto day =
            dayOf({"{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Appointment\","
                   "\"id\":\"a\",\"start\":\"2026-03-03T08:00:00Z\",\"participant\":[{\"actor\":{"
                   "\"reference\":\"Patient/p\"}}]," +
                   members + "}}]}"});
        REQUIRE(day.visits.size() == 1);
        return day.visits[0].stage;
    };
    const auto outcome = [](const std::string& code) {
        return ",\"extension\":[{\"url\":\"urn:tilsyn:fhir:outcome\",\"valueCode\":\"" + code + "\"}]";
    };
    using namespace domain;
    CHECK(stage("\"status\":\"fulfilled\"") == VisitStage(Done{OutcomeKind::held}));
    CHECK(stage("\"status\":\"fulfilled\"" + outcome("partly")) == VisitStage(Done{OutcomeKind::partly}));
    CHECK(stage("\"status\":\"noshow\"") == VisitStage(Missed{OutcomeKind::noAnswer}));
    CHECK(stage("\"status\":\"noshow\"" + outcome("technical-failure")) ==
          VisitStage(Missed{OutcomeKind::technicalFailure}));
    CHECK(stage("\"status\":\"cancelled\",\"cancelationReason\":{\"text\":\"syk\"}") == VisitStage(Cancelled{"syk"}));
    CHECK(stage("\"status\":\"cancelled\"" + outcome("moved-to-physical")) == VisitStage(MovedToPhysical{}));
    CHECK(stage("\"status\":\"booked\"" + outcome("no-answer")) == VisitStage(Planned{}));
}

TEST_CASE("a visit without its patient stays and is named") {
    const auto day =
        dayOf({"{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Appointment\",\"id\":"
               "\"a\",\"status\":\"booked\",\"start\":\"2026-03-03T08:00:00Z\",\"participant\":[{\"actor\":"
               "{\"reference\":\"Patient/p\"}}]}}]}"});
    CHECK(day.visits.size() == 1);
    CHECK(reasonOf(day, "Appointment/a") == "its patient could not be read");
}

TEST_CASE("active allergies are the patient's, refuted ones are not") {
    const auto allergy = [](const std::string& id, const std::string& more) {
        return "{\"resource\":{\"resourceType\":\"AllergyIntolerance\",\"id\":\"" + id +
               "\",\"patient\":{\"reference\":\"Patient/p1\"}" + more + "}}";
    };
    const auto day =
        dayOf({data("day.json"),
               "{\"resourceType\":\"Bundle\",\"entry\":[" + allergy("1", ",\"code\":{\"text\":\"Penicillin\"}") + "," +
                   allergy("2", ",\"code\":{\"text\":\"Nøtter\"},\"verificationStatus\":{\"coding\":[{"
                                "\"code\":\"refuted\"}]}") +
                   "," + allergy("3", "") + "]}"});
    CHECK(day.patients.at(domain::PatientId("p1")).allergies == std::vector<std::string>{"Penicillin"});
    CHECK(reasonOf(day, "AllergyIntolerance/3") == "it does not say to what");
}

TEST_CASE("the worst words of an OperationOutcome come first") {
    CHECK(fhir::outcomeText(data("outcome.json")) == "Appointment.status cannot change from fulfilled; conflict; slow");
    CHECK(fhir::outcomeText(data("portal.html")).empty());
    CHECK(fhir::outcomeText("{\"resourceType\":\"Patient\"}").empty());
}

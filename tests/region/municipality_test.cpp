// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "region/fhir/validate.h"
#include "region/municipality/person_numbers.h"
#include "region/municipality/visits.h"
#include "region/oidc/keys.h"
#include "region/practice.h"

#include <doctest/doctest.h>
#include <set>

using namespace tilsyn;
using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

const Instant tuesday = *parseInstant("2026-03-03T07:55:00+01:00");
const char* const kinds[] = {
    "Patient",        "Practitioner",  "PractitionerRole",  "Organization",      "HealthcareService",
    "Appointment",    "Task",          "Encounter",         "DocumentReference", "Provenance",
    "ServiceRequest", "EpisodeOfCare", "AllergyIntolerance"};

std::shared_ptr<FhirStore> municipality(std::uint64_t seed = 1, Instant now = tuesday) {
    static const SystemClock clock;
    auto store = std::make_shared<FhirStore>(clock);
    REQUIRE(makeMunicipality(*store, seed, now));
    return store;
}

std::string everything(const FhirStore& store) {
    std::string all;
    for (const auto* kind : kinds)
        store.each(kind, [&](const std::string&, const Version& version) { all += version.resource.dump() + "\n"; });
    return all;
}

std::string actor(const Json& appointment, std::string_view type) {
    for (const Json& participant : appointment.at("participant").items())
        if (participant.at("actor").at("reference").text().starts_with(std::string(type) + "/"))
            return std::string(participant.at("actor").at("reference").text());
    return {};
}

std::vector<const Json*> visits(const FhirStore& store, std::string_view day, std::string_view practitioner) {
    std::vector<const Json*> out;
    store.each("Appointment", [&](const std::string&, const Version& version) {
        if (version.resource.at("start").text().starts_with(day) &&
            actor(version.resource, "Practitioner") == "Practitioner/" + std::string(practitioner))
            out.push_back(&version.resource);
    });
    return out;
}

} // namespace

TEST_CASE("the municipality has 992 recipients, 26 of them with screen visits, and 32 visits for each of two nurses") {
    const auto store = municipality();
    std::size_t active = 0;
    store->each("Patient", [&](const std::string&, const Version& v) { active += v.resource.at("active").boolean(); });
    CHECK(active == 992);
    CHECK(store->counts().at("EpisodeOfCare") == 26);
    std::set<std::string> called;
    for (const auto* nurse : {"ingrid-lunde", "sondre-holm"}) {
        const auto day = visits(*store, "2026-03-03", nurse);
        CHECK(day.size() == 32);
        for (const Json* visit : day) called.insert(actor(*visit, "Patient"));
    }
    CHECK(called.size() == 26);
}

TEST_CASE("the same seed and day make the same bytes, another seed does not") {
    const auto first = everything(*municipality(7));
    CHECK(first == everything(*municipality(7, tuesday + std::chrono::hours(5))));
    CHECK(first != everything(*municipality(8)));
}

TEST_CASE("every resource is valid and every reference leads somewhere") {
    const auto store = municipality();
    for (const auto* kind : kinds)
        store->each(kind, [&](const std::string& id, const Version& version) {
            const auto valid = validate(version.resource, kind);
            CHECK_MESSAGE(valid, id << ": " << (valid ? "" : valid.error().diagnostics));
            const auto whole = validateReferences(version.resource, *store, "");
            CHECK_MESSAGE(whole, id << ": " << (whole ? "" : whole.error().diagnostics));
        });
}

TEST_CASE("Mari is called about washing at eight and again forty minutes later, the second call knowing the first") {
    const auto store = municipality();
    const Json* first = nullptr;
    const Json* second = nullptr;
    for (const Json* visit : visits(*store, "2026-03-03", "ingrid-lunde")) {
        if (actor(*visit, "Patient") != "Patient/p0001") continue;
        (visit->has("supportingInformation") ? second : first) = visit;
    }
    REQUIRE(first);
    REQUIRE(second);
    CHECK(store->resource("Patient", "p0001")->at("name").items()[0].at("text").text() == "Mari Solberg");
    CHECK(*parseInstant(second->at("start").text()) - *parseInstant(first->at("start").text()) ==
          std::chrono::minutes(40));
    CHECK(second->at("supportingInformation").items()[0].at("reference").text() ==
          "Appointment/" + std::string(first->at("id").text()));
    CHECK(second->at("appointmentType").at("coding").items()[0].at("code").text() == "FOLLOWUP");
    const Json& after = second->at("extension").items()[0];
    CHECK(after.at("url").text() == "urn:tilsyn:fhir:again-after");
    CHECK(after.at("valueDuration").at("value").integer() == 40);
}

TEST_CASE("neighbours with a key are known as such, and Rune's medicine has a ladder of its own") {
    const auto store = municipality();
    const Json& near = store->resource("Patient", "p0004")->at("contact").items()[1].at("relationship").items()[0];
    CHECK(near.at("text").text() == "nabo med nøkkel");
    CHECK(near.at("coding").items()[0].at("code").text() == "key-holder");
    const Json& request = *store->resource("ServiceRequest", "series-vest-02");
    CHECK(request.at("subject").at("reference").text() == "Patient/p0002");
    std::vector<std::string> steps;
    for (const Json& step : request.at("extension").items()[0].at("extension").items())
        steps.emplace_back(step.at("url").text());
    CHECK(steps == std::vector<std::string>{"ring-again", "phone", "relative", "physical-visit"});
}

TEST_CASE("Rune is called about his medicine and Ola about the catheter bag, with five things to see to") {
    const auto store = municipality();
    std::string purposes;
    std::string olasVisit;
    for (const Json* visit : visits(*store, "2026-03-03", "ingrid-lunde")) {
        const auto who = actor(*visit, "Patient");
        if (who == "Patient/p0002" && purposes.empty())
            purposes = std::string(visit->at("serviceType").items()[0].at("text").text());
        if (who == "Patient/p0004" && olasVisit.empty()) olasVisit = std::string(visit->at("id").text());
    }
    CHECK(purposes == "Medisin");
    CHECK(store->resource("Patient", "p0002")->at("name").items()[0].at("text").text() == "Rune Dahl");
    CHECK(store->resource("Patient", "p0004")->at("birthDate").text() == "1930-06-27");
    CHECK(store->resource("AllergyIntolerance", "allergy-p0004")->at("code").at("text").text() == "Penicillin");
    CHECK(store->resource("Task", "checklist-" + olasVisit)->at("input").items().size() == 5);
}

TEST_CASE("one has died, one has a protected address, and one visit points at a record that was replaced") {
    const auto store = municipality();
    int dead = 0, hidden = 0, replaced = 0;
    std::set<std::string> called;
    for (const Json* visit : visits(*store, "2026-03-03", "ingrid-lunde")) called.insert(actor(*visit, "Patient"));
    for (const auto& reference : called) {
        const Json& patient = *store->resource("Patient", reference.substr(8));
        dead += patient.has("deceasedDateTime");
        hidden += patient.at("meta").has("security");
        for (const Json& link : patient.at("link").items()) replaced += link.at("type").text() == "replaced-by";
    }
    CHECK(dead == 1);
    CHECK(hidden == 1);
    CHECK(replaced == 1);
}

TEST_CASE("earlier days have come to an end, with contacts and notes; no visit of a nurse overlaps another") {
    const auto store = municipality();
    for (const Json* visit : visits(*store, "2026-03-02", "ingrid-lunde"))
        CHECK(visit->at("status").text() != "booked");
    std::size_t notes = 0;
    store->each("Encounter", [&](const std::string&, const Version& version) {
        notes += version.resource.at("subject").at("reference").text() == "Patient/p0004";
    });
    CHECK(notes >= 5);
    for (const auto* nurse : {"ingrid-lunde", "sondre-holm"}) {
        std::string end;
        std::map<std::string, std::string> day;
        for (const Json* visit : visits(*store, "2026-03-03", nurse))
            day[std::string(visit->at("start").text())] = std::string(visit->at("end").text());
        CHECK(day.size() == 32);
        for (const auto& [start, until] : day) {
            CHECK(start >= end);
            end = until;
        }
    }
}

TEST_CASE("there are visits on the day itself even when it is a Sunday, and none on other Sundays") {
    const auto store = municipality(1, *parseInstant("2026-03-08T09:00:00+01:00"));
    CHECK(visits(*store, "2026-03-08", "ingrid-lunde").size() == 32);
    CHECK(visits(*store, "2026-03-15", "ingrid-lunde").empty());
    CHECK(visits(*store, "2026-03-09", "sondre-holm").size() == 32);
}

TEST_CASE("person numbers are synthetic, have right control digits and are nobody else's") {
    // A published number of the synthetic kind.
    const auto number = syntheticNorwegianNumber(std::chrono::year(1955) / 11 / 10, 967);
    REQUIRE(number);
    CHECK(*number == "10915596784");
    CHECK(danishTestNumber(std::chrono::year(1948) / 12 / 25, true, 0) == "2512489991");
    const auto store = municipality();
    std::set<std::string> seen;
    std::size_t danish = 0;
    store->each("Patient", [&](const std::string&, const Version& version) {
        const Json& identifier = version.resource.at("identifier").items()[0];
        const std::string value(identifier.at("value").text());
        CHECK(seen.insert(value).second);
        if (identifier.at("system").text() == "urn:oid:1.2.208.176.1.2") {
            ++danish;
            CHECK(value.substr(6, 3) == "999");
        } else {
            CHECK(value[2] >= '8');
        }
    });
    CHECK(danish >= 2);
}

TEST_CASE("a started region serves the municipality through its own door") {
    Practice practice{Options()};
    const auto day = practice.get("/fhir/Appointment?date=2026-03-03&_include=Appointment:patient"
                                  "&_revinclude=Task:focus&_count=100");
    const auto bundle = day.json();
    CHECK(bundle.at("total").integer() == 64);
    CHECK(bundle.at("entry").items().size() == 64 + 64 + 26);
}

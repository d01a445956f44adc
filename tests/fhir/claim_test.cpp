// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "fhir/claim.h"
#include "fhir/day.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::fhir;

namespace {

Claim ours() {
    Claim claim;
    claim.visit = domain::VisitId("a1");
    claim.patient = domain::PatientId("p1");
    claim.owner = domain::StaffId("ingrid");
    claim.ownerName = "Ingrid Lunde";
    claim.until = *parseInstant("2026-03-03T09:00:00Z");
    return claim;
}

} // namespace

TEST_CASE("a claim is created once for its visit, whoever asks") {
    const auto request = createClaim("https://r/fhir", ours());
    CHECK(request.url == "https://r/fhir/Task");
    CHECK(http::find(request.headers, "If-None-Exist") == "identifier=urn%3Atilsyn%3Afhir%3Aclaim%7Ca1");
}

TEST_CASE("a claim comes back from its own text") {
    auto claim = ours();
    claim.id = "t9";
    claim.version = "4";
    const auto request = replaceClaim("https://r/fhir", claim);
    CHECK(http::find(request.headers, "If-Match") == "W/\"4\"");
    const auto read = parseClaim(request.body);
    REQUIRE(read);
    CHECK(read->id == "t9");
    CHECK(read->visit.value() == "a1");
    CHECK(read->owner.value() == "ingrid");
    CHECK(read->ownerName == "Ingrid Lunde");
    CHECK(holds(*read, *parseInstant("2026-03-03T08:59:59Z")));
    CHECK_FALSE(holds(*read, *parseInstant("2026-03-03T09:00:00Z")));
}

TEST_CASE("another task is no claim") {
    CHECK_FALSE(parseClaim(R"({"resourceType":"Task","id":"c1","focus":{"reference":"Appointment/a1"},
        "code":{"coding":[{"system":"urn:tilsyn:fhir:task","code":"visit-checklist"}]}})"));
    CHECK_FALSE(parseClaim("<html>"));
}

TEST_CASE("who has a visit in hand stands in the day until the claim lapses") {
    auto claim = ours();
    claim.id = "t9";
    const auto task = replaceClaim("https://r/fhir", claim).body;
    const std::string page = R"({"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":
        "Appointment","id":"a1","status":"booked","start":"2026-03-03T08:00:00Z","end":"2026-03-03T08:10:00Z",
        "participant":[{"actor":{"reference":"Patient/p1"},"status":"accepted"}]}},{"resource":)" +
                             task + "}]}";
    DayPages pages;
    REQUIRE(addPage(pages, page));
    const auto date = std::chrono::year_month_day(std::chrono::year(2026) / 3 / 3);
    CHECK(assemble(pages, date, *parseInstant("2026-03-03T08:00:00Z")).visits.at(0).claimedBy.value() == "ingrid");
    CHECK(assemble(pages, date, *parseInstant("2026-03-03T10:00:00Z")).visits.at(0).claimedBy.empty());
}

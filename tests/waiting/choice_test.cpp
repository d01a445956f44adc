// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/waiting.h"
#include "panels/sample.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::app;
using namespace tilsyn::tests;

namespace {

std::vector<domain::Visit> day(std::initializer_list<const char*> times) {
    std::vector<domain::Visit> visits;
    for (const auto* time : times)
        visits.push_back(visitAt(time, "p", (std::string("2026-03-03T") + time + ":00+01:00").c_str(), "Medisin"));
    return visits;
}

std::vector<std::string> names(const std::vector<domain::Visit>& visits) {
    std::vector<std::string> ids;
    for (const auto& visit : visits) ids.push_back(visit.id.value());
    return ids;
}

using Names = std::vector<std::string>;
const Instant nine = at("2026-03-03T09:00:00+01:00");

} // namespace

TEST_CASE("open are the rooms of the next quarter of an hour and of what should have begun, four at most") {
    CHECK(names(nextToOpen(day({"08:10", "08:20", "08:50", "09:10", "09:15", "09:16"}), {}, nine)) ==
          Names{"08:20", "08:50", "09:10", "09:15"});
    CHECK(names(nextToOpen(day({"08:30", "08:40", "08:50", "09:00", "09:10"}), {}, nine)) ==
          Names{"08:30", "08:40", "08:50", "09:00"});
    CHECK(nextToOpen(day({"07:00", "10:00"}), {}, nine).empty());
}

TEST_CASE("a room in which somebody waits is not closed because another visit is nearer") {
    const std::set<domain::VisitId> occupied{domain::VisitId("09:10"), domain::VisitId("08:05")};
    CHECK(names(nextToOpen(day({"08:05", "08:30", "08:40", "08:50", "09:00", "09:10"}), occupied, nine)) ==
          Names{"08:05", "08:30", "08:40", "09:10"});
}

TEST_CASE("the next choice is made when a room opens or its time is over, and never without a reason") {
    CHECK(nextChoice(day({"09:20", "09:40"}), nine) == at("2026-03-03T09:05:00+01:00"));
    CHECK(nextChoice(day({"08:16"}), nine) == at("2026-03-03T09:01:00+01:00"));
    CHECK_FALSE(nextChoice(day({"08:00"}), nine));
    CHECK_FALSE(nextChoice({}, nine));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/time_text.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace std::chrono;

TEST_CASE("an instant is read with any offset and written in UTC") {
    CHECK(formatInstant(*parseInstant("2026-03-03T07:55:00+01:00")) == "2026-03-03T06:55:00Z");
    CHECK(formatInstant(*parseInstant("2026-03-03T06:55:00.250Z")) == "2026-03-03T06:55:00.250Z");
    CHECK(formatInstant(*parseInstant("2026-03-02T23:30:00-02:30")) == "2026-03-03T02:00:00Z");
}

TEST_CASE("a date-time without an offset is refused, not guessed") {
    CHECK(parseInstant("2026-03-03T07:55:00").error().kind == ErrorKind::malformed);
    CHECK_FALSE(parseInstant("2026-03-03T07:55:00 +0100"));
    CHECK_FALSE(parseInstant("2026-02-30T07:55:00Z"));
    CHECK_FALSE(parseInstant("2026-03-03T07:55:00+01:00 "));
    CHECK_FALSE(parseInstant(""));
}

TEST_CASE("a zone follows daylight saving in both directions") {
    const auto oslo = *Zone::byName("Europe/Oslo");
    CHECK(oslo.format(*parseInstant("2026-03-29T00:59:59Z")) == "2026-03-29T01:59:59+01:00");
    CHECK(oslo.format(*parseInstant("2026-03-29T01:00:00Z")) == "2026-03-29T03:00:00+02:00");
    // The hour that does not exist begins after the gap; the hour that comes twice is taken as the first.
    CHECK(formatInstant(oslo.instant(2026y / March / 29, 2, 30)) == "2026-03-29T01:00:00Z");
    CHECK(formatInstant(oslo.instant(2026y / October / 25, 2, 30)) == "2026-10-25T00:30:00Z");
    CHECK_FALSE(Zone::byName("Europe/Atlantis"));
}

TEST_CASE("weeks are counted as rosters count them") {
    CHECK(isoWeek(2026y / March / 3) == 10);
    CHECK(isoWeek(2026y / January / 1) == 1);
    CHECK(isoWeek(2027y / January / 3) == 53);
    CHECK(isoWeek(2024y / December / 30) == 1);
}

TEST_CASE("a clock option names a start and a speed") {
    const auto clock = parseClock("2026-03-03T07:55:00+01:00x60");
    REQUIRE(clock);
    CHECK((*clock)->speed() == 60.0);
    CHECK((*clock)->now() >= *parseInstant("2026-03-03T06:55:00Z"));
    CHECK((*clock)->realWait(minutes(1)) == seconds(1));
    CHECK_FALSE(parseClock("soon"));
    CHECK_FALSE(parseClock("2026-03-03T07:55:00+01:00x0"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patient.h"

#include <doctest/doctest.h>

using namespace tilsyn::domain;
using namespace std::chrono;

TEST_CASE("initials are whole letters, also beyond ASCII, and a missing name leaves its letter out") {
    CHECK(initials({"Bakke", "Ola"}) == "O.B.");
    CHECK(initials({"Ås", "Øyvind"}) == "Ø.Å.");
    CHECK(initials({"", "Mari"}) == "M.");
    CHECK(initials({"", ""}).empty());
}

TEST_CASE("age counts completed years") {
    Patient patient;
    CHECK_FALSE(ageOn(patient, 2026y / March / 3));
    patient.birthDate = 1948y / March / 4;
    CHECK(ageOn(patient, 2026y / March / 3) == 77);
    CHECK(ageOn(patient, 2026y / March / 4) == 78);
    patient.birthDate = 2004y / February / 29;
    CHECK(ageOn(patient, 2026y / February / 28) == 21);
    CHECK(ageOn(patient, 2026y / March / 1) == 22);
    patient.birthDate = 2026y / March / 4;
    CHECK_FALSE(ageOn(patient, 2026y / March / 3));
}

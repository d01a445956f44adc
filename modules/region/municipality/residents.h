// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/fhir/store.h"
#include "region/municipality/draw.h"

#include <chrono>
#include <string>
#include <vector>

namespace tilsyn::region {

/// What the visits need to know of a resident who has screen visits.
struct ScreenResident {
    std::string patient; ///< Patient.id that the appointments point at
    std::string name;
    std::string purpose; ///< of municipality.json; empty: any
};

/// Makes teams, staff and the 992 recipients of home services; gives the 26 who have screen visits, Ingrid's thirteen
/// first: Mari, Rune, a newcomer, Ola, then others, among them one with a protected address, one who has died and one
/// whose record has been replaced.
std::vector<ScreenResident> makeResidents(FhirStore& store, Draw& draw, const Json& words,
                                          std::chrono::year_month_day today);

void makeOrganisation(FhirStore& store);

// Small shapes that residents and visits share.
Json referenceTo(std::string reference, std::string display);
Json coding(std::string_view system, std::string_view code, std::string_view display = {});
Json textConcept(std::string_view text);
/// meta.tag HTEST: everything here is made up.
Json testMeta();

} // namespace tilsyn::region

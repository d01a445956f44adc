// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/municipality/residents.h"

namespace tilsyn::region {

/// A nurse's day: six blocks of five visits and a last half hour of two, an hour of breaks; minutes after midnight,
/// local time. The first block of Ingrid's day calls Mari again forty minutes after her first call.
std::vector<int> slotMinutes(bool withSecondTouch);

/// The series, and for the weekdays from seven days before to seven days after `now` (and for the day itself, whatever
/// it is) 32 visits for each of the two nurses, with checklists; what lies before the day has been carried out, with
/// encounters and notes.
void makeVisits(FhirStore& store, Draw& draw, const Json& words, const std::vector<ScreenResident>& residents,
                Instant now);

/// The whole municipality, committed. Same seed and day: the same resources, byte for byte.
Status makeMunicipality(FhirStore& store, std::uint64_t seed, Instant now);

} // namespace tilsyn::region

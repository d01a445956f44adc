// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "domain/visit.h"

#include <string>

namespace tilsyn::app {

/// What a booking and the patient's page are told of a visit, whether it is called now or booked ahead.
struct VisitWords {
    std::string subject;  ///< neutral: "Aftale 08:45"
    std::string label;    ///< "08:45"
    std::string language; ///< the patient's, or the region's
};
VisitWords visitWords(const DeskParts& parts, const domain::Visit& visit, const domain::Patient& patient);

} // namespace tilsyn::app

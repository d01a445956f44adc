// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/call_plan.h"

#include <fmt/format.h>

namespace tilsyn::app {

VisitWords visitWords(const DeskParts& parts, const domain::Visit& visit, const domain::Patient& patient) {
    const auto local = parts.profile.zone.local(visit.start);
    const auto& language = parts.profile.language;
    const std::string word = language == "sv" ? "Tid" : (language == "nb" ? "Avtale" : "Aftale");
    VisitWords words;
    words.label = fmt::format("{:02}:{:02}", local.hour, local.minute);
    words.subject = word + " " + words.label;
    words.language = patient.language.empty() ? language : patient.language;
    return words;
}

} // namespace tilsyn::app

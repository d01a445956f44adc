// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/acknowledgement.h"

#include "base/time_text.h"

#include <algorithm>
#include <array>

namespace tilsyn::triage {

bool knownOutcome(std::string_view outcome) {
    static constexpr std::array<std::string_view, 9> codes = {
        "contacted-patient",   "contacted-relative", "video-visit",         "GP-contacted", "ambulance",
        "plan-action-started", "measurement-error",  "no-action-justified", "cannot-reach"};
    return std::ranges::any_of(codes, [&](std::string_view code) { return sameWord(code, outcome); });
}

bool keepsOpen(std::string_view outcome) {
    return sameWord(outcome, "cannot-reach");
}

std::string_view missingFor(Colour colour, const Acknowledge& acknowledge) {
    if (!acknowledge.outcome.empty() && !knownOutcome(acknowledge.outcome)) return "OUTCOME_UNKNOWN";
    if (colour < Colour::yellow) return {};
    if (acknowledge.outcome.empty()) return "OUTCOME_REQUIRED";
    const bool blank = acknowledge.note.find_first_not_of(" \t\r\n") == std::string::npos;
    return colour == Colour::red && blank ? "NOTE_REQUIRED" : std::string_view();
}

std::string alreadyHandled(const Handled& first, const Acknowledge& second) {
    if (sameWord(first.outcome, second.outcome)) return {};
    return "ALREADY_ACKNOWLEDGED by " + (first.by.empty() ? "somebody" : first.by) + " at " + formatInstant(first.at);
}

} // namespace tilsyn::triage

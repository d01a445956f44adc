// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace tilsyn::region {

/// A synthetic fødselsnummer (month + 80) with both control digits. `serial` 0…499 is for the births of 1900–1999 only;
/// nothing if the serial has no number (a control digit would be 10).
std::optional<std::string> syntheticNorwegianNumber(std::chrono::year_month_day born, int serial);

/// A number in the form of the Danish test persons: date, 999 and a last digit, odd for men. Births of 1937–1999.
std::string danishTestNumber(std::chrono::year_month_day born, bool male, int variant);

} // namespace tilsyn::region

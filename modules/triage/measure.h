// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace tilsyn::triage {

/// What can be measured and judged. A blood pressure is two of them.
enum class Measure {
    spo2,
    pulse,
    systolic,
    diastolic,
    weight,
    temperature,
    glucose,
    fev1,
    respiratoryRate,
    crp,
    news2,
    tobs,
    phq9,
    cat
};

inline constexpr std::array allMeasures = {Measure::spo2,      Measure::pulse,  Measure::systolic,
                                           Measure::diastolic, Measure::weight, Measure::temperature,
                                           Measure::glucose,   Measure::fev1,   Measure::respiratoryRate,
                                           Measure::crp,       Measure::news2,  Measure::tobs,
                                           Measure::phq9,      Measure::cat};

/// How a measure is written and which values a living person can have. Units are UCUM's; the plausible ranges are our
/// own and mark what must be measured again, they diagnose nothing. Scores have the range of their instrument (NEWS2:
/// Royal College of Physicians; CAT: catestonline.org; PHQ-9: Kroenke 2001; TOBS: MedCom MCS88125).
struct MeasureFacts {
    std::string_view name;                 ///< "spo2": stable, in files and on the command line
    std::string_view unit;                 ///< the canonical UCUM code
    std::vector<std::string_view> aliases; ///< other codes for exactly the same unit
    std::vector<std::string_view> texts;   ///< human spellings, read only where no code system is stated
    Decimal least;
    Decimal greatest;
    bool score = false;
};

const MeasureFacts& facts(Measure measure);
std::string_view name(Measure measure);
/// By its name, in any case.
std::optional<Measure> parseMeasure(std::string_view name);

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/measure.h"
#include "triage/reason.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

enum class Comparator { none, below, above };

/// A value as the wire stated it, before anybody asked what it means.
struct Stated {
    enum class Shape {
        quantity, ///< `number` with a unit
        count,    ///< `number` alone: an integer
        absent,   ///< only a reason why there is none
        unusable  ///< another type, two at once, or nothing at all
    };
    Shape shape = Shape::unusable;
    std::string number; ///< as written
    std::string comparator;
    std::string unitSystem;
    std::string unitCode;
    std::string unitText;
    std::string absentReason;
    /// The code is one that states a saturation as a fraction of one (NPU03011).
    bool mayBeFraction = false;
    friend bool operator==(const Stated&, const Stated&) = default;
};

/// The same in the measure's canonical unit, or the reasons why it cannot be judged.
struct Quantity {
    std::optional<Decimal> value; ///< only if the unit is the measure's
    Comparator comparator = Comparator::none;
    std::string unit;         ///< the canonical one, or what was stated if that was refused
    std::string display;      ///< for people: a point, and all decimals that were stated
    std::vector<Why> special; ///< implausible, absent, refused: said whether there are limits or not
    bool unitFromText = false;

    bool has(Reason reason) const;
    /// Bands may be applied: to a plausible value, and to what is only known to lie beyond one (an interval keeps its
    /// worst colour even where all of it is implausible).
    bool judgeable() const { return value && (special.empty() || comparator != Comparator::none); }
    /// One plausible number, which a trend can be computed from.
    bool exact() const { return value && special.empty() && comparator == Comparator::none; }
};

/// Units are compared, never guessed and never converted, but for two exact cases: grams of a weight and a saturation
/// that its code defines as a fraction. Sources: UCUM (the code is case sensitive; annotations in braces change
/// nothing), HL7 FHIR R4 Quantity (the code counts, the text is for people), FHIR data-absent-reason.
Quantity interpret(Measure measure, const Stated& stated);

} // namespace tilsyn::triage

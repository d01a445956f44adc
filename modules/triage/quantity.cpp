// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/quantity.h"

#include <algorithm>

namespace tilsyn::triage {
namespace {

constexpr std::string_view ucum = "http://unitsofmeasure.org";

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// How a stated unit relates to the canonical one.
struct UnitMatch {
    int places = 0; ///< the value is to be multiplied by ten to this power
    bool fromText = false;
};

/// Between a half and one, both included.
bool isFraction(const Decimal& value) {
    static const Decimal whole(1);
    return value <= whole && value + value >= whole;
}

std::optional<UnitMatch> match(Measure measure, const Stated& stated, const Decimal& value) {
    const auto& known = facts(measure);
    const bool nothing = stated.unitSystem.empty() && stated.unitCode.empty() && stated.unitText.empty();
    const bool unity = stated.unitSystem == ucum && stated.unitCode == "1";
    if (measure == Measure::spo2 && stated.mayBeFraction && (nothing || unity))
        return isFraction(value) ? std::optional(UnitMatch{2}) : std::nullopt;
    if (known.score && nothing) return UnitMatch{};
    if (stated.unitSystem == ucum) {
        if (stated.unitCode == known.unit || contains(known.aliases, stated.unitCode)) return UnitMatch{};
        if (measure == Measure::weight && stated.unitCode == "g") return UnitMatch{-3};
        return std::nullopt;
    }
    // A code says nothing without its system, and a foreign system's codes are not UCUM's.
    if (!stated.unitSystem.empty() || !stated.unitCode.empty()) return std::nullopt;
    return contains(known.texts, stated.unitText) ? std::optional(UnitMatch{0, true}) : std::nullopt;
}

std::optional<Comparator> comparatorOf(const std::string& text) {
    if (text.empty()) return Comparator::none;
    if (text == "<" || text == "<=") return Comparator::below;
    if (text == ">" || text == ">=") return Comparator::above;
    return std::nullopt;
}

/// What is out of the question for a living person. An open interval is so only if all of it is.
bool implausible(Measure measure, const Decimal& value, Comparator comparator) {
    const auto& known = facts(measure);
    switch (comparator) {
    case Comparator::none: return value < known.least || value > known.greatest;
    case Comparator::below: return value <= known.least;
    case Comparator::above: return value >= known.greatest;
    }
    return true;
}

std::string shown(const std::string& comparator, const std::string& number, const std::string& unit) {
    auto text = comparator.empty() ? number : comparator + " " + number;
    return unit.empty() ? text : text + " " + unit;
}

Quantity refused(const Stated& stated, Reason reason, Colour colour = Colour::grey) {
    Quantity out;
    out.unit = stated.unitText.empty() ? stated.unitCode : stated.unitText;
    out.display = shown(stated.comparator, stated.number, out.unit);
    out.special = {{reason, colour}};
    return out;
}

} // namespace

bool Quantity::has(Reason reason) const {
    return std::ranges::find(special, reason, &Why::reason) != special.end();
}

Quantity interpret(Measure measure, const Stated& stated) {
    const auto& known = facts(measure);
    if (stated.shape == Stated::Shape::absent) {
        const bool patients = stated.absentReason == "asked-declined" || stated.absentReason == "not-performed";
        return patients ? refused(stated, Reason::absent, Colour::yellow) : refused(stated, Reason::absentTechnical);
    }
    if (stated.shape == Stated::Shape::unusable || (stated.shape == Stated::Shape::count && !known.score))
        return refused(stated, Reason::notEvaluable);
    const auto comparator = comparatorOf(stated.comparator);
    const auto number = Decimal::parse(stated.number);
    if (!comparator || !number) return refused(stated, Reason::notEvaluable);
    const auto unit = match(measure, stated, *number);
    if (!unit) return refused(stated, Reason::unitMismatch);
    Quantity out;
    // Grams are cut to what the scale shows: 84000 g is 84.0 kg.
    out.value = unit->places < 0 ? number->shifted(unit->places).trimmed(1) : number->shifted(unit->places);
    out.comparator = *comparator;
    out.unit = std::string(known.unit);
    out.display = shown(stated.comparator, out.value->text(), out.unit == "{score}" ? std::string() : out.unit);
    out.unitFromText = unit->fromText;
    if (implausible(measure, *out.value, out.comparator)) out.special = {{Reason::implausible, Colour::yellow}};
    return out;
}

} // namespace tilsyn::triage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/measure.h"

#include "triage/colour.h"

namespace tilsyn::triage {
namespace {

Decimal number(std::string_view text) {
    return Decimal::parse(text).value_or(Decimal());
}

MeasureFacts score(std::string_view name, std::string_view greatest) {
    return {name, "{score}", {"1"}, {}, number("0"), number(greatest), true};
}

std::array<MeasureFacts, allMeasures.size()> table() {
    return {{
        {"spo2", "%", {}, {"%"}, number("50"), number("100")},
        {"pulse", "/min", {"1/min", "{beats}/min"}, {"/min", "1/min"}, number("20"), number("250")},
        {"systolic", "mm[Hg]", {}, {"mmHg", "mm Hg"}, number("50"), number("280")},
        {"diastolic", "mm[Hg]", {}, {"mmHg", "mm Hg"}, number("20"), number("180")},
        {"weight", "kg", {}, {"kg"}, number("20"), number("400")},
        {"temperature", "Cel", {}, {"°C"}, number("30.0"), number("44.0")},
        {"glucose", "mmol/L", {"mmol/l"}, {"mmol/L"}, number("0.5"), number("50")},
        {"fev1", "L", {"l"}, {"L"}, number("0.1"), number("8")},
        {"respiratory-rate", "/min", {"1/min", "{breaths}/min"}, {"/min", "1/min"}, number("4"), number("70")},
        {"crp", "mg/L", {"mg/l"}, {"mg/L"}, number("0"), number("600")},
        score("news2", "20"),
        score("tobs", "15"),
        score("phq9", "27"),
        score("cat", "40"),
    }};
}

} // namespace

const MeasureFacts& facts(Measure measure) {
    static const auto all = table();
    return all[static_cast<std::size_t>(measure)];
}

std::string_view name(Measure measure) {
    return facts(measure).name;
}

std::optional<Measure> parseMeasure(std::string_view name) {
    for (const auto measure : allMeasures)
        if (sameWord(name, facts(measure).name)) return measure;
    return std::nullopt;
}

} // namespace tilsyn::triage

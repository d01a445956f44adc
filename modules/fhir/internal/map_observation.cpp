// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/map_reading.h"
#include "fhir/internal/observation_codes.h"

#include <algorithm>
#include <array>

namespace tilsyn::fhir {
namespace {

using triage::Measured;
using triage::Stated;
using Shape = triage::Stated::Shape;

constexpr std::string_view valuePrefix = "value";

/// A number, also one that was put into quotes.
std::optional<std::string> numberIn(json::Node object, std::string_view key) {
    const auto found = object.member(key);
    if (!found || (found->kind() != json::Kind::number && found->kind() != json::Kind::string)) return std::nullopt;
    return std::string(found->text());
}

/// The names of the value[x] that are there.
std::vector<std::string_view> valuesIn(json::Node element) {
    std::vector<std::string_view> all;
    for (const auto key : element.keys()) {
        const bool value = key.starts_with(valuePrefix) && key.size() > valuePrefix.size();
        if (value && key[valuePrefix.size()] >= 'A' && key[valuePrefix.size()] <= 'Z' && element.member(key))
            all.push_back(key);
    }
    return all;
}

/// The code of a dataAbsentReason; a text alone is a reason too, though not one that is known.
std::string absentReason(json::Node codeable) {
    for (const auto& coding : codeable.items("coding"))
        if (const auto code = coding.stringOr("code"); !code.empty()) return code;
    return "unknown";
}

Stated quantityOf(json::Node quantity) {
    Stated stated;
    const auto number = numberIn(quantity, "value");
    if (!number) return stated;
    stated.shape = Shape::quantity;
    stated.number = *number;
    stated.comparator = quantity.stringOr("comparator");
    stated.unitSystem = quantity.stringOr("system");
    stated.unitCode = quantity.stringOr("code");
    stated.unitText = quantity.stringOr("unit");
    return stated;
}

/// What an Observation or component states: a value, or a reason why there is none; both or neither is unusable.
Stated statedIn(json::Node element, const std::optional<json::Node>& reason) {
    const auto values = valuesIn(element);
    if (values.empty() && reason) {
        Stated stated;
        stated.shape = Shape::absent;
        stated.absentReason = absentReason(*reason);
        return stated;
    }
    if (values.size() != 1 || reason) return {};
    if (values.front() == "valueQuantity") return quantityOf(*element.member("valueQuantity"));
    if (values.front() != "valueInteger") return {};
    Stated stated;
    if (const auto number = numberIn(element, "valueInteger")) {
        stated.shape = Shape::count;
        stated.number = *number;
    }
    return stated;
}

/// Two different values of one measure in one resource contradict each other: neither can be judged.
void add(std::vector<Measured>& values, triage::Measure measure, Stated stated) {
    const auto known = std::ranges::find(values, measure, &Measured::measure);
    if (known == values.end())
        values.push_back({measure, std::move(stated)});
    else if (known->stated != stated)
        known->stated = Stated{};
}

triage::StatedTime whenMeasured(json::Node observation) {
    triage::StatedTime time;
    if (const auto text = observation.string("effectiveDateTime")) time = timeOf(*text);
    if (const auto text = observation.string("effectiveInstant")) time = timeOf(*text);
    if (const auto period = observation.member("effectivePeriod")) {
        const auto end = period->string("end");
        time = timeOf(end ? *end : period->string("start").value_or(std::string_view()));
    }
    if (const auto timing = observation.member("effectiveTiming"))
        for (const auto& event : timing->items("event")) time = timeOf(event.text());
    time.issued = timeOf(observation.stringOr("issued")).instant;
    return time;
}

bool hasWords(json::Node observation) {
    const auto notes = observation.items("note");
    return std::ranges::any_of(notes, [](const json::Node& note) {
        return note.stringOr("text").find_first_not_of(" \t\r\n") != std::string::npos;
    });
}

void addComponents(json::Node observation, const std::optional<json::Node>& reason, std::vector<Measured>& values,
                   std::vector<std::string>& refused) {
    for (const auto& component : observation.items("component")) {
        const auto code = component.member("code");
        const auto coded = code ? codedMeasure(*code) : CodedMeasure{{}, false, "no code"};
        if (coded.measures.size() != 1) {
            refused.push_back("component: " + (coded.problem.empty() ? "a panel inside a panel" : coded.problem));
            continue;
        }
        auto own = component.member("dataAbsentReason");
        if (!own && valuesIn(component).empty()) own = reason; // what is said of the whole
        auto stated = statedIn(component, own);
        stated.mayBeFraction = coded.mayBeFraction;
        add(values, coded.measures.front(), std::move(stated));
    }
}

} // namespace

void mapObservation(json::Node observation, ReadResource& out) {
    triage::Observed observed;
    observed.origin = originOf(observation, out.ref);
    observed.origin.identifiers = identifiersOf(observation.items("identifier"));
    observed.origin.time = whenMeasured(observation);
    if (const auto device = observation.member("device")) observed.origin.device = referenceText(*device);
    for (const auto& performer : observation.items("performer"))
        if (observed.origin.author.empty()) observed.origin.author = referenceText(performer);
    observed.origin.freeText = hasWords(observation);

    const auto code = observation.member("code");
    const auto coded = code ? codedMeasure(*code) : CodedMeasure{{}, false, "no code"};
    const auto reason = observation.member("dataAbsentReason");
    auto& values = observed.values;
    addComponents(observation, reason, values, out.refused);
    if (coded.measures.size() == 1) {
        auto stated = statedIn(observation, reason);
        stated.mayBeFraction = coded.mayBeFraction;
        add(values, coded.measures.front(), std::move(stated));
    } else if (coded.measures.size() == 2 && values.empty() && !reason && !observation.items("hasMember").empty()) {
        out.refused.push_back("a panel whose values are Observations of their own");
        return;
    } else if (coded.measures.size() == 2 && values.empty()) {
        // A pressure without its two parts: what it says instead holds for both.
        const auto stated = reason ? statedIn(observation, reason) : Stated{};
        for (const auto measure : coded.measures) add(values, measure, stated);
    } else if (coded.measures.empty()) {
        // Withdrawing needs no code: the id says what.
        if (observed.origin.status != triage::Status::withdrawn) {
            out.refused.insert(out.refused.begin(), coded.problem);
            if (values.empty()) return;
        }
    }
    out.submission = std::move(observed);
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/observation_codes.h"

#include <algorithm>
#include <array>

namespace tilsyn::fhir {
namespace {

using triage::Measure;

enum class System { loinc, snomed, npu, medcom, sks };

struct SystemUri {
    std::string_view uri;
    System system;
};

/// One system goes by several names: NPU by its Danish and Norwegian numbers and its own address, MedCom's codes by
/// their number and the address of their CodeSystem.
constexpr std::array systems = {
    SystemUri{"http://loinc.org", System::loinc},
    SystemUri{"http://snomed.info/sct", System::snomed},
    SystemUri{"urn:oid:1.2.208.176.2.1", System::npu},
    SystemUri{"urn:oid:2.16.578.1.12.4.1.1.7280", System::npu},
    SystemUri{"http://npu-terminology.org", System::npu},
    SystemUri{"urn:oid:1.2.208.184.100.8", System::medcom},
    SystemUri{"http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-observation-codes", System::medcom},
    SystemUri{"urn:oid:1.2.208.176.2.4", System::sks},
};

struct Code {
    System system;
    std::string_view code;
    Measure measure;
};

/// Sources: HL7 FHIR R4 vital signs profiles, LOINC, SNOMED CT, the NPU terminology, MedCom's observation codes, the
/// Danish eHealth infrastructure, HL7 Norway's VKP profiles. 29563-7 is a slip in one of them, read and never written.
constexpr std::array codes = {
    Code{System::loinc, "59408-5", Measure::spo2},
    Code{System::loinc, "2708-6", Measure::spo2},
    Code{System::npu, "NPU03011", Measure::spo2},
    Code{System::snomed, "431314004", Measure::spo2},
    Code{System::loinc, "8480-6", Measure::systolic},
    Code{System::npu, "DNK05472", Measure::systolic},
    Code{System::medcom, "DNK05472", Measure::systolic},
    Code{System::medcom, "MCS88019", Measure::systolic},
    Code{System::snomed, "271649006", Measure::systolic},
    Code{System::snomed, "407554009", Measure::systolic},
    Code{System::loinc, "8462-4", Measure::diastolic},
    Code{System::npu, "DNK05473", Measure::diastolic},
    Code{System::medcom, "DNK05473", Measure::diastolic},
    Code{System::medcom, "MCS88020", Measure::diastolic},
    Code{System::snomed, "271650006", Measure::diastolic},
    Code{System::snomed, "407555005", Measure::diastolic},
    Code{System::loinc, "8867-4", Measure::pulse},
    Code{System::npu, "NPU21692", Measure::pulse},
    Code{System::snomed, "364075005", Measure::pulse},
    Code{System::loinc, "29463-7", Measure::weight},
    Code{System::loinc, "29563-7", Measure::weight},
    Code{System::npu, "NPU03804", Measure::weight},
    Code{System::snomed, "27113001", Measure::weight},
    Code{System::loinc, "8310-5", Measure::temperature},
    Code{System::npu, "NPU08676", Measure::temperature},
    Code{System::snomed, "276885007", Measure::temperature},
    Code{System::loinc, "15074-8", Measure::glucose},
    Code{System::loinc, "14743-9", Measure::glucose},
    Code{System::npu, "NPU22089", Measure::glucose},
    Code{System::npu, "NPU02187", Measure::glucose},
    Code{System::snomed, "434912009", Measure::glucose},
    Code{System::loinc, "9279-1", Measure::respiratoryRate},
    Code{System::medcom, "MCS88122", Measure::respiratoryRate},
    Code{System::snomed, "86290005", Measure::respiratoryRate},
    Code{System::loinc, "20150-9", Measure::fev1},
    Code{System::medcom, "MCS88015", Measure::fev1},
    Code{System::loinc, "1988-5", Measure::crp},
    Code{System::npu, "NPU19748", Measure::crp},
    Code{System::medcom, "MCS88137", Measure::cat},
    Code{System::loinc, "44261-6", Measure::phq9},
    Code{System::snomed, "1104051000000101", Measure::news2},
    Code{System::medcom, "MCS88125", Measure::tobs},
};

struct Panel {
    System system;
    std::string_view code;
};

constexpr std::array bloodPressure = {
    Panel{System::loinc, "85354-9"},
    Panel{System::snomed, "75367002"},
    Panel{System::sks, "ZZ3170"},
};

/// What one coding names; nothing for one that is not in the table.
std::vector<Measure> named(std::string_view system, std::string_view code) {
    const auto known = std::ranges::find(systems, system, &SystemUri::uri);
    if (known == systems.end()) return {};
    for (const auto& one : codes)
        if (one.system == known->system && one.code == code) return {one.measure};
    for (const auto& one : bloodPressure)
        if (one.system == known->system && one.code == code) return {Measure::systolic, Measure::diastolic};
    return {};
}

} // namespace

CodedMeasure codedMeasure(json::Node code) {
    CodedMeasure out;
    std::string seen;
    for (const auto& coding : code.items("coding")) {
        const auto system = coding.stringOr("system");
        const auto word = coding.stringOr("code");
        seen += (seen.empty() ? "" : ", ") + (system.empty() ? "" : system + "|") + word;
        const auto measures = named(system, word);
        if (measures.empty()) continue;
        if (!out.measures.empty() && out.measures != measures) out.problem = "codes of different measures";
        out.measures = measures;
        out.mayBeFraction = out.mayBeFraction || word == "NPU03011";
    }
    if (seen.empty()) {
        const auto words = code.stringOr("text");
        out.problem = words.empty() ? "no code" : "no code, only the text: " + words;
    } else if (out.measures.empty()) {
        out.problem = "unknown code: " + seen;
    } else if (!out.problem.empty()) {
        out.problem += ": " + seen;
        out.measures.clear();
    }
    return out;
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/fhir/readings.cpp modules/fhir/internal/map_observation.cpp modules/fhir/internal/map_reading.cpp modules/fhir/internal/map_response.cpp modules/fhir/internal/observation_codes.cpp modules/triage/measure.cpp modules/triage/colour.cpp modules/triage/submission.cpp
// fuzz: modules/base/decimal.cpp modules/base/json_tree.cpp modules/base/time_text.cpp modules/base/error.cpp -lfmt -ldate-tz -lsimdjson -lpthread
// A resource of any bytes becomes values or words why not; and the tree takes as JSON what simdjson takes.
#include "fhir/readings.h"

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto tree = tilsyn::json::Tree::read(bytes);
    simdjson::dom::parser parser;
    if (parser.allocate(size + 64, 120) != simdjson::SUCCESS) return 0;
    simdjson::dom::element element;
    const auto other = parser.parse(simdjson::padded_string(bytes)).get(element);
    if (!other && !tree) std::abort();
    if (!tree) return 0;
    for (const auto& read : tilsyn::fhir::readReport((*tree)->root(), "document"))
        if (read.ref.empty() || (!read.submission && read.refused.empty())) std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: app/triage/case_reader.cpp app/triage/agreement_reader.cpp app/triage/log_reader.cpp app/triage/members.cpp app/triage/questionnaire_reader.cpp app/triage/result_writer.cpp app/triage/json_writer.cpp modules/triage/*.cpp modules/triage/internal/*.cpp
// fuzz: modules/fhir/readings.cpp modules/fhir/internal/map_observation.cpp modules/fhir/internal/map_reading.cpp modules/fhir/internal/map_response.cpp modules/fhir/internal/observation_codes.cpp modules/base/decimal.cpp modules/base/json_tree.cpp modules/base/time_text.cpp modules/base/error.cpp -lfmt -ldate-tz -lpthread
// A case of any bytes is refused with words or evaluated; the result is JSON, says the same twice, and nothing in it is
// green without a reason.
#include "app/triage/case_reader.h"
#include "app/triage/result_writer.h"
#include "base/json_tree.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto record = tilsyn::app::readCase(bytes);
    if (!record) {
        if (record.error().detail.empty()) std::abort();
        return 0;
    }
    const auto evaluation = tilsyn::triage::evaluate(*record);
    for (const auto& item : evaluation.items) {
        if (item.reasons.empty() || item.ref.empty() || item.colour == tilsyn::triage::Colour::none) std::abort();
        if (item.open && item.colour > evaluation.patient) std::abort();
    }
    const auto text = tilsyn::app::writeResult(evaluation);
    if (!tilsyn::json::Tree::read(text)) std::abort();
    if (text != tilsyn::app::writeResult(tilsyn::triage::evaluate(*record))) std::abort();
    return 0;
}

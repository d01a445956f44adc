// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/fhir/*.cpp modules/fhir/internal/*.cpp modules/http/message.cpp modules/domain/*.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp modules/base/json_read.cpp modules/base/json_tree.cpp modules/base/decimal.cpp modules/triage/*.cpp modules/triage/internal/*.cpp -lfmt -ldate-tz -lsimdjson -lboost_json
// A page of any bytes is read or refused; whatever is left over is either a value or a rejection with words.
#include "fhir/bundle.h"
#include "fhir/day.h"
#include "fhir/history.h"
#include "fhir/outcome.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tilsyn::fhir::DayPages pages;
    if (tilsyn::fhir::addPage(pages, bytes)) {
        const auto day = tilsyn::fhir::assemble(pages, {}, {});
        for (const auto& rejection : day.rejections)
            if (rejection.what.empty() || rejection.reason.empty()) std::abort();
        for (const auto& visit : day.visits)
            if (visit.id.empty() || visit.end < visit.start) std::abort();
    }
    static_cast<void>(tilsyn::fhir::parseHistory(bytes));
    static_cast<void>(tilsyn::fhir::parseTransaction(bytes));
    static_cast<void>(tilsyn::fhir::outcomeText(bytes));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/fhir/*.cpp modules/fhir/internal/*.cpp modules/http/message.cpp modules/domain/*.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp modules/base/json_read.cpp modules/base/json_tree.cpp modules/base/decimal.cpp modules/triage/*.cpp modules/triage/internal/*.cpp -lfmt -ldate-tz -lsimdjson -lboost_json
// A patched object still has the member that was set, and setting it again changes nothing.
#include "fhir/internal/spans.h"
#include "fhir/patch.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto once = tilsyn::fhir::setMember(text, "status", "\"x\"");
    if (!once) return 0;
    if (tilsyn::fhir::memberText(*once, "status") != "\"x\"") std::abort();
    if (tilsyn::fhir::setMember(*once, "status", "\"x\"") != once) std::abort();
    static_cast<void>(tilsyn::fhir::setExtension(text, "urn:x", "{\"url\":\"urn:x\"}"));
    return 0;
}

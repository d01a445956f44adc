// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/base/time_text.cpp modules/base/error.cpp modules/base/clock.cpp -lfmt -ldate-tz
// Dates and times as foreign servers write them. What is read must read the same again once it is written.
#include "base/time_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto instant = tilsyn::parseInstant(text)) {
        const auto again = tilsyn::parseInstant(tilsyn::formatInstant(*instant));
        if (!again || *again != *instant) std::abort();
    }
    if (const auto date = tilsyn::parseDate(text)) {
        const auto again = tilsyn::parseDate(tilsyn::formatDate(*date));
        if (!again || *again != *date) std::abort();
        const int week = tilsyn::isoWeek(*date);
        if (week < 1 || week > 53) std::abort();
    }
    return 0;
}

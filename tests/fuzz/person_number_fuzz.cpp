// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/domain/person_number.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz
// A number of a person as people and servers write it: read again from what is shown it is the same, and masked it does
// not tell.
#include "domain/person_number.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto today = std::chrono::year(2026) / 3 / 3;
    const auto number = tilsyn::domain::readPersonNumber(text, today);
    const auto masked = tilsyn::domain::masked(number);
    if (number.kind == tilsyn::domain::NumberKind::none) return 0;
    const auto again = tilsyn::domain::readPersonNumber(tilsyn::domain::display(number), today);
    if (again.kind != number.kind || again.normalised != number.normalised) std::abort();
    if (number.birthDate && !number.birthDate->ok()) std::abort();
    // The day, the month and the year, and nothing of the rest.
    if (std::ranges::count_if(masked, [](char c) { return c >= '0' && c <= '9'; }) > 6) std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/base/time_text.cpp modules/base/error.cpp modules/base/clock.cpp -lfmt -ldate-tz
// The clock option of the command line: any text gives a clock that runs forward, or an error.
#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto clock = tilsyn::parseClock({reinterpret_cast<const char*>(data), size});
    if (!clock) return 0;
    if (!((*clock)->speed() > 0)) std::abort();
    if ((*clock)->realWait(std::chrono::minutes(1)) < std::chrono::milliseconds(1)) std::abort();
    (*clock)->now();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/base/log.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz
// The last fence before the log: no run of 10 to 12 digits gets through, and a redacted line stays as it is.
#include "base/log.h"

#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string line = tilsyn::log::redact({reinterpret_cast<const char*>(data), size});
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && std::isdigit(static_cast<unsigned char>(line[i]))) {
            ++digits;
        } else {
            if (digits >= 10 && digits <= 12) std::abort();
            digits = 0;
        }
    }
    if (tilsyn::log::redact(line) != line) std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/http/http_date.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz
// A Date header of any text is a time that exists or nothing, and never one of another century.
#include "http/http_date.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto date = tilsyn::http::parseHttpDate(text);
    if (date && size != sizeof "Tue, 03 Mar 2026 06:55:00 GMT" - 1) std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/http/message.cpp modules/session/internal/address.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz -lboost_url
// Addresses that servers name: an origin is a scheme, a host and a port, and what is encoded has no character left that
// means something.
#include "http/message.h"
#include "session/internal/address.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto origin = tilsyn::http::origin(text);
    if (!origin.empty() && tilsyn::http::origin(origin) != origin) std::abort();
    if (!tilsyn::session::addressProblem(text, false) && !origin.starts_with("https://")) std::abort();
    if (tilsyn::http::encode(text).find_first_of("&=?#/ \r\n") != std::string::npos) std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/session/internal/jwt.cpp modules/session/internal/signature.cpp modules/base/json_read.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz -lboost_json -lcrypto
// Tokens and key sets of any bytes: nothing that nobody signed is ever opened.
#include "session/internal/jwt.h"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // Keys before the first line's end, the token after it.
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return 0;
    boost::system::error_code error;
    const auto keys = boost::json::parse(boost::json::string_view(text.data(), end), error);
    const tilsyn::session::IdTokenTerms terms{"https://login.example", "tilsyn", "nonce", {}};
    if (tilsyn::session::openIdToken(text.substr(end + 1), error ? boost::json::value() : keys, terms)) std::abort();
    static_cast<void>(tilsyn::session::fromBase64Url(text));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/value.hpp>

#include <string_view>

namespace tilsyn::session {

/// True when `signature` (raw bytes as JWS has them) over `text` was made by the key `jwk` (RFC 7517) with `algorithm`:
/// ES256 with P-256, or RS256 with at least 2048 bits. Any other algorithm, `none` above all, is false.
bool signatureFits(std::string_view algorithm, const boost::json::value& jwk, std::string_view text,
                   std::string_view signature);

} // namespace tilsyn::session

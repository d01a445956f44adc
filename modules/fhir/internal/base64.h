// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::fhir {

/// RFC 4648 with padding, as FHIR's base64Binary wants it.
std::string encodeBase64(std::string_view bytes);
/// White space between is allowed, missing padding too; nothing for anything else.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace tilsyn::fhir

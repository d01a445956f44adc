// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tilsyn::fhir {

// Changes to a resource as the server wrote it: only the bytes of the named place change, so that members, numbers and
// spacing that we know nothing of survive as they are. Values are given as JSON text. kind malformed when the text is
// no JSON object, or names a member twice, so that it is not clear which one counts.

/// Replaces a member's value, or adds the member as the last one.
Result<std::string> setMember(std::string_view object, std::string_view key, std::string_view value);

/// Adds an element to the array `key`, which is made if it is missing.
Result<std::string> appendTo(std::string_view object, std::string_view key, std::string_view element);

/// Puts an extension in the place of the one with the same `url`, or adds it.
Result<std::string> setExtension(std::string_view object, std::string_view url, std::string_view extension);

/// A JSON string, quoted and escaped.
std::string jsonString(std::string_view text);

} // namespace tilsyn::fhir

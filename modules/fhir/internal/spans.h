// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

// Where things are in a JSON text, without reading what they mean: one level at a time, by counting brackets outside
// strings. Thus a broken entry of a page spoils nothing but itself, and an update can leave all other bytes alone.

struct MemberSpan {
    std::string_view key; ///< as written, without quotes
    std::string_view value;
};

/// The text without white space around it.
std::string_view trimmed(std::string_view text);

/// Members of an object or elements of an array in their order; nothing when the text is not one, or ends too early.
std::optional<std::vector<MemberSpan>> members(std::string_view object);
std::optional<std::vector<std::string_view>> elements(std::string_view array);

/// The first member of that name; nothing if there is none or the text is no object.
std::optional<std::string_view> memberText(std::string_view object, std::string_view key);

} // namespace tilsyn::fhir

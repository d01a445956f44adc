// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reading of foreign JSON whose members may be absent, null or of another type than agreed: each of these is "not
/// there" and never a crash. Not for clinical numbers (a double loses the text of a decimal). No exceptions, any
/// thread.
namespace tilsyn::json {

/// The document; kind malformed for bytes that are no JSON (also for HTML, truncation, nesting below 32 levels).
Result<boost::json::value> read(std::string_view bytes, std::string_view where);

/// A member of an object; null if `value` is no object, or the member is absent or JSON null.
const boost::json::value* member(const boost::json::value& value, std::string_view key);

/// A member that is a string.
std::optional<std::string> text(const boost::json::value& value, std::string_view key);
/// The same, empty when there is none.
std::string textOr(const boost::json::value& value, std::string_view key);
/// A whole number, written as number or as string of digits.
std::optional<std::int64_t> integer(const boost::json::value& value, std::string_view key);
/// A number, written as number or as string.
std::optional<double> number(const boost::json::value& value, std::string_view key);
/// true/false, or the words YES/NO, On/Off, true/false in any case.
std::optional<bool> flag(const boost::json::value& value, std::string_view key);

} // namespace tilsyn::json

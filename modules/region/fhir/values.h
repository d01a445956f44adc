// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/fhir/parameters.h"
#include "region/server/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::region {

/// A stretch of time, end excluded: what "2026-03" or a Period covers.
struct TimeRange {
    Instant from;
    Instant to;
};

/// A FHIR date, dateTime or instant of any precision; without an offset it is local time of Europe/Oslo.
std::optional<TimeRange> parseFhirTime(std::string_view text);

struct TokenValue {
    std::string system;
    std::string code;
    std::string text;
};

/// What a parameter finds in a resource.
std::vector<const Json*> valuesAt(const Json& resource, std::string_view path);
std::vector<TokenValue> tokensOf(const Json& value);
std::optional<TimeRange> timeOf(const Json& value);
std::vector<std::string> stringsOf(const Json& value);

/// "Patient/1" of "Patient/1", "https://own.base/fhir/Patient/1" or "Patient/1/_history/2"; empty for anything else.
std::string localReference(std::string_view reference, std::string_view base);
/// Lower case for the letters of the Nordic languages.
std::string folded(std::string_view text);

} // namespace tilsyn::region

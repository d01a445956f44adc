// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tilsyn::fhir {

using Element = simdjson::dom::element;

/// Deeper nesting is refused: no resource of FHIR needs it, and recursion over it would.
inline constexpr std::size_t maxDepth = 64;

/// Reads one resource at a time; the element is good until the next `read`. No exceptions.
class ResourceReader {
public:
    ResourceReader();
    /// kind malformed, with simdjson's words, for anything that is not one JSON object.
    Result<Element> read(std::string_view text);

private:
    simdjson::dom::parser parser_;
};

// Members that may be absent or of another type than agreed: both are "not there".
std::optional<Element> member(Element object, std::string_view key);
std::optional<std::string_view> text(Element object, std::string_view key);
std::string textOr(Element object, std::string_view key);
std::optional<bool> flag(Element object, std::string_view key);
std::vector<Element> items(Element object, std::string_view key);
std::optional<Element> first(Element object, std::string_view key);

/// `text` of a CodeableConcept, or the display or code of its first coding.
std::string conceptText(Element codeable);
/// The code that a CodeableConcept has in `system`.
std::optional<std::string_view> codeIn(Element codeable, std::string_view system);
/// The extension with that url on this element.
std::optional<Element> extension(Element object, std::string_view url);

/// The id in a literal reference to `type` ("Patient/7", absolute, with version); nothing for other references.
std::optional<std::string> referenced(Element reference, std::string_view type);
/// `W/"<meta.versionId>"`, empty if there is none.
std::string versionOf(Element resource);

} // namespace tilsyn::fhir

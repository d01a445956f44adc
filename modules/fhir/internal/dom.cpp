// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/dom.h"

#include <algorithm>

namespace tilsyn::fhir {

ResourceReader::ResourceReader() {
    // A failure shows again, as an error, at the first read.
    if (parser_.allocate(4096, maxDepth)) return;
}

Result<Element> ResourceReader::read(std::string_view bytes) {
    Element root;
    if (const auto error = parser_.parse(bytes.data(), bytes.size()).get(root))
        return fail(ErrorKind::malformed, simdjson::error_message(error), "fhir");
    if (!root.is_object()) return fail(ErrorKind::malformed, "not a JSON object", "fhir");
    return root;
}

std::optional<Element> member(Element object, std::string_view key) {
    Element found;
    if (!object.is_object() || object.at_key(key).get(found) || found.is_null()) return std::nullopt;
    return found;
}

std::optional<std::string_view> text(Element object, std::string_view key) {
    const auto found = member(object, key);
    std::string_view value;
    if (!found || found->get(value)) return std::nullopt;
    return value;
}

std::string textOr(Element object, std::string_view key) {
    return std::string(text(object, key).value_or(std::string_view()));
}

std::optional<bool> flag(Element object, std::string_view key) {
    const auto found = member(object, key);
    bool value = false;
    if (!found || found->get(value)) return std::nullopt;
    return value;
}

std::vector<Element> items(Element object, std::string_view key) {
    std::vector<Element> all;
    const auto found = member(object, key);
    simdjson::dom::array array;
    if (found && !found->get(array))
        for (const auto element : array) all.push_back(element);
    return all;
}

std::optional<Element> first(Element object, std::string_view key) {
    const auto all = items(object, key);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::string conceptText(Element codeable) {
    if (const auto words = text(codeable, "text"); words && !words->empty()) return std::string(*words);
    const auto coding = first(codeable, "coding");
    if (!coding) return {};
    const auto display = textOr(*coding, "display");
    return display.empty() ? textOr(*coding, "code") : display;
}

std::optional<std::string_view> codeIn(Element codeable, std::string_view system) {
    for (const auto& coding : items(codeable, "coding"))
        if (text(coding, "system") == system) return text(coding, "code");
    return std::nullopt;
}

std::optional<Element> extension(Element object, std::string_view url) {
    for (const auto& one : items(object, "extension"))
        if (text(one, "url") == url) return one;
    return std::nullopt;
}

std::optional<std::string> referenced(Element reference, std::string_view type) {
    auto literal = text(reference, "reference").value_or(std::string_view());
    if (const auto history = literal.find("/_history/"); history != std::string_view::npos)
        literal = literal.substr(0, history);
    const auto slash = literal.rfind('/');
    if (slash == std::string_view::npos || slash + 1 == literal.size()) return std::nullopt;
    const auto before = literal.substr(0, slash);
    if (before != type && !before.ends_with("/" + std::string(type))) return std::nullopt;
    return std::string(literal.substr(slash + 1));
}

std::string versionOf(Element resource) {
    const auto meta = member(resource, "meta");
    const auto version = meta ? textOr(*meta, "versionId") : std::string();
    return version.empty() ? std::string() : "W/\"" + version + "\"";
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/internal/spans.h"

namespace tilsyn::fhir {
namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// A position in the text that only moves forward; every step says whether it succeeded.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    void space() {
        while (at < text.size() && isSpace(text[at])) ++at;
    }
    bool take(char wanted) {
        space();
        if (at >= text.size() || text[at] != wanted) return false;
        ++at;
        return true;
    }
    bool done() {
        space();
        return at == text.size();
    }
    std::optional<std::string_view> string() {
        if (!take('"')) return std::nullopt;
        const auto from = at;
        for (; at < text.size(); ++at) {
            if (text[at] == '\\') {
                ++at;
            } else if (text[at] == '"') {
                return text.substr(from, at++ - from);
            }
        }
        return std::nullopt;
    }
    std::optional<std::string_view> value() {
        space();
        const auto from = at;
        std::size_t depth = 0;
        while (at < text.size()) {
            const char c = text[at];
            if (c == '"') {
                if (!string()) return std::nullopt;
                if (depth == 0) break;
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || isSpace(c))) break;
            ++at;
            if (c == '{' || c == '[') ++depth;
            if ((c == '}' || c == ']') && --depth == 0) break;
        }
        if (depth != 0 || at == from) return std::nullopt;
        return text.substr(from, at - from);
    }
};

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<std::vector<MemberSpan>> members(std::string_view object) {
    Cursor cursor{object};
    std::vector<MemberSpan> found;
    if (!cursor.take('{')) return std::nullopt;
    if (cursor.take('}')) return cursor.done() ? std::optional(found) : std::nullopt;
    do {
        const auto key = cursor.string();
        if (!key || !cursor.take(':')) return std::nullopt;
        const auto value = cursor.value();
        if (!value) return std::nullopt;
        found.push_back({*key, *value});
    } while (cursor.take(','));
    if (!cursor.take('}') || !cursor.done()) return std::nullopt;
    return found;
}

std::optional<std::vector<std::string_view>> elements(std::string_view array) {
    Cursor cursor{array};
    std::vector<std::string_view> found;
    if (!cursor.take('[')) return std::nullopt;
    if (cursor.take(']')) return cursor.done() ? std::optional(found) : std::nullopt;
    do {
        const auto value = cursor.value();
        if (!value) return std::nullopt;
        found.push_back(*value);
    } while (cursor.take(','));
    if (!cursor.take(']') || !cursor.done()) return std::nullopt;
    return found;
}

std::optional<std::string_view> memberText(std::string_view object, std::string_view key) {
    const auto all = members(object);
    if (!all) return std::nullopt;
    for (const auto& member : *all)
        if (member.key == key) return member.value;
    return std::nullopt;
}

} // namespace tilsyn::fhir

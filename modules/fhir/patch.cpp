// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/patch.h"

#include "fhir/internal/spans.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace tilsyn::fhir {
namespace {

tl::unexpected<Error> unclear(std::string detail) {
    return fail(ErrorKind::malformed, std::move(detail), "fhir.patch");
}

/// `text` with the part at `old` (which lies inside it) exchanged.
std::string exchanged(std::string_view text, std::string_view old, std::string_view fresh) {
    const auto from = static_cast<std::size_t>(old.data() - text.data());
    std::string out(text.substr(0, from));
    out += fresh;
    out += text.substr(from + old.size());
    return out;
}

/// `container` (an object or array, without white space around it) with `addition` before its closing bracket.
std::string grown(std::string_view container, std::string_view addition, bool wasEmpty) {
    auto body = container.substr(0, container.size() - 1);
    const auto content = trimmed(body);
    const auto keep = static_cast<std::size_t>(content.data() - body.data()) + content.size();
    std::string out(body.substr(0, keep));
    if (!wasEmpty) out += ',';
    out += addition;
    out += body.substr(keep);
    out += container.back();
    return out;
}

} // namespace

std::string jsonString(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

Result<std::string> setMember(std::string_view object, std::string_view key, std::string_view value) {
    object = trimmed(object);
    const auto all = members(object);
    if (!all) return unclear("not a JSON object");
    const MemberSpan* place = nullptr;
    for (const auto& member : *all) {
        // An escaped name could be any name.
        if (member.key.find('\\') != std::string_view::npos) return unclear("a member's name is escaped");
        if (member.key != key) continue;
        if (place) return unclear("member twice: " + std::string(key));
        place = &member;
    }
    if (place) return exchanged(object, place->value, value);
    return grown(object, jsonString(key) + ":" + std::string(value), all->empty());
}

Result<std::string> appendTo(std::string_view object, std::string_view key, std::string_view element) {
    const auto array = memberText(object, key);
    if (!array) return setMember(object, key, "[" + std::string(element) + "]");
    const auto inside = elements(*array);
    if (!inside) return unclear("not an array: " + std::string(key));
    return setMember(object, key, grown(*array, element, inside->empty()));
}

Result<std::string> setExtension(std::string_view object, std::string_view url, std::string_view extension) {
    const auto array = memberText(object, "extension");
    if (array) {
        const auto inside = elements(*array);
        if (!inside) return unclear("not an array: extension");
        for (const auto& element : *inside) {
            if (memberText(element, "url") == jsonString(url))
                return setMember(object, "extension", exchanged(*array, element, extension));
        }
    }
    return appendTo(object, "extension", extension);
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/bundle.h"

#include "fhir/internal/dom.h"
#include "fhir/internal/spans.h"

#include <fmt/format.h>

#include <algorithm>

namespace tilsyn::fhir {
namespace {

tl::unexpected<Error> malformed(std::string detail) {
    return fail(ErrorKind::malformed, std::move(detail), "fhir.bundle");
}

/// What a JSON string says, for the plain ones that types, ids and addresses are.
std::string plain(std::string_view json) {
    if (json.size() < 2 || json.front() != '"') return {};
    std::string out;
    for (const char c : json.substr(1, json.size() - 2)) // "\/" is the one escape that occurs in addresses
        if (c != '\\') out += c;
    return out;
}

std::string plainMember(std::string_view object, std::string_view key) {
    const auto value = memberText(object, key);
    return value ? plain(*value) : std::string();
}

/// An id or type as a rejection may name it: foreign text, so it is cut to what ids are made of.
std::string nameable(std::string_view text) {
    std::string out;
    for (const char c : text.substr(0, 64)) {
        const bool fine =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
        if (fine) out += c;
    }
    return out;
}

void take(std::string_view entry, std::size_t number, BundleDto& out) {
    const auto reject = [&](std::string reason) {
        out.rejections.push_back({fmt::format("entry {}", number), std::move(reason)});
    };
    if (!members(entry)) return reject("not a readable object");
    EntryDto dto;
    if (const auto response = memberText(entry, "response")) dto.status = plainMember(*response, "status");
    if (const auto resource = memberText(entry, "resource")) {
        if (!members(*resource)) return reject("the resource is not a readable object");
        dto.type = nameable(plainMember(*resource, "resourceType"));
        dto.id = nameable(plainMember(*resource, "id"));
        dto.text = std::string(*resource);
        if (dto.type.empty()) return reject("the resource has no resourceType");
    } else if (dto.status.empty()) {
        return reject("no resource");
    }
    out.entries.push_back(std::move(dto));
}

std::string_view withoutMark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return trimmed(bytes);
}

} // namespace

Result<BundleDto> parseBundle(std::string_view bytes) {
    bytes = withoutMark(bytes);
    if (bytes.empty()) return malformed("the answer is empty");
    if (bytes.front() == '<') return malformed("a web page instead of FHIR data");
    const auto root = members(bytes);
    if (!root) return malformed("not JSON, or cut off");
    BundleDto out;
    std::string type;
    std::string_view links = "[]";
    std::string_view entries = "[]";
    for (const auto& [key, value] : *root) {
        if (key == "resourceType") type = plain(value);
        if (key == "type") out.kind = plain(value);
        if (key == "link") links = value;
        if (key == "entry" && value != "null") entries = value;
    }
    if (type != "Bundle") return malformed("not a Bundle but " + (type.empty() ? "something else" : nameable(type)));
    for (const auto& link : elements(links).value_or(std::vector<std::string_view>{}))
        if (plainMember(link, "relation") == "next") out.next = plainMember(link, "url");
    const auto list = elements(entries);
    if (!list) return malformed("the list of entries is not readable");
    for (std::size_t i = 0; i < list->size(); ++i) take((*list)[i], i + 1, out);
    return out;
}

std::string outcomeText(std::string_view bytes) {
    ResourceReader reader;
    const auto root = reader.read(withoutMark(bytes));
    if (!root || text(*root, "resourceType") != "OperationOutcome") return {};
    auto issues = items(*root, "issue");
    std::ranges::stable_sort(issues, [](const Element& a, const Element& b) {
        const auto grave = [](const Element& e) {
            const auto s = text(e, "severity");
            return s == "error" || s == "fatal";
        };
        return grave(a) && !grave(b);
    });
    std::string words;
    for (const auto& issue : issues) {
        auto said = textOr(issue, "diagnostics");
        if (const auto details = member(issue, "details"); details && said.empty()) said = conceptText(*details);
        if (said.empty()) said = textOr(issue, "code");
        if (said.empty()) continue;
        if (!words.empty()) words += "; ";
        words += said;
    }
    return words.substr(0, 500);
}

} // namespace tilsyn::fhir

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/search.h"
#include "region/fhir/values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tilsyn::region {

namespace {

/// Splits at commas that no backslash protects.
std::vector<std::string> alternatives(std::string_view text) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            out.back() += text[++i];
        } else if (text[i] == ',') {
            out.emplace_back();
        } else {
            out.back() += text[i];
        }
    }
    std::erase(out, "");
    return out;
}

std::vector<std::string> parts(std::string_view text, char separator) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == separator) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

FhirResult<IncludeRule> includeRule(std::string_view name, std::string_view value) {
    const auto pieces = parts(value, ':');
    IncludeRule rule;
    rule.reverse = name.starts_with("_revinclude");
    rule.iterate = name.ends_with(":iterate") || name.ends_with(":recurse");
    rule.source = pieces[0];
    rule.parameter = pieces.size() > 1 ? pieces[1] : "*";
    rule.target = pieces.size() > 2 ? pieces[2] : "";
    const bool known =
        isResourceType(rule.source) && (rule.parameter == "*" || findParameter(rule.source, rule.parameter) != nullptr);
    if (!known) return refuse(400, "not-supported", std::string(name) + "=" + std::string(value) + " is not supported");
    return rule;
}

FhirResult<Search::Criterion> criterion(const std::string& type, std::string_view name, std::string_view value) {
    const auto dot = name.find('.');
    auto head = name.substr(0, dot);
    const auto colon = head.find(':');
    Search::Criterion result;
    result.parameter = findParameter(type, head.substr(0, colon));
    result.modifier = colon == std::string_view::npos ? "" : std::string(head.substr(colon + 1));
    result.chain = dot == std::string_view::npos ? "" : std::string(name.substr(dot + 1));
    result.values = alternatives(value);
    if (!result.parameter || (!result.chain.empty() && result.parameter->kind != ParameterKind::reference))
        return refuse(400, "not-supported", "the parameter " + std::string(name) + " is not known for " + type);
    static constexpr std::array<std::string_view, 8> known{"",      "missing",  "not",        "text",
                                                           "exact", "contains", "identifier", "below"};
    if (std::ranges::find(known, result.modifier) == known.end() && !isResourceType(result.modifier))
        return refuse(400, "not-supported", "the modifier :" + result.modifier + " is not supported");
    if (result.modifier == "missing" && result.values != std::vector<std::string>{"true"} &&
        result.values != std::vector<std::string>{"false"})
        return refuse(400, "value", std::string(name) + " must be true or false");
    if (result.parameter->kind == ParameterKind::date && result.modifier.empty())
        for (auto& text : result.values) {
            // An unescaped plus of an offset has become a space.
            std::ranges::replace(text, ' ', '+');
            const auto start = text.find_first_of("0123456789");
            static constexpr std::array<std::string_view, 10> prefixes{"",   "eq", "ne", "gt", "lt",
                                                                       "ge", "le", "sa", "eb", "ap"};
            if (start == std::string::npos || std::ranges::find(prefixes, text.substr(0, start)) == prefixes.end() ||
                !parseFhirTime(std::string_view(text).substr(start)))
                return refuse(400, "value", std::string(name) + " has no date that can be read");
        }
    return result;
}

} // namespace

FhirResult<Search> parseSearch(const std::string& type, const Parameters& parameters) {
    Search search;
    search.type = type;
    for (const auto& [name, value] : parameters.pairs()) {
        if (name == "_count") {
            std::size_t count = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
            if (error != std::errc() || end != value.data() + value.size())
                return refuse(400, "value", "_count must be a number");
            search.count = count;
        } else if (name == "_total") {
            search.total = value != "none";
        } else if (name == "_summary") {
            search.countOnly = value == "count";
            if (value != "count" && value != "false") search.ignored.emplace_back(name);
        } else if (name == "_sort") {
            for (std::string_view key : alternatives(value)) {
                const bool descending = key.starts_with('-');
                if (descending) key.remove_prefix(1);
                const auto* parameter = findParameter(type, key);
                if (!parameter) return refuse(400, "not-supported", type + " cannot be sorted by " + std::string(key));
                search.sort.push_back({parameter, descending});
            }
        } else if (name.starts_with("_include") || name.starts_with("_revinclude")) {
            auto rule = includeRule(name, value);
            if (!rule) return tl::unexpected(rule.error());
            search.includes.push_back(std::move(*rule));
        } else if (name == "_format" || name == "_pretty") {
            continue;
        } else {
            auto parsed = criterion(type, name, value);
            if (parsed && !parsed->values.empty()) {
                search.criteria.push_back(std::move(*parsed));
            } else if (!parsed && parsed.error().code == "not-supported") {
                search.ignored.emplace_back(name);
            } else if (!parsed) {
                return tl::unexpected(parsed.error());
            }
        }
    }
    return search;
}

} // namespace tilsyn::region

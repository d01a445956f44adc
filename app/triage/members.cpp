// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/members.h"

#include <fmt/format.h>

#include <charconv>

namespace tilsyn::app {

void Members::wrong(const std::string& path) {
    if (problem_.empty()) problem_ = path;
}

std::optional<Members::Place> Members::member(const Place& at, std::string_view key) {
    const auto found = at.node.member(key);
    if (!found) return std::nullopt;
    return Place{*found, at.path.empty() ? std::string(key) : fmt::format("{}.{}", at.path, key)};
}

std::string Members::text(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (!found) return {};
    if (found->node.kind() != json::Kind::string) wrong(found->path);
    return std::string(found->node.text());
}

std::string Members::requiredText(const Place& at, std::string_view key) {
    auto said = text(at, key);
    if (said.empty()) wrong(at.path.empty() ? std::string(key) : fmt::format("{}.{}", at.path, key));
    return said;
}

std::optional<std::string> Members::word(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (!found) return std::nullopt;
    if (found->node.kind() != json::Kind::string && found->node.kind() != json::Kind::number) wrong(found->path);
    return std::string(found->node.text());
}

std::optional<Decimal> Members::decimal(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (!found) return std::nullopt;
    const bool kind = found->node.kind() == json::Kind::number || found->node.kind() == json::Kind::string;
    auto number = kind ? Decimal::parse(found->node.text()) : std::nullopt;
    if (!number) wrong(found->path);
    return number;
}

std::optional<int> Members::integer(const Place& at, std::string_view key, int least, int greatest) {
    const auto found = member(at, key);
    if (!found) return std::nullopt;
    const auto digits = found->node.text();
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    if (!whole || value < least || value > greatest) {
        wrong(found->path);
        return std::nullopt;
    }
    return value;
}

bool Members::flag(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (found && found->node.kind() != json::Kind::boolean) wrong(found->path);
    return found && found->node.truth();
}

std::optional<Instant> Members::instant(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (!found) return std::nullopt;
    const auto read = parseInstant(found->node.text());
    if (!read) {
        wrong(found->path);
        return std::nullopt;
    }
    return *read;
}

std::optional<std::chrono::year_month_day> Members::date(const Place& at, std::string_view key) {
    const auto found = member(at, key);
    if (!found) return std::nullopt;
    const auto read = parseDate(found->node.text());
    if (!read) {
        wrong(found->path);
        return std::nullopt;
    }
    return *read;
}

std::vector<Members::Place> Members::objects(const Place& at, std::string_view key) {
    return elements(at, key, json::Kind::object);
}

std::vector<Members::Place> Members::strings(const Place& at, std::string_view key) {
    return elements(at, key, json::Kind::string);
}

std::vector<Members::Place> Members::elements(const Place& at, std::string_view key, json::Kind kind) {
    std::vector<Place> out;
    const auto found = member(at, key);
    if (!found) return out;
    if (found->node.kind() != json::Kind::array) wrong(found->path);
    for (const auto& one :
         found->node.kind() == json::Kind::array ? found->node.children() : std::vector<json::Node>()) {
        out.push_back({one, fmt::format("{}[{}]", found->path, out.size())});
        if (one.kind() != kind) wrong(out.back().path);
    }
    return out;
}

} // namespace tilsyn::app

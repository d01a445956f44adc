// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tilsyn::json {
namespace {

bool isWord(std::string_view text, std::string_view lowerWord) {
    return std::ranges::equal(text, lowerWord, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

template <class T> std::optional<T> parsed(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

Result<boost::json::value> read(std::string_view bytes, std::string_view where) {
    boost::json::error_code error;
    auto value = boost::json::parse({bytes.data(), bytes.size()}, error);
    if (error) return fail(ErrorKind::malformed, "not JSON: " + error.message(), std::string(where));
    return value;
}

const boost::json::value* member(const boost::json::value& value, std::string_view key) {
    const auto* object = value.if_object();
    if (!object) return nullptr;
    const auto* found = object->if_contains({key.data(), key.size()});
    return found && !found->is_null() ? found : nullptr;
}

std::optional<std::string> text(const boost::json::value& value, std::string_view key) {
    const auto* found = member(value, key);
    const auto* string = found ? found->if_string() : nullptr;
    if (!string) return std::nullopt;
    return std::string(string->data(), string->size());
}

std::string textOr(const boost::json::value& value, std::string_view key) {
    return text(value, key).value_or(std::string());
}

std::optional<std::int64_t> integer(const boost::json::value& value, std::string_view key) {
    const auto* found = member(value, key);
    if (!found) return std::nullopt;
    if (const auto* whole = found->if_int64()) return *whole;
    if (const auto* string = found->if_string()) return parsed<std::int64_t>({string->data(), string->size()});
    if (const auto* real = found->if_double()) {
        if (std::abs(*real) < 9e15 && *real == std::floor(*real)) return static_cast<std::int64_t>(*real);
    }
    return std::nullopt;
}

std::optional<double> number(const boost::json::value& value, std::string_view key) {
    const auto* found = member(value, key);
    if (!found) return std::nullopt;
    if (const auto* real = found->if_double()) return *real;
    if (const auto* whole = found->if_int64()) return static_cast<double>(*whole);
    if (const auto* whole = found->if_uint64()) return static_cast<double>(*whole);
    if (const auto* string = found->if_string()) return parsed<double>({string->data(), string->size()});
    return std::nullopt;
}

std::optional<bool> flag(const boost::json::value& value, std::string_view key) {
    const auto* found = member(value, key);
    if (!found) return std::nullopt;
    if (const auto* truth = found->if_bool()) return *truth;
    const auto* string = found->if_string();
    if (!string) return std::nullopt;
    const std::string_view word(string->data(), string->size());
    if (isWord(word, "yes") || isWord(word, "on") || isWord(word, "true")) return true;
    if (isWord(word, "no") || isWord(word, "off") || isWord(word, "false")) return false;
    return std::nullopt;
}

} // namespace tilsyn::json

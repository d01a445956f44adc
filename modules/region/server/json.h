// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tilsyn::region {

/// A JSON tree that gives back what it was given: members keep their order and numbers their very characters (13.90
/// stays 13.90, which FHIR demands and general-purpose libraries break).
class Json {
public:
    struct Number {
        std::string text;
        friend bool operator==(const Number&, const Number&) = default;
    };
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;
    using Array = std::vector<Json>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : value_(value) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Json(T value) : value_(Number{std::to_string(value)}) {}
    Json(const char* text) : value_(std::string(text)) {}
    Json(std::string text) : value_(std::move(text)) {}
    Json(std::string_view text) : value_(std::string(text)) {}
    Json(Object members) : value_(std::move(members)) {}
    Json(Array items) : value_(std::move(items)) {}

    static Json object(std::initializer_list<Member> members = {}) { return Json(Object(members)); }
    static Json array(std::initializer_list<Json> items = {}) { return Json(Array(items)); }
    static Json number(std::string text) {
        Json json;
        json.value_ = Number{std::move(text)};
        return json;
    }

    /// Strict RFC 8259; duplicate members, depth over 100 and text after the value are malformed.
    static Result<Json> parse(std::string_view text);
    std::string dump() const;

    bool isNull() const { return std::holds_alternative<std::monostate>(value_); }
    bool isObject() const { return std::holds_alternative<Object>(value_); }
    bool isArray() const { return std::holds_alternative<Array>(value_); }
    bool isString() const { return std::holds_alternative<std::string>(value_); }
    bool isNumber() const { return std::holds_alternative<Number>(value_); }
    bool isBool() const { return std::holds_alternative<bool>(value_); }

    /// Readers that never fail: of another type they give an empty text, no items, false, nothing.
    std::string_view text() const;
    bool boolean() const;
    std::optional<std::int64_t> integer() const;
    const Array& items() const;
    const Object& members() const;
    /// A member of an object, or null.
    const Json& at(std::string_view name) const;
    bool has(std::string_view name) const { return find(name) != nullptr; }
    const Json* find(std::string_view name) const;
    Json* find(std::string_view name);

    /// Replaces the member where it stands or appends it; makes an object of anything else.
    void set(std::string_view name, Json value);
    void erase(std::string_view name);
    void push(Json value);
    Array& mutableItems();
    Object& mutableMembers();

    friend bool operator==(const Json&, const Json&) = default;

private:
    void dumpTo(std::string& out) const;

    std::variant<std::monostate, bool, Number, std::string, Array, Object> value_;
};

/// A JSON string literal with its quotes.
std::string jsonString(std::string_view text);

} // namespace tilsyn::region

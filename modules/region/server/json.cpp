// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/json.h"

#include <algorithm>
#include <charconv>

namespace tilsyn::region {

namespace {

constexpr int deepest = 100;

void appendUtf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Result<Json> document() {
        Json value;
        if (!parse(value, 0)) return failure();
        skip();
        if (at_ != text_.size()) {
            problem_ = "text after the value";
            return failure();
        }
        return value;
    }

private:
    tl::unexpected<Error> failure() const {
        return fail(ErrorKind::malformed, problem_ + std::string(" at byte ") + std::to_string(at_), "json");
    }
    bool stop(const char* problem) {
        problem_ = problem;
        return false;
    }
    void skip() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c || at_ >= text_.size()) return false;
        ++at_;
        return true;
    }

    bool parse(Json& out, int depth) {
        if (depth > deepest) return stop("too deep");
        skip();
        switch (peek()) {
        case '{': return parseObject(out, depth);
        case '[': return parseArray(out, depth);
        case '"': {
            std::string value;
            if (!parseString(value)) return false;
            out = Json(std::move(value));
            return true;
        }
        case 't': return word("true", out, Json(true));
        case 'f': return word("false", out, Json(false));
        case 'n': return word("null", out, Json());
        default: return parseNumber(out);
        }
    }

    bool word(std::string_view expected, Json& out, Json value) {
        if (!text_.substr(at_).starts_with(expected)) return stop("not a value");
        at_ += expected.size();
        out = std::move(value);
        return true;
    }

    bool parseObject(Json& out, int depth) {
        ++at_;
        Json::Object members;
        skip();
        if (!take('}')) {
            for (;;) {
                skip();
                std::string key;
                if (peek() != '"') return stop("a member name is missing");
                if (!parseString(key)) return false;
                if (std::ranges::any_of(members, [&](const auto& m) { return m.first == key; }))
                    return stop("a member twice");
                skip();
                if (!take(':')) return stop("a colon is missing");
                Json value;
                if (!parse(value, depth + 1)) return false;
                members.emplace_back(std::move(key), std::move(value));
                skip();
                if (take('}')) break;
                if (!take(',')) return stop("a comma is missing");
            }
        }
        out = Json(std::move(members));
        return true;
    }

    bool parseArray(Json& out, int depth) {
        ++at_;
        Json::Array items;
        skip();
        if (!take(']')) {
            for (;;) {
                Json value;
                if (!parse(value, depth + 1)) return false;
                items.push_back(std::move(value));
                skip();
                if (take(']')) break;
                if (!take(',')) return stop("a comma is missing");
            }
        }
        out = Json(std::move(items));
        return true;
    }

    bool hex4(unsigned& code) {
        if (at_ + 4 > text_.size()) return false;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + at_ + 4, code, 16);
        if (error != std::errc() || end != text_.data() + at_ + 4) return false;
        at_ += 4;
        return true;
    }

    bool parseEscape(std::string& out) {
        const char c = peek();
        ++at_;
        switch (c) {
        case '"': out += '"'; return true;
        case '\\': out += '\\'; return true;
        case '/': out += '/'; return true;
        case 'b': out += '\b'; return true;
        case 'f': out += '\f'; return true;
        case 'n': out += '\n'; return true;
        case 'r': out += '\r'; return true;
        case 't': out += '\t'; return true;
        case 'u': break;
        default: return stop("an unknown escape");
        }
        unsigned code = 0;
        if (!hex4(code)) return stop("a broken escape");
        if (code >= 0xDC00 && code < 0xE000) return stop("half a surrogate pair");
        if (code >= 0xD800 && code < 0xDC00) {
            unsigned low = 0;
            if (!take('\\') || !take('u') || !hex4(low) || low < 0xDC00 || low > 0xDFFF)
                return stop("half a surrogate pair");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        appendUtf8(out, code);
        return true;
    }

    bool parseString(std::string& out) {
        ++at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) return stop("a control character in a string");
            ++at_;
            if (c != '\\') {
                out += c;
            } else if (!parseEscape(out)) {
                return false;
            }
        }
        return stop("an open string");
    }

    bool digits() {
        const auto start = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        return at_ > start;
    }

    bool parseNumber(Json& out) {
        const auto start = at_;
        take('-');
        if (take('0')) {
            if (peek() >= '0' && peek() <= '9') return stop("a leading zero");
        } else if (!digits()) {
            return stop("not a value");
        }
        if (take('.') && !digits()) return stop("digits are missing");
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (!take('+')) take('-');
            if (!digits()) return stop("digits are missing");
        }
        out = Json::number(std::string(text_.substr(start, at_ - start)));
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    const char* problem_ = "";
};

const Json nothing;

} // namespace

Result<Json> Json::parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return Parser(text).document();
}

std::string jsonString(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[c & 15];
            } else {
                out += c;
            }
        }
    }
    return out += '"';
}

void Json::dumpTo(std::string& out) const {
    if (isNull()) {
        out += "null";
    } else if (const auto* flag = std::get_if<bool>(&value_)) {
        out += *flag ? "true" : "false";
    } else if (const auto* figure = std::get_if<Number>(&value_)) {
        out += figure->text;
    } else if (const auto* string = std::get_if<std::string>(&value_)) {
        out += jsonString(*string);
    } else if (const auto* list = std::get_if<Array>(&value_)) {
        out += '[';
        for (bool first = true; const Json& item : *list) {
            if (!first) out += ',';
            first = false;
            item.dumpTo(out);
        }
        out += ']';
    } else {
        out += '{';
        for (bool first = true; const auto& [key, value] : members()) {
            if (!first) out += ',';
            first = false;
            out += jsonString(key);
            out += ':';
            value.dumpTo(out);
        }
        out += '}';
    }
}

std::string Json::dump() const {
    std::string out;
    dumpTo(out);
    return out;
}

std::string_view Json::text() const {
    if (const auto* string = std::get_if<std::string>(&value_)) return *string;
    if (const auto* figure = std::get_if<Number>(&value_)) return figure->text;
    return {};
}

bool Json::boolean() const {
    const auto* flag = std::get_if<bool>(&value_);
    return flag && *flag;
}

std::optional<std::int64_t> Json::integer() const {
    const auto* figure = std::get_if<Number>(&value_);
    if (!figure) return std::nullopt;
    std::int64_t value = 0;
    const auto* end = figure->text.data() + figure->text.size();
    const auto parsed = std::from_chars(figure->text.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return value;
}

const Json::Array& Json::items() const {
    static const Array none;
    const auto* list = std::get_if<Array>(&value_);
    return list ? *list : none;
}

const Json::Object& Json::members() const {
    static const Object none;
    const auto* object = std::get_if<Object>(&value_);
    return object ? *object : none;
}

const Json* Json::find(std::string_view name) const {
    for (const auto& member : members())
        if (member.first == name) return &member.second;
    return nullptr;
}

Json* Json::find(std::string_view name) {
    auto* object = std::get_if<Object>(&value_);
    if (!object) return nullptr;
    for (auto& member : *object)
        if (member.first == name) return &member.second;
    return nullptr;
}

const Json& Json::at(std::string_view name) const {
    const Json* member = find(name);
    return member ? *member : nothing;
}

void Json::set(std::string_view name, Json value) {
    if (Json* member = find(name)) {
        *member = std::move(value);
    } else {
        mutableMembers().emplace_back(std::string(name), std::move(value));
    }
}

void Json::erase(std::string_view name) {
    if (auto* object = std::get_if<Object>(&value_))
        std::erase_if(*object, [&](const auto& member) { return member.first == name; });
}

void Json::push(Json value) {
    mutableItems().push_back(std::move(value));
}

Json::Array& Json::mutableItems() {
    if (!isArray()) value_ = Array{};
    return std::get<Array>(value_);
}

Json::Object& Json::mutableMembers() {
    if (!isObject()) value_ = Object{};
    return std::get<Object>(value_);
}

} // namespace tilsyn::region

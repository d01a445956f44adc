// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_tree.h"

#include <limits>

namespace tilsyn::json {
namespace {

constexpr std::size_t deepest = 128;

void appendUtf8(std::string& out, std::uint32_t point) {
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | (point >> 6));
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3F));
        byte(0x80 | ((point >> 6) & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

/// Length of the well-formed UTF-8 sequence at `at`, 0 if there is none (overlong forms and surrogates are none).
std::size_t utf8Length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto first = byte(at);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const auto second = byte(at + 1);
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
        return tail(at + 1) && tail(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const auto second = byte(at + 1);
        if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
        return tail(at + 1) && tail(at + 2) && tail(at + 3) ? 4 : 0;
    }
    return 0;
}

} // namespace

/// Recursive descent over the bytes; every step says whether it succeeded.
class TreeReader {
public:
    explicit TreeReader(Tree& tree) : tree_(tree), text_(tree.bytes_) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    }
    bool document() {
        if (!value({}, 0)) return false;
        space();
        return at_ == text_.size();
    }

private:
    void space() {
        while (at_ < text_.size() && std::string_view(" \n\r\t").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool take(char wanted) {
        space();
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }
    bool word(std::string_view wanted) {
        if (text_.substr(at_, wanted.size()) != wanted) return false;
        at_ += wanted.size();
        return true;
    }

    bool value(std::string_view key, std::size_t depth) {
        space();
        if (at_ >= text_.size() || depth > deepest) return false;
        const auto index = tree_.items_.size();
        const auto from = at_;
        tree_.items_.emplace_back().key = key;
        if (!content(index, depth)) return false;
        tree_.items_[index].next = static_cast<std::uint32_t>(tree_.items_.size());
        tree_.items_[index].source = text_.substr(from, at_ - from);
        return true;
    }

    bool content(std::size_t index, std::size_t depth) {
        const auto is = [&](Kind kind) { tree_.items_[index].kind = kind; };
        switch (text_[at_]) {
        case '{': is(Kind::object); return object(depth);
        case '[': is(Kind::array); return array(depth);
        case '"': {
            is(Kind::string);
            const auto said = string();
            if (said) tree_.items_[index].text = *said;
            return said.has_value();
        }
        case 't':
            is(Kind::boolean);
            tree_.items_[index].truth = true;
            return word("true");
        case 'f': is(Kind::boolean); return word("false");
        case 'n': return word("null");
        default: is(Kind::number); return number(index);
        }
    }

    bool object(std::size_t depth) {
        ++at_;
        if (take('}')) return true;
        do {
            space();
            if (at_ >= text_.size() || text_[at_] != '"') return false;
            const auto key = string();
            if (!key || !take(':') || !value(*key, depth + 1)) return false;
        } while (take(','));
        return take('}');
    }

    bool array(std::size_t depth) {
        ++at_;
        if (take(']')) return true;
        do {
            if (!value({}, depth + 1)) return false;
        } while (take(','));
        return take(']');
    }

    bool digits() {
        const auto from = at_;
        while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
        return at_ > from;
    }

    bool number(std::size_t index) {
        const auto from = at_;
        if (text_[at_] == '-') ++at_;
        const auto whole = at_;
        if (!digits() || (text_[whole] == '0' && at_ > whole + 1)) return false;
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            if (!digits()) return false;
        }
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            ++at_;
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
            if (!digits()) return false;
        }
        tree_.items_[index].text = text_.substr(from, at_ - from);
        return true;
    }

    std::optional<std::uint32_t> hex() {
        if (at_ + 4 > text_.size()) return std::nullopt;
        std::uint32_t out = 0;
        for (const auto end = at_ + 4; at_ < end; ++at_) {
            const char c = text_[at_];
            const bool small = c >= 'a' && c <= 'f';
            const bool large = c >= 'A' && c <= 'F';
            if (!small && !large && (c < '0' || c > '9')) return std::nullopt;
            out = out * 16 + static_cast<std::uint32_t>(small ? c - 'a' + 10 : large ? c - 'A' + 10 : c - '0');
        }
        return out;
    }

    bool escape(std::string& out) {
        if (++at_ >= text_.size()) return false;
        const auto found = std::string_view("\"\\/bfnrtu").find(text_[at_]);
        if (found == std::string_view::npos) return false;
        ++at_;
        if (found < 8) {
            out += "\"\\/\b\f\n\r\t"[found];
            return true;
        }
        auto point = hex();
        if (!point || (*point >= 0xDC00 && *point <= 0xDFFF)) return false;
        if (*point >= 0xD800 && *point <= 0xDBFF) {
            if (!word("\\u")) return false;
            const auto low = hex();
            if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
            point = 0x10000 + ((*point - 0xD800) << 10) + (*low - 0xDC00);
        }
        appendUtf8(out, *point);
        return true;
    }

    std::optional<std::string_view> string() {
        const auto from = ++at_;
        std::string* owned = nullptr;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                const auto plain = text_.substr(from, at_ - from);
                ++at_;
                return owned ? std::string_view(*owned) : plain;
            }
            if (c == '\\') {
                if (!owned) owned = &tree_.unescaped_.emplace_back(text_.substr(from, at_ - from));
                if (!escape(*owned)) return std::nullopt;
                continue;
            }
            const auto length = static_cast<unsigned char>(c) < 0x20 ? 0 : utf8Length(text_, at_);
            if (length == 0) return std::nullopt;
            if (owned) owned->append(text_, at_, length);
            at_ += length;
        }
        return std::nullopt;
    }

    Tree& tree_;
    std::string_view text_;
    std::size_t at_ = 0;
};

Result<std::shared_ptr<const Tree>> Tree::read(std::string bytes) {
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max())
        return fail(ErrorKind::malformed, "too large", "json");
    std::shared_ptr<Tree> tree(new Tree(std::move(bytes)));
    if (!TreeReader(*tree).document()) return fail(ErrorKind::malformed, "not JSON", "json");
    return tree;
}

Kind Node::kind() const {
    return tree_->items_[index_].kind;
}

std::string_view Node::text() const {
    return tree_->items_[index_].text;
}

bool Node::truth() const {
    return tree_->items_[index_].truth;
}

std::string_view Node::source() const {
    return tree_->items_[index_].source;
}

std::optional<Node> Node::member(std::string_view key) const {
    if (!isObject()) return std::nullopt;
    const auto& items = tree_->items_;
    for (auto at = index_ + 1; at < items[index_].next; at = items[at].next) {
        if (items[at].key != key) continue;
        return items[at].kind == Kind::null ? std::nullopt : std::optional(Node(tree_, at));
    }
    return std::nullopt;
}

std::optional<std::string_view> Node::string(std::string_view key) const {
    const auto found = member(key);
    if (!found || found->kind() != Kind::string) return std::nullopt;
    return found->text();
}

std::string Node::stringOr(std::string_view key) const {
    return std::string(string(key).value_or(std::string_view()));
}

std::vector<Node> Node::items(std::string_view key) const {
    const auto found = member(key);
    return found && found->kind() == Kind::array ? found->children() : std::vector<Node>();
}

std::vector<Node> Node::children() const {
    std::vector<Node> all;
    if (kind() != Kind::array && kind() != Kind::object) return all;
    const auto& items = tree_->items_;
    for (auto at = index_ + 1; at < items[index_].next; at = items[at].next) all.push_back(Node(tree_, at));
    return all;
}

std::vector<std::string_view> Node::keys() const {
    std::vector<std::string_view> all;
    if (!isObject()) return all;
    const auto& items = tree_->items_;
    for (auto at = index_ + 1; at < items[index_].next; at = items[at].next) all.push_back(items[at].key);
    return all;
}

} // namespace tilsyn::json

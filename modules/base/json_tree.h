// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON that keeps the text of its numbers: 13.90 stays 13.90, and a value of fifty digits is no overflow. For clinical
/// numbers; `json_read.h` is for everything else.
namespace tilsyn::json {

enum class Kind { null, boolean, number, string, array, object };

class Tree;

/// One value of a tree; good for as long as the tree lives. Cheap to copy.
class Node {
public:
    Kind kind() const;
    bool isObject() const { return kind() == Kind::object; }
    /// What a string says, or the digits of a number as they were written; empty for other kinds.
    std::string_view text() const;
    bool truth() const;
    /// The bytes that this value was read from.
    std::string_view source() const;

    /// A member of an object; nothing if this is no object, or the member is absent or null. Of two with the same name
    /// the first counts.
    std::optional<Node> member(std::string_view key) const;
    /// A member that is a string.
    std::optional<std::string_view> string(std::string_view key) const;
    /// The same, empty if there is none.
    std::string stringOr(std::string_view key) const;
    /// A member that is an array: its elements. Anything else: none.
    std::vector<Node> items(std::string_view key) const;
    /// Elements of an array, or values of an object.
    std::vector<Node> children() const;
    /// Names of an object's members, in their order.
    std::vector<std::string_view> keys() const;

private:
    friend class Tree;
    Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    const Tree* tree_;
    std::uint32_t index_;
};

/// A document that has been read. It owns its bytes and does not move.
class Tree {
public:
    /// kind malformed for bytes that are not one JSON text in UTF-8, are nested deeper than 128, or more than 4 GB.
    static Result<std::shared_ptr<const Tree>> read(std::string bytes);
    Node root() const { return Node(this, 0); }

    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

private:
    friend class Node;
    friend class TreeReader;
    struct Item {
        Kind kind = Kind::null;
        bool truth = false;
        std::uint32_t next = 0; ///< index behind this value and all that is in it
        std::string_view key;
        std::string_view text;
        std::string_view source;
    };
    explicit Tree(std::string bytes) : bytes_(std::move(bytes)) {}

    std::string bytes_;
    std::deque<std::string> unescaped_;
    std::vector<Item> items_;
};

} // namespace tilsyn::json

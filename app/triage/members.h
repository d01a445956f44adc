// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/json_tree.h"
#include "base/time_text.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tilsyn::app {

/// Reads members that must be what they are said to be. The first one that is not is remembered by its path
/// ("limits[0].l1"); reading goes on with a default, and the whole is thrown away at the end.
class Members {
public:
    struct Place {
        json::Node node;
        std::string path;
    };

    const std::string& problem() const { return problem_; }
    void wrong(const std::string& path);

    /// Empty if it is absent or null.
    std::optional<Place> member(const Place& at, std::string_view key);
    std::string text(const Place& at, std::string_view key);
    std::string requiredText(const Place& at, std::string_view key);
    /// A string or number as text.
    std::optional<std::string> word(const Place& at, std::string_view key);
    /// A number, or a string that is one.
    std::optional<Decimal> decimal(const Place& at, std::string_view key);
    std::optional<int> integer(const Place& at, std::string_view key, int least, int greatest);
    bool flag(const Place& at, std::string_view key);
    std::optional<Instant> instant(const Place& at, std::string_view key);
    std::optional<std::chrono::year_month_day> date(const Place& at, std::string_view key);
    /// The elements of an array whose elements are objects.
    std::vector<Place> objects(const Place& at, std::string_view key);
    /// The elements of an array of strings.
    std::vector<Place> strings(const Place& at, std::string_view key);

private:
    std::vector<Place> elements(const Place& at, std::string_view key, json::Kind kind);

    std::string problem_;
};

} // namespace tilsyn::app

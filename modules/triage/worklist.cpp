// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/worklist.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tilsyn::triage {
namespace {

/// The three letters behind z are written as the three characters behind z.
constexpr char ringedA = '}';

struct Letter {
    std::string_view written;
    std::string_view key;
};

/// Letters beyond ASCII that Nordic names have, capitals and small ones.
constexpr Letter letters[] = {
    {"æ", "{"}, {"Æ", "{"}, {"ä", "{"}, {"Ä", "{"}, {"ø", "|"}, {"Ø", "|"},  {"ö", "|"},  {"Ö", "|"},
    {"å", "}"}, {"Å", "}"}, {"á", "a"}, {"Á", "a"}, {"à", "a"}, {"À", "a"},  {"é", "e"},  {"É", "e"},
    {"è", "e"}, {"È", "e"}, {"ê", "e"}, {"ë", "e"}, {"í", "i"}, {"Í", "i"},  {"ï", "i"},  {"ó", "o"},
    {"Ó", "o"}, {"ò", "o"}, {"ô", "o"}, {"ú", "u"}, {"Ú", "u"}, {"ü", "y"},  {"Ü", "y"},  {"ý", "y"},
    {"Ý", "y"}, {"ç", "c"}, {"č", "c"}, {"Č", "c"}, {"ñ", "n"}, {"š", "s"},  {"Š", "s"},  {"ž", "z"},
    {"Ž", "z"}, {"ð", "d"}, {"Ð", "d"}, {"đ", "d"}, {"Đ", "d"}, {"þ", "th"}, {"Þ", "th"}, {"ß", "ss"},
};

const Letter* letterAt(std::string_view text) {
    const auto found = std::ranges::find_if(letters, [&](const Letter& one) { return text.starts_with(one.written); });
    return found == std::end(letters) ? nullptr : found;
}

/// Larger is more urgent; the sort is ascending.
int rank(Colour colour) {
    return -static_cast<int>(colour);
}

} // namespace

std::string sortKey(std::string_view name, NameOrder order) {
    std::string key;
    for (std::size_t i = 0; i < name.size();) {
        if (const auto* letter = letterAt(name.substr(i))) {
            key += letter->key;
            i += letter->written.size();
            continue;
        }
        const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        ++i;
        if (order == NameOrder::danish && c == 'a' && i < name.size() && (name[i] == 'a' || name[i] == 'A')) {
            key += ringedA;
            ++i;
        } else {
            key += c;
        }
    }
    return key;
}

std::vector<std::size_t> inOrder(const std::vector<WorklistRow>& rows, NameOrder names) {
    using Key = std::tuple<int, int, bool, std::optional<Instant>, int, int, std::string, std::string, std::string>;
    std::vector<Key> keys;
    for (const auto& row : rows)
        keys.emplace_back(rank(row.colour), static_cast<int>(row.ownership), !row.first, row.since, -row.red,
                          -row.yellow, sortKey(row.family, names), sortKey(row.given, names), row.key);
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const Key& { return keys[i]; });
    return order;
}

} // namespace tilsyn::triage

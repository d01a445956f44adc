// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/worklist_rows.h"
#include "base/time_text.h"
#include "triage/worklist.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::triage;

namespace {

std::string order(const std::vector<WorklistRow>& rows, NameOrder names = NameOrder::danish) {
    std::string keys;
    for (const auto i : inOrder(rows, names)) keys += rows[i].key;
    return keys;
}

WorklistRow named(std::string key, std::string family, std::string given = {}) {
    WorklistRow row;
    row.key = std::move(key);
    row.family = std::move(family);
    row.given = std::move(given);
    return row;
}

} // namespace

TEST_CASE("colour, ownership and age decide in this order") {
    const auto sorted = app::sortRows(R"([
        {"key":"A","class":"RED","ownership":"other","since":"2026-11-18T10:00:00Z"},
        {"key":"B","class":"RED","ownership":"unowned","since":"2026-11-18T10:05:00Z"},
        {"key":"C","class":"RED","ownership":"mine","since":"2026-11-18T10:20:00Z"},
        {"key":"D","class":"YELLOW","ownership":"mine","since":"2026-11-18T07:00:00Z"},
        {"key":"F","class":"grey"}, {"key":"G","class":"GREEN"},
        {"key":"E","class":"BLUE","ownership":"unowned","since":"2026-11-18T06:00:00Z"}])");
    REQUIRE(sorted);
    std::string keys;
    for (std::size_t at = 0; (at = sorted->find("\"key\":\"", at)) != std::string::npos; at += 7)
        keys += (*sorted)[at + 7];
    CHECK(keys == "CBADEFG");
}

TEST_CASE("what persists comes first, then the oldest, then more red, then more yellow, then the name, then the key") {
    auto rows = std::vector<WorklistRow>(7);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].key = std::string(1, static_cast<char>('a' + i));
        rows[i].colour = Colour::yellow;
        rows[i].since = *parseInstant("2026-11-18T10:00:00Z");
        rows[i].family = "Berg";
    }
    rows[6].first = true;
    rows[5].since = *parseInstant("2026-11-18T09:59:59Z");
    rows[4].red = 1;
    rows[3].yellow = 1;
    rows[2].family = "Aas";
    rows[2].given = "Z";
    CHECK(order(rows, NameOrder::norwegian) == "gfedcab");
    std::ranges::reverse(rows);
    CHECK(order(rows, NameOrder::norwegian) == "gfedcab");
}

TEST_CASE("names are put in Danish and Norwegian order") {
    const std::vector<WorklistRow> rows = {named("1", "Åberg"),        named("2", "Østergaard"), named("3", "Ærø"),
                                           named("4", "Zachariassen"), named("5", "Aagaard"),    named("6", "abel"),
                                           named("7", "Ählin"),        named("8", "Öberg"),      named("9", "Élise")};
    CHECK(order(rows) == "694738215");
    CHECK(order(rows, NameOrder::norwegian).substr(0, 3) == "569");
}

TEST_CASE("rows that are none are refused with the member's name") {
    CHECK(app::sortRows("{}").error().detail == "no rows: rows");
    CHECK(app::sortRows("[1]").error().detail == "no rows: [0]");
    CHECK(app::sortRows(R"([{"class":"RED"},{"class":"PINK"}])").error().detail == "no rows: [1].class");
    CHECK(app::sortRows(R"({"rows":[{"class":"RED","since":"noon"}]})").error().detail == "no rows: rows[0].since");
    CHECK(app::sortRows(R"({"rows":[ {"class":"RED","x":1.50} ]})").value() == R"([{"class":"RED","x":1.50}])");
}

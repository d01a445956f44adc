// SPDX-License-Identifier: GPL-3.0-or-later
// The worked cases of tests/data/triage: each row is a case (the file's base with the row's own members in place) and
// what must be in its result. A row names what it is about; members of the result that it does not name are free.
#include "app/triage/case_reader.h"
#include "app/triage/result_writer.h"
#include "base/json_tree.h"
#include "support/data_file.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>

using namespace tilsyn;

namespace {

std::string merged(json::Node base, json::Node row) {
    std::map<std::string, std::string> members;
    const auto add = [&](json::Node from, std::initializer_list<std::string_view> only = {}) {
        for (const auto key : from.keys())
            if (only.size() == 0 || std::ranges::find(only, key) != only.end())
                if (const auto value = from.member(key)) members[std::string(key)] = value->source();
    };
    add(base);
    if (const auto own = row.member("with")) add(*own);
    add(row, {"now", "log"});
    std::string text;
    for (const auto& [key, value] : members) text += (text.empty() ? "{\"" : ",\"") + key + "\":" + value;
    return text + "}";
}

/// Everything that is wanted is there, lists in their whole length.
void compare(json::Node wanted, std::optional<json::Node> got, const std::string& path) {
    CAPTURE(path);
    if (wanted.kind() == json::Kind::null) {
        CHECK_FALSE(got);
        return;
    }
    REQUIRE(got);
    if (wanted.isObject()) {
        for (const auto key : wanted.keys()) {
            const auto below = path + "." + std::string(key);
            const auto value = wanted.member(key);
            if (value)
                compare(*value, got->member(key), below);
            else
                CHECK_MESSAGE(!got->member(key), below);
        }
    } else if (wanted.kind() == json::Kind::array) {
        const auto want = wanted.children();
        const auto have = got->children();
        CAPTURE(std::string(got->source()));
        REQUIRE(want.size() == have.size());
        for (std::size_t i = 0; i < want.size(); ++i) compare(want[i], have[i], path + "[" + std::to_string(i) + "]");
    } else {
        CHECK(std::string(wanted.source()) == std::string(got->source()));
    }
}

void check(const std::string& file) {
    const auto tree = json::Tree::read(test::dataFile("triage/" + file));
    REQUIRE(tree);
    const auto root = (*tree)->root();
    const auto rows = root.items("rows");
    REQUIRE(!rows.empty());
    for (const auto& row : rows) {
        const auto title = row.stringOr("title");
        INFO(title);
        const auto record = app::readCase(merged(*root.member("base"), row));
        REQUIRE(record);
        const auto result = json::Tree::read(app::writeResult(triage::evaluate(*record)));
        REQUIRE(result);
        compare(*row.member("expect"), (*result)->root(), {});
    }
}

} // namespace

TEST_CASE("values are judged by bands and units") {
    check("bands.json");
}

TEST_CASE("trends are found, acknowledged and raised again") {
    check("trends.json");
}

TEST_CASE("corrections, repetitions, conflicts and late arrivals are silent about no red") {
    check("corrections.json");
}

TEST_CASE("an acknowledgement closes what was on the screen, and nothing else") {
    check("acknowledgements.json");
}

TEST_CASE("answers and scores have their colours") {
    check("questionnaires.json");
}

TEST_CASE("what was not reported is seen") {
    check("schedules.json");
}

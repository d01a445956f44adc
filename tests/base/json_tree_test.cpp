// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_tree.h"

#include <doctest/doctest.h>

using namespace tilsyn;

TEST_CASE("a tree keeps the text of its numbers and the source of its values") {
    const auto tree = json::Tree::read(R"( {"a": 13.90, "b": [1E400, {"c": "x"}], "d": null, "e": true, "a": 2} )");
    REQUIRE(tree);
    const auto root = (*tree)->root();
    CHECK(root.member("a")->text() == "13.90");
    const auto list = root.items("b");
    REQUIRE(list.size() == 2);
    CHECK(list[0].text() == "1E400");
    CHECK(list[1].string("c") == "x");
    CHECK(list[1].source() == R"({"c": "x"})");
    CHECK_FALSE(root.member("d"));
    CHECK(root.member("e")->truth());
    CHECK(root.keys().size() == 5);
    CHECK(root.stringOr("a").empty());
    CHECK(root.items("a").empty());
}

TEST_CASE("escapes become UTF-8") {
    const auto tree = json::Tree::read(R"(["\u00e6\n\"\\\/","\ud83d\ude00","æ"])");
    REQUIRE(tree);
    const auto all = (*tree)->root().children();
    CHECK(all[0].text() == "æ\n\"\\/");
    CHECK(all[1].text() == "😀");
    CHECK(all[2].text() == "æ");
}

TEST_CASE("what is not JSON is malformed") {
    for (const std::string text : {"",
                                   " ",
                                   "{",
                                   "[1,]",
                                   "{\"a\":}",
                                   "{\"a\" 1}",
                                   "{a:1}",
                                   "01",
                                   "1.",
                                   ".1",
                                   "-",
                                   "1e",
                                   "tru",
                                   "nul",
                                   "\"\n\"",
                                   "\"\\x\"",
                                   "\"\\u12\"",
                                   "\"\\ud800\"",
                                   "\"\\udc00\"",
                                   "\"",
                                   "[1] 2",
                                   "\"\xC3\"",
                                   "\"\xED\xA0\x80\"",
                                   "\"\xC0\x80\"",
                                   "<html>",
                                   "{\"a\":1,}"}) {
        CAPTURE(text);
        CHECK_FALSE(json::Tree::read(text));
    }
    CHECK_FALSE(json::Tree::read(std::string(200, '[') + std::string(200, ']')));
    CHECK(json::Tree::read(std::string(100, '[') + std::string(100, ']')));
    CHECK(json::Tree::read("\xEF\xBB\xBF{}"));
}

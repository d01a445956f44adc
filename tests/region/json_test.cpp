// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/server/json.h"
#include "region/server/options.h"

#include <doctest/doctest.h>

using namespace tilsyn::region;

TEST_CASE("a JSON text comes back with its numbers, its order and its letters as they were") {
    for (const std::string text : {R"({"b":13.90,"a":[1E5,-0.0,0.100,12345678901234567890.123],"c":"æøå \"x\" \\"})",
                                   R"([])", R"(null)", R"({"deep":[[{"x":true}],false]})"})
        CHECK(Json::parse(text)->dump() == text);
}

TEST_CASE("an escaped surrogate pair becomes one character") {
    CHECK(Json::parse(R"("\ud83d\ude00\u00e5")")->text() == "😀å");
}

TEST_CASE("what is not JSON is refused") {
    for (const char* text : {"", "{", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "nul", "\"\\x\"", "\"\n\"", "[1] 2",
                             "{\"a\":1,\"a\":2}", "\"\\ud83d\"", "{a:1}"})
        CHECK_MESSAGE(!Json::parse(text), text);
    CHECK_FALSE(Json::parse(std::string(5000, '[')));
}

TEST_CASE("the command line is read, and what it cannot mean is named") {
    const auto parse = [](std::vector<std::string> words) {
        std::vector<char*> pointers;
        for (auto& word : words) pointers.push_back(word.data());
        return parseOptions(pointers);
    };
    const auto options = parse({"--port", "8443", "--seed=7", "--room", "a@b,1234,-,direct", "--plain"});
    REQUIRE(options);
    CHECK(options->port == 8443);
    CHECK(options->seed == 7);
    CHECK(options->plain);
    REQUIRE(options->rooms.size() == 1);
    CHECK(options->rooms[0].hostPin == "1234");
    CHECK_FALSE(options->rooms[0].guestPin);
    CHECK(options->rooms[0].direct);
    CHECK(parse({"--rain", "x"}).error().detail.find("--rain") != std::string::npos);
    CHECK_FALSE(parse({"--room", "a,b"}));
    CHECK_FALSE(parse({"--port", "x"}));
    CHECK_FALSE(parse({"--port"}));
}

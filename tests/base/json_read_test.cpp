// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_read.h"

#include <doctest/doctest.h>

using namespace tilsyn;

TEST_CASE("a member of another type than agreed is not there") {
    const auto value = json::read(R"({"a":7,"b":"7","c":null,"d":[1],"e":"YES","f":"perhaps","g":7.5,"h":"7.5"})", "t");
    REQUIRE(value);
    CHECK_FALSE(json::text(*value, "a"));
    CHECK(json::text(*value, "b") == "7");
    CHECK_FALSE(json::text(*value, "c"));
    CHECK_FALSE(json::text(*value, "d"));
    CHECK(json::textOr(*value, "nowhere").empty());
    CHECK(json::integer(*value, "a") == 7);
    CHECK(json::integer(*value, "b") == 7);
    CHECK_FALSE(json::integer(*value, "g"));
    CHECK(json::number(*value, "h") == doctest::Approx(7.5));
    CHECK(json::flag(*value, "e") == true);
    CHECK_FALSE(json::flag(*value, "f"));
    CHECK_FALSE(json::flag(*json::member(*value, "d"), "e"));
}

TEST_CASE("bytes that are no JSON are malformed and say where") {
    for (const char* bytes : {"", "<html>", "{\"a\":", "[1,]", "\xff\xfe", "{} x"}) {
        const auto value = json::read(bytes, "vdx.meeting");
        REQUIRE_FALSE(value);
        CHECK(value.error().kind == ErrorKind::malformed);
        CHECK(value.error().where == "vdx.meeting");
    }
    CHECK_FALSE(json::read(std::string(4000, '['), "deep"));
}

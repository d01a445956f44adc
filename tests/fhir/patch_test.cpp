// SPDX-License-Identifier: GPL-3.0-or-later
#include "fhir/data.h"
#include "fhir/patch.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using tests::data;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("only the bytes of the named member change") {
    auto text = data("appointment_odd.json");
    while (text.back() != '}') text.pop_back();
    CHECK(*fhir::setMember(text, "status", "\"fulfilled\"") ==
          replaced(text, "\"status\" : \"booked\"", "\"status\" : \"fulfilled\""));
    CHECK(*fhir::setExtension(text, "urn:tilsyn:fhir:outcome", "{\"new\":1}") ==
          replaced(text, "{\"url\":\"urn:tilsyn:fhir:outcome\",\"valueCode\":\"no-answer\"}", "{\"new\":1}"));
    CHECK(*fhir::setExtension(text, "urn:other", "{\"url\":\"urn:other\"}") ==
          replaced(text, "\"no-answer\"} ]", "\"no-answer\"},{\"url\":\"urn:other\"} ]"));
    CHECK(*fhir::setMember(text, "added", "[1]") == replaced(text, "} æ\"\n}", "} æ\",\"added\":[1]\n}"));
}

TEST_CASE("empty objects and arrays grow without a stray comma") {
    CHECK(*fhir::setMember("{ }", "a", "1") == "{\"a\":1 }");
    CHECK(*fhir::appendTo("{\"a\":[]}", "a", "{}") == "{\"a\":[{}]}");
    CHECK(*fhir::appendTo("{\"a\":[ 1 ]}", "a", "2") == "{\"a\":[ 1,2 ]}");
    CHECK(*fhir::appendTo("{}", "a", "2") == "{\"a\":[2]}");
}

TEST_CASE("a text in which it is not clear what counts is refused") {
    for (const auto* text : {"{\"a\":1,\"a\":2}", "{\"\\u0061\":1}", "[1]", "{\"a\":1", "", "{\"a\" 1}", "{\"a\":1}x",
                             "{\"a\":[1,}", "{\"a\":\"unclosed}", "<html>"})
        CHECK(fhir::setMember(text, "a", "3").error().kind == ErrorKind::malformed);
    CHECK(fhir::appendTo("{\"a\":{}}", "a", "1").error().kind == ErrorKind::malformed);
}

TEST_CASE("strings are written so that they can be read") {
    CHECK(fhir::jsonString("a\"b\\c\n\x01 æ") == "\"a\\\"b\\\\c\\n\\u0001 æ\"");
}

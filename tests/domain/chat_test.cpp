// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

#include <doctest/doctest.h>

using namespace tilsyn::domain;

TEST_CASE("ordinary text in any script stays as it is") {
    for (const auto* text : {"Æ ø å – «hei»", "två\nrader", "مرحبا", "日本語", "👍🏽", "a < b & c"})
        CHECK(plainChat(text) == text);
}

TEST_CASE("what hides or turns text is taken out, blank edges too") {
    CHECK(plainChat("\xE2\x80\xAE"
                    "abc\xE2\x80\xAC") == "abc"); // right-to-left override and its end
    CHECK(plainChat("a\xE2\x80\x8B"
                    "b\xEF\xBB\xBF") == "ab"); // zero width
    CHECK(plainChat("a\r\nb\tc\x7F") == "a\nb c");
    CHECK(plainChat(" \n hei \n") == "hei");
    CHECK(plainChat("\xE2\x81\xA6\xE2\x81\xA9").empty());
}

TEST_CASE("bytes that are no text become the replacement character and never more") {
    CHECK(plainChat("a\xC3") == "a\xEF\xBF\xBD");
    CHECK(plainChat("\xED\xA0\x80") == "\xEF\xBF\xBD"); // half of a surrogate pair
    CHECK(plainChat("\xC0\xAF").find('/') == std::string::npos);
}

TEST_CASE("five thousand characters are the most, counted as characters and not as bytes") {
    std::string text;
    for (int i = 0; i < 6000; ++i) text += "ø";
    CHECK(plainChat(text).size() == 2 * longestChat);
}

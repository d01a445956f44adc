// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/internal/event_parser.h"

#include <doctest/doctest.h>
#include <string>

using namespace tilsyn;
using http::EventParser;

namespace {

std::string told(std::string_view stream, std::size_t chunk, std::size_t limit = 1000) {
    EventParser parser(limit);
    std::string text;
    for (std::size_t at = 0; at < stream.size(); at += chunk) {
        const auto events = parser.feed(stream.substr(at, chunk));
        if (!events) return text + "!" + std::string(name(events.error().kind));
        for (const auto& e : *events) text += e.name + "=" + e.data + "#" + e.id + "|";
    }
    return text;
}

} // namespace

TEST_CASE("an event stream reads the same however it is cut") {
    const std::string stream = "\xEF\xBB\xBF"
                               "event: participant_create\r\ndata: {\"a\":1}\r\n\r\n"
                               ": a comment\n\n"
                               "data: first line\ndata:second line\n\n"
                               "event: mac\rdata: old\rid: 5\r\r"
                               "retry: 10\ndata\n\n"
                               "event: without data\n\n"
                               "data: last\nnonsense: x\n\n"
                               "data: unfinished";
    const std::string expected = "participant_create={\"a\":1}#|message=first line\nsecond line#|mac=old#5|"
                                 "message=#5|message=last#5|";
    for (std::size_t chunk = 1; chunk <= stream.size(); ++chunk) CHECK(told(stream, chunk) == expected);
}

TEST_CASE("a line that never ends is refused") {
    CHECK(told("data: " + std::string(2000, 'x'), 100) == "!malformed");
}

TEST_CASE("an event of endless lines is refused") {
    std::string stream;
    for (int i = 0; i < 100; ++i) stream += "data: " + std::string(50, 'x') + "\n";
    CHECK(told(stream, 64) == "!malformed");
}

TEST_CASE("what came before the limit was reached is not lost with it") {
    CHECK(told("data: good\n\ndata: " + std::string(2000, 'x'), 12) == "message=good#|!malformed");
}
